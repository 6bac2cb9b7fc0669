import { appointmentsErrors } from './appointments';
import { certificates_errors } from './certificates';
import { checking_errors } from './checking';
import { deputies_errors } from './deputies';
import { exports_errors } from './exports';
import { filing_errors } from './filing';
import { evaluation_errors, insight_errors } from './insight';
import { letters_errors } from './letters';
import { people_errors } from './people-errors';
import { peopleImportErrors } from './people-import';
import { preparing_errors } from './preparing';
import { provisioning_errors } from './provisioning';
import { requests_errors } from './requests';
import { retention_errors } from './retention';
import { reviewErrors } from './review-errors';
import { rounds_errors } from './rounds';
import { single_sign_on_errors } from './single-sign-on';
import { upkeep_errors } from './upkeep';
import { year_errors } from './year';

/** Keys are the codes of `Refusal`; each says what happened and what to do. */
export const errors = {
  unexpected: 'Noget gik galt hos os. Prøv igen om lidt. Bliver det ved, så sig det til din HR-afdeling.',
  page_title: 'Siden kan ikke vises',
  access: {
    not_found: 'Siden findes ikke, eller du har ikke adgang til den.',
    forbidden: 'Det har du ikke adgang til. Er det en fejl, så kontakt din HR-afdeling.',
  },
  session: {
    foreign_form: 'Formularen kom ikke fra en af Muskats egne sider.',
    expired_form:
      'Du er logget ud, så det er ikke gemt. Det, du har skrevet, står her endnu. Log ind i et nyt vindue, og gem igen.',
    expired: 'Du er logget ud. Det, du har skrevet, er gemt på denne enhed. Log ind for at fortsætte.',
  },
  storage: {
    full: 'Serveren har ikke mere plads, så det er ikke gemt. Har du skrevet noget, står det her endnu: kopiér det, du vil beholde, og sig det til dem, der driver Muskat.',
    busy: 'Der er travlt lige nu, så det er ikke gemt. Har du skrevet noget, står det her endnu. Vent lidt, og prøv igen.',
  },
  login: {
    wrong_code: 'Koden er ikke rigtig, eller den er brugt. Vent på den næste, og prøv igen.',
    step_gone: 'Der gik for lang tid. Log ind igen fra begyndelsen.',
    wrong: 'E-mail og adgangskode passer ikke sammen. Prøv igen.',
    too_many: 'Der har været for mange forsøg. Vent {{minutes}} minutter, og prøv igen.',
  },
  account: {
    prove_first: 'Bekræft først, at det er dig, og prøv igen.',
    app_there: 'Du har allerede sat en app op. Fjern den først, hvis du vil bruge en anden.',
    wrong_code: 'Koden er ikke rigtig. Tjek, at uret på din telefon går rigtigt, og skriv den næste kode.',
    own_factors: 'Du kan ikke fjerne dine egne her. Bed en anden administrator om det.',
    no_factor: 'Tilføj en adgangsnøgle, eller sæt en app op først.',
    password_obvious:
      'Adgangskoden er for nem at gætte, eller mange har brugt den før. Brug ikke navne, din arbejdsplads, årstal eller rækker på tastaturet. En hel sætning er svær at gætte.',
    wrong_password: 'Din nuværende adgangskode er ikke rigtig. Prøv igen.',
  },
  provisioning: provisioning_errors,
  rounds: rounds_errors,
  single_sign_on: single_sign_on_errors,
  checking: checking_errors,
  evaluation: evaluation_errors,
  insight: insight_errors,
  year: year_errors,
  retention: retention_errors,
  setup: {
    code_wrong:
      'Koden er ikke rigtig. Den står i serverens udskrift, da Muskat startede. Genstart Muskat, hvis du vil have en ny.',
    done: 'Organisationen er allerede oprettet. Log ind i stedet.',
  },
  passkey: {
    refused: 'Adgangsnøglen blev ikke godkendt. Prøv igen, eller log ind på en anden måde.',
    gone: 'Adgangsnøglen findes ikke længere. Genindlæs siden.',
    cancelled: 'Adgangsnøglen blev ikke brugt. Prøv igen, når du er klar.',
    already: 'Der er allerede en adgangsnøgle til Muskat på denne enhed.',
    failed: 'Adgangsnøglen kunne ikke bruges her. Prøv igen, eller brug en anden enhed.',
  },
  signing: {
    wrong_code: 'Koden er ikke rigtig, eller den er brugt. Vent på den næste, og prøv igen.',
    wrong_password: 'Adgangskoden er ikke rigtig. Prøv igen.',
    changed:
      'Referatet er ændret, siden du åbnede siden, så der er ikke skrevet under. Læs det igennem, og prøv igen.',
    already_signed: 'Du har allerede skrevet under.',
    waiting_for_stamp:
      'En anden har lige skrevet under, og underskriften venter på et tidsstempel. Når den har fået det, kan du skrive under.',
    begun:
      'Der er allerede skrevet under, så referatet kan ikke bare låses op. Send det tilbage til rettelse med en begrundelse.',
    leader_first: 'Lederen skriver under først. Derefter er det din tur.',
    reservation_too_long: 'Forbeholdet er for langt til dokumentet. Skriv det med højst {{limit}} tegn.',
    unprintable:
      'Tegnet {{characters}} kan ikke stå i dokumentet. Skriv dit forbehold uden det, og prøv igen.',
  },
  group: {
    not_handed_over:
      'En gruppesamtale kan ikke gives videre af en enkelt. Den nye leder kan aflyse den og indkalde igen.',
    no_group: 'Det er ikke en gruppesamtale.',
    not_reports: 'Du kan kun indkalde dine egne medarbejdere. Genindlæs siden, og vælg igen.',
    full: 'Der kan højst være {{limit}} medarbejdere i en gruppe.',
    no_member: 'Medarbejderen er ikke med i gruppen længere.',
    too_small:
      'En gruppe er mindst to medarbejdere. Tag en anden med først, eller aflys gruppens samtale og indkald den, der bliver tilbage, til sin egen.',
    talk_begun: 'Samtalen er begyndt, så der kan ikke komme flere med.',
    wish_first: 'Medarbejderen ønsker sin egen MUS. Indkald til den først; så kan du tage medarbejderen ud.',
    wish_unmet:
      'Referatet kan ikke låses endnu. Der venter noget, som kun du må se: åbn siden om gruppen, når du er alene ved skærmen.',
  },
  logo: {
    too_large: 'Logoet fylder for meget. Det må højst være 500 kB.',
    unknown: 'Filen er hverken PNG eller JPEG. Gem logoet som PNG, og prøv igen.',
    broken: 'Filen kan ikke læses som et billede. Gem logoet igen som PNG, og prøv igen.',
    pixels: 'Billedet har for mange punkter. Gem logoet mindre, fx 1.200 gange 400, og prøv igen.',
    colours: 'Billedet har farver til trykkeri (CMYK). Gem logoet med farver til skærm (RGB), og prøv igen.',
    heavy:
      'En JPEG står uændret i hvert dokument og må derfor højst fylde 60 kB. Gem logoet mindre eller som PNG, og prøv igen.',
  },
  summary: {
    no_agreements:
      'Skriv mindst én aftale, eller skriv, hvorfor I ikke har lavet nogen. Derefter kan du låse referatet.',
    unprintable:
      'Tegnet {{character}} under "{{section}}" kan ikke stå i dokumentet. Skriv det om, og lås referatet igen.',
    unprintable_agreement:
      'Tegnet {{character}} i aftale {{number}} kan ikke stå i dokumentet. Skriv det om, og lås referatet igen.',
    unprintable_look_back:
      'Tegnet {{character}} i aftale {{number}} fra sidst kan ikke stå i dokumentet. Skriv det om, og lås referatet igen.',
    unprintable_no_agreements:
      'Tegnet {{character}} i begrundelsen for, at I ikke har lavet aftaler, kan ikke stå i dokumentet. Skriv det om, og lås referatet igen.',
    unprintable_basis:
      'Tegnet {{character}} i det, I byggede samtalen på, kan ikke stå i dokumentet. Skriv det om, og lås referatet igen.',
    unprintable_person:
      'Tegnet {{character}} i navnet eller titlen på {{name}} kan ikke stå i dokumentet. Bed jeres Muskat-administrator om at skrive det med andre bogstaver.',
    unprintable_name:
      'Tegnet {{character}} i et navn eller en titel kan ikke stå i dokumentet. Bed jeres Muskat-administrator om at rette det.',
    changed: 'Referatet blev ændret, mens det blev låst. Læs det igennem, og lås det igen.',
  },
  preparation: {
    shared:
      'Du har delt din forberedelse og kan ikke rette i den. Fortryd delingen først, hvis den ikke er åbnet.',
    opened: 'Din forberedelse er allerede åbnet, så delingen kan ikke fortrydes.',
    no_leader:
      'Samtalen venter på en ny leder. Du kan dele din forberedelse, når den nye leder har overtaget den.',
  },
  agreement: {
    gone: 'Aftalen er slettet et andet sted. Tilføj den igen, hvis I stadig vil have den.',
    followed_up:
      'Der er allerede fulgt op på aftalen, så den kan ikke slettes. Ret den i stedet, eller drop den ved næste samtale.',
    member_unknown: 'Medarbejderen har ikke en plan i denne samtale. Genindlæs siden.',
    not_open: 'Aftalen er afsluttet ved en anden samtale. Genindlæs siden.',
    settled: 'Aftalen er afsluttet ved en senere samtale, så der kan ikke noteres mere på den.',
    some_agreed: 'Der står allerede aftaler på listen. Slet dem først, hvis I ikke vil have aftaler.',
  },
  appointments: appointmentsErrors,
  conversation: {
    template_unknown: 'Samtaleskemaet passer ikke til medarbejderens rolle. Vælg et andet.',
    template_retired: 'Samtaleskemaet er taget ud af brug eller findes i en nyere udgave. Vælg et andet.',
    word_unknown: 'Det valg findes ikke i samtaleskemaet. Genindlæs siden.',
    line_unknown: 'Linjen findes ikke længere. Genindlæs siden; det, du har skrevet, kan du stadig kopiere.',
    question_unknown: 'Spørgsmålet findes ikke i samtaleskemaet. Genindlæs siden.',
    section_unknown: 'Temaet findes ikke i samtaleskemaet. Genindlæs siden.',
    statement_unknown: 'Sætningen findes ikke i grundlaget. Vælg en anden.',
    too_early: 'Samtalen kan begynde, når alle forberedelser er delt, eller på dagen.',
    cancelled_long_ago: 'Samtalen blev aflyst for mere end 14 dage siden. Indkald til en ny i stedet.',
    held_in_future: 'Samtalen er begyndt, så dagen kan ikke ligge i fremtiden. Vælg den dag, I talte sammen.',
    held_too_early:
      'Dagen ligger mere end 60 dage før, der blev indkaldt til samtalen. Vælg den dag, I talte sammen.',
    held_before_earlier:
      'I har fulgt op på aftaler fra en samtale, der blev holdt senere end den dag. Vælg den dag, I talte sammen.',
    excused:
      'HR har undtaget medarbejderen fra runden. Skal samtalen holdes alligevel, kan du indkalde til den.',
    planned_again: 'Runden har planlagt en ny samtale i stedet. Den finder du under Mine samtaler.',
    leader_unchanged:
      'Din leder er ikke den, siden viste. Genindlæs siden, og se, hvem samtalen kan gives videre til.',
    not_now: {
      planned: 'Der er ikke indkaldt til samtalen endnu.',
      preparing: 'Samtalen er ikke begyndt endnu.',
      'in-talk': 'Samtalen er i gang. Gå tilbage til den for at fortsætte.',
      summary: 'Samtalen er afsluttet, og referatet bliver læst igennem.',
      signing: 'Referatet er låst. Send det tilbage til rettelse, hvis noget skal ændres.',
      signed: 'Referatet er underskrevet og kan ikke ændres.',
      closed: 'Samtalen er lukket.',
      cancelled: 'Samtalen er aflyst.',
    },
  },
  ...preparing_errors,
  people_import: peopleImportErrors,
  certificates: certificates_errors,
  exports: exports_errors,
  filing: filing_errors,
  letters: letters_errors,
  deputies: deputies_errors,
  people: people_errors,
  upkeep: upkeep_errors,
  requests: requests_errors,
  framework: {
    ...reviewErrors,
    empty: 'Der er ingen tekst i dokumentet. Tjek, at det er det rigtige, og vælg det igen.',
    too_large:
      'Dokumentet er for stort. En tekstfil må fylde højst 5 MB og en PDF eller et Word-dokument højst 20 MB. Tag billederne ud, og prøv igen.',
    unreadable:
      'Dokumentet kan ikke læses som tekst. Gem det som Word-dokument (.docx), PDF eller ren tekst, og prøv igen.',
    unsupported:
      'Den slags fil kan vi ikke læse. Åbn dokumentet i det program, det er skrevet i, gem det som Word-dokument (.docx) eller PDF, og prøv igen.',
    old_word:
      'Dokumentet er gemt i Words gamle format (.doc). Åbn det i Word, gem det som Word-dokument (.docx) eller PDF, og prøv igen.',
    rich_text:
      'Dokumentet er gemt som RTF. Åbn det i dit tekstbehandlingsprogram, gem det som Word-dokument (.docx) eller PDF, og prøv igen.',
    open_document:
      'Dokumentet er gemt i LibreOffices format (OpenDocument). Åbn det, gem det som Word-dokument (.docx) eller PDF, og prøv igen.',
    spreadsheet:
      'Filen er et regneark. Sæt teksten ind i et Word-dokument, gem det som .docx eller PDF, og prøv igen.',
    presentation:
      'Filen er en præsentation. Gem den som PDF, eller sæt teksten ind i et Word-dokument, og prøv igen.',
    password: 'Dokumentet er beskyttet med adgangskode. Gem en kopi uden adgangskode, og prøv igen.',
    broken:
      'Filen er i stykker eller ikke hentet færdig. Åbn dokumentet i det program, det er skrevet i, gem det igen, og prøv med den nye fil.',
    no_text:
      "PDF'en består af billeder, så der er ingen tekst at læse. Kør tekstgenkendelse (OCR) på den, eller brug Word-filen, og prøv igen.",
    only_pictures:
      'Word-dokumentet indeholder ingen tekst, kun billeder eller tomme sider. Find den udgave, som teksten er skrevet i, og prøv igen.',
    too_many_pages:
      "PDF'en har {{pages}} sider, og vi læser højst {{limit}}. Gem de sider, som grundlaget fylder, som en PDF for sig, og prøv igen.",
    too_heavy:
      'Dokumentet er for tungt at læse. Gem det på ny uden billeder og tegninger, eller kopiér teksten ind i et nyt Word-dokument, og prøv igen.',
    busy: 'Der er mange, der lægger dokumenter op lige nu. Vent et par minutter, og prøv igen.',
    no_statements:
      'Vi fandt ingen forventninger i dokumentet. Skriv dem som punkter eller hele sætninger under en overskrift, og prøv igen.',
  },
  template: {
    stale:
      'Skemaet er ændret i et andet vindue, siden du åbnede siden. Her er den nyeste udgave. Det, du skrev, står i felterne endnu: gem igen, hvis det stadig passer.',
    replaced: 'Skemaet findes allerede i en nyere udgave. Gå til den, og fortsæt der.',
    already_made:
      'Der er allerede et skema af den slags. Ret i det, eller tag det i brug igen, hvis det er taget ud af brug.',
    question_gone: 'Spørgsmålet er ikke længere i skemaet. Genindlæs siden.',
    section_gone: 'Afsnittet er ikke længere i skemaet. Genindlæs siden.',
    cannot_stand_there:
      'Spørgsmålet kan ikke stå i det afsnit. Spørgsmål fra grundlaget hører til under temaerne, de faste spørgsmål uden for dem.',
    not_own:
      'Spørgsmålet kommer fra grundlaget eller er et af de faste. Udelad det med en begrundelse i stedet.',
    own_is_removed: 'I har selv skrevet spørgsmålet. Fjern det i stedet.',
    unknown_role: 'Grundlaget kender ikke rollen "{{role}}". Det har rollerne {{roles}}. Vælg en af dem.',
    no_statements:
      'Grundlaget siger ikke noget om rollen "{{role}}". Vælg en anden rolle, eller tilføj forventninger til den i grundlaget. Det har rollerne {{roles}}.',
  },
};
