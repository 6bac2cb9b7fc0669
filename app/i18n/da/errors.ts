/** Keys are the codes of `Refusal`; each says what happened and what to do. */
export const errors = {
  unexpected: 'Noget gik galt hos os. Prøv igen om lidt. Bliver det ved, så sig det til din HR-afdeling.',
  page_title: 'Siden kan ikke vises',
  access: {
    not_found: 'Siden findes ikke, eller du har ikke adgang til den.',
    forbidden: 'Det har du ikke adgang til. Er det en fejl, så kontakt din HR-afdeling.',
  },
  session: {
    expired_form:
      'Du er logget ud, så det er ikke gemt. Det, du har skrevet, står her endnu. Log ind i et nyt vindue, og gem igen.',
    expired: 'Du er logget ud. Det, du har skrevet, er gemt på denne enhed. Log ind for at fortsætte.',
  },
  login: {
    wrong: 'E-mail og adgangskode passer ikke sammen. Prøv igen.',
    too_many: 'Der har været for mange forsøg. Vent {{minutes}} minutter, og prøv igen.',
  },
  account: {
    wrong_password: 'Din nuværende adgangskode er ikke rigtig. Prøv igen.',
  },
  setup: {
    done: 'Organisationen er allerede oprettet. Log ind i stedet.',
  },
  signing: {
    wrong_password: 'Adgangskoden er ikke rigtig. Prøv igen.',
    changed:
      'Referatet er ændret, siden du åbnede siden, så der er ikke skrevet under. Læs det igennem, og prøv igen.',
    already_signed: 'Du har allerede skrevet under.',
    leader_first: 'Lederen skriver under først. Derefter er det din tur.',
    reservation_too_long: 'Forbeholdet er for langt til dokumentet. Skriv det med højst {{limit}} tegn.',
    unprintable:
      'Tegnet {{characters}} kan ikke stå i dokumentet. Skriv dit forbehold uden det, og prøv igen.',
  },
  summary: {
    unprintable:
      'Tegnet {{character}} under "{{section}}" kan ikke stå i dokumentet. Skriv det om, og lås referatet igen.',
    unprintable_agreement:
      'Tegnet {{character}} i aftale {{number}} kan ikke stå i dokumentet. Skriv det om, og lås referatet igen.',
    unprintable_name:
      'Tegnet {{character}} i et navn eller en titel kan ikke stå i dokumentet. Bed jeres Muskat-administrator om at rette det.',
    changed: 'Referatet blev ændret, mens det blev låst. Læs det igennem, og lås det igen.',
  },
  preparation: {
    shared:
      'Du har delt din forberedelse og kan ikke rette i den. Fortryd delingen først, hvis den ikke er åbnet.',
    opened: 'Din forberedelse er allerede åbnet, så delingen kan ikke fortrydes.',
  },
  agreement: {
    gone: 'Aftalen er slettet et andet sted. Tilføj den igen, hvis I stadig vil have den.',
  },
  conversation: {
    template_unknown: 'Samtaleskemaet passer ikke til medarbejderens rolle. Vælg et andet.',
    question_unknown: 'Spørgsmålet findes ikke i samtaleskemaet. Genindlæs siden.',
    section_unknown: 'Temaet findes ikke i samtaleskemaet. Genindlæs siden.',
    statement_unknown: 'Sætningen findes ikke i grundlaget. Vælg en anden.',
    too_early: 'Samtalen kan begynde, når I begge har delt jeres forberedelse, eller på dagen.',
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
  exports: {
    none_chosen: 'Sæt kryds ved mindst ét underskrevet referat, og prøv igen.',
    too_many: 'Du kan hente højst {{limit}} referater ad gangen. Vælg færre, og prøv igen.',
  },
  people: {
    email_taken: 'Der er allerede en person med den e-mail. Brug en anden, eller find personen på listen.',
    leader_unknown: 'Lederen findes ikke længere. Vælg en anden.',
  },
  framework: {
    empty: 'Der er ingen tekst i dokumentet. Tjek, at det er det rigtige, og vælg det igen.',
    too_large:
      'Dokumentet er for stort. Vælg et på højst 5 MB. Et grundlag er sjældent mere end nogle få sider tekst.',
    unreadable:
      'Dokumentet kan ikke læses som tekst. Gem det som ren tekst, Markdown eller HTML, og prøv igen.',
    unsupported:
      'Den slags fil kan vi ikke læse. Åbn dokumentet i det program, det er skrevet i, gem det som ren tekst eller HTML, og prøv igen.',
    no_statements:
      'Vi fandt ingen forventninger i dokumentet. Skriv dem som punkter eller hele sætninger under en overskrift, og prøv igen.',
  },
  template: {
    unknown_role: 'Grundlaget kender ikke rollen "{{role}}". Det har rollerne {{roles}}. Vælg en af dem.',
    no_statements:
      'Grundlaget siger ikke noget om rollen "{{role}}". Vælg en anden rolle, eller tilføj forventninger til den i grundlaget. Det har rollerne {{roles}}.',
  },
};
