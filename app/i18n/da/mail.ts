import { mailDigest, mailsOfRounds, roundMails } from './mail-rounds';

/**
 * What Muskat writes in mails. Subjects name nobody, and nothing from a conversation stands anywhere.
 * `employee` and `leader` are to the two in a talk between two, `group` to everybody in a group talk.
 */
export const mail = {
  greeting: 'Hej {{name}}',
  signature: 'Venlig hilsen\nMuskat',
  why: 'Mailen er sendt automatisk fra Muskat hos {{organisation}}, fordi du er med i samtalen. Du kan ikke svare på den.',
  why_left:
    'Mailen er sendt automatisk fra Muskat hos {{organisation}}, fordi du har været med i samtalen. Du kan ikke svare på den.',
  why_personal:
    'Mailen er sendt automatisk fra Muskat hos {{organisation}}. Du kan ikke svare på den. Alt andet end det, der står her, ser du kun, når du er logget ind.',
  nothing_inside:
    'Der står intet fra samtalen i mailen. En mail kan læses undervejs, så det, I skriver, ser du kun, når du er logget ind.',
  calendar_hint: 'Kalenderfilen lægger dagen i din kalender. Tidspunktet aftaler I selv.',
  calendar_off: 'Kalenderfilen tager dagen ud af din kalender.',
  type: { mus: 'MUS', lus: 'LUS', grus: 'GRUS', status: 'statussamtale' },
  talk: {
    pair: '{{type}} med {{name}}',
    group: '{{type}} for {{name}}',
  },
  place: 'Sted: {{place}}.',
  calendar_hint_time: 'Kalenderfilen lægger samtalen i din kalender.',
  calendar_description: 'Åbn samtalen i Muskat: {{address}}',
  kinds: {
    'called-in': {
      subject: 'Du er indkaldt til samtale',
      subject_leader: 'Kalenderfil til samtalen',
      employee:
        '{{name}} har indkaldt dig til {{type}} {{date}}. Du kan forberede dig allerede nu. Ingen ser, hvad du skriver, før du selv deler det.',
      leader: 'Din {{type}} med {{name}} er sat til {{date}}. Her er kalenderfilen til dig selv.',
      group:
        'Der er indkaldt til {{type}} for {{name}} {{date}}. Du kan forberede dig allerede nu. Ingen ser, hvad du skriver, før du selv deler det.',
      link: 'Forbered dig',
    },
    rescheduled: {
      subject: 'Ny dato for samtalen',
      employee: 'Din {{type}} med {{name}} er nu sat til {{date}}.',
      leader: 'Din {{type}} med {{name}} er nu sat til {{date}}.',
      group: '{{type}} for {{name}} er nu sat til {{date}}.',
      link: 'Åbn samtalen',
    },
    'preparation-shared': {
      subject: 'En forberedelse er delt med dig',
      employee: '{{name}} har delt sin forberedelse til jeres {{type}} med dig.',
      leader: '{{name}} har delt sin forberedelse til jeres {{type}} med dig.',
      group: 'Der er delt en forberedelse til {{type}} for {{name}} med dig.',
      link: 'Læs forberedelsen',
    },
    'summary-to-read': {
      subject: 'Referatet er klar til at blive læst',
      employee:
        'Referatet fra din {{type}} med {{name}} er klar. Læs det igennem, før I skriver under, og sig til, hvis noget skal rettes.',
      leader:
        'Referatet fra din {{type}} med {{name}} er klar. Læs det igennem, før I skriver under, og ret det, der skal rettes.',
      group:
        'Referatet fra {{type}} for {{name}} er klar. Læs det igennem, før I skriver under, og sig til, hvis noget skal rettes.',
      link: 'Læs referatet',
    },
    'your-turn-to-sign': {
      subject: 'Det er din tur til at skrive under',
      employee:
        'Referatet fra din {{type}} med {{name}} venter på din underskrift. Den siger, at I har holdt samtalen, og hvad I har aftalt; ikke at du er enig i hvert ord. Er du ikke klar, kan du sende referatet tilbage eller tage forbehold.',
      leader: 'Referatet fra din {{type}} med {{name}} venter på din underskrift.',
      group:
        'Referatet fra {{type}} for {{name}} venter på din underskrift. Den siger, at I har holdt samtalen, og hvad I har aftalt; ikke at du er enig i hvert ord.',
      link: 'Læs og skriv under',
    },
    'stamp-waits': {
      subject: 'En underskrift venter stadig på sit tidsstempel',
      employee:
        'Underskriften på referatet fra din {{type}} med {{name}} er givet, men tidsstempeltjenesten har ikke svaret i mere end et døgn. Muskat prøver igen af sig selv, og du skal ikke gøre noget. Den, der driver Muskat, kan se, hvad der er galt.',
      leader:
        'Underskriften på referatet fra din {{type}} med {{name}} er givet, men tidsstempeltjenesten har ikke svaret i mere end et døgn. Muskat prøver igen af sig selv. Sig det til den, der driver Muskat: de kan se, hvad der er galt.',
      group:
        'En underskrift på referatet fra {{type}} for {{name}} er givet, men tidsstempeltjenesten har ikke svaret i mere end et døgn. Muskat prøver igen af sig selv. Indtil da kan de andre ikke skrive under.',
      link: 'Se, hvor langt den er',
    },
    'sent-back': {
      subject: 'Referatet er sendt tilbage',
      employee:
        'Referatet fra din {{type}} med {{name}} er sendt tilbage, fordi noget skal ændres. Begrundelsen står ved referatet.',
      leader:
        'Referatet fra din {{type}} med {{name}} er sendt tilbage, fordi noget skal ændres. Begrundelsen står ved referatet.',
      group:
        'Referatet fra {{type}} for {{name}} er sendt tilbage, fordi noget skal ændres. Begrundelsen står ved referatet.',
      link: 'Åbn referatet',
    },
    signed: {
      subject: 'Referatet er underskrevet',
      employee: 'I har begge underskrevet referatet fra din {{type}} med {{name}}. Nu kan du hente det.',
      leader: 'I har begge underskrevet referatet fra din {{type}} med {{name}}. Nu kan du hente det.',
      group: 'Alle har underskrevet referatet fra {{type}} for {{name}}. Nu kan du hente det.',
      link: 'Se referatet og jeres aftaler',
    },
    reopened: {
      subject: 'Referatet er åbnet igen',
      employee:
        'Referatet fra din {{type}} med {{name}} er åbnet igen, så underskrifterne gælder ikke længere. Den tidligere udgave er gemt, og begrundelsen står ved referatet.',
      leader:
        'Referatet fra din {{type}} med {{name}} er åbnet igen, så underskrifterne gælder ikke længere. Den tidligere udgave er gemt, og begrundelsen står ved referatet.',
      group:
        'Referatet fra {{type}} for {{name}} er åbnet igen, så underskrifterne gælder ikke længere. Den tidligere udgave er gemt, og begrundelsen står ved referatet.',
      link: 'Åbn referatet',
    },
    cancelled: {
      subject: 'Samtalen er aflyst',
      employee: 'Din {{type}} med {{name}}, der var sat til {{date}}, er aflyst.',
      leader: 'Din {{type}} med {{name}}, der var sat til {{date}}, er aflyst.',
      group: '{{type}} for {{name}}, der var sat til {{date}}, er aflyst.',
      link: 'Se samtalen',
    },
    'cancel-undone': {
      subject: 'Samtalen er ikke aflyst alligevel',
      employee: 'Aflysningen af din {{type}} med {{name}} er fortrudt, og I kan fortsætte, hvor I slap.',
      leader: 'Aflysningen af din {{type}} med {{name}} er fortrudt, og I kan fortsætte, hvor I slap.',
      group: 'Aflysningen af {{type}} for {{name}} er fortrudt, og I kan fortsætte, hvor I slap.',
      link: 'Åbn samtalen',
    },
    'taken-over': {
      subject: 'Samtalen har fået en ny leder',
      employee:
        'Det er nu {{name}}, du skal holde din {{type}} med. Det, din tidligere leder har forberedt, følger ikke med.',
      leader: 'Du er nu leder i samtalen med {{name}} ({{type}}).',
      group: '{{type}} for {{name}} har fået en ny leder.',
      link: 'Åbn samtalen',
    },
    'left-group': {
      subject: 'Du er ikke længere med i en gruppesamtale',
      employee: 'Du er ikke længere med i {{type}} med {{name}}, der er sat til {{date}}.',
      leader: 'Du er ikke længere med i {{type}} med {{name}}, der er sat til {{date}}.',
      group:
        'Din leder har taget dig ud af {{type}} for {{name}}, der er sat til {{date}}. Det, du har skrevet i din forberedelse, kan gruppen ikke se. Referatet og aftalerne bliver hos gruppen.',
      link: 'Gå til Muskat',
    },
    'follow-up-due': {
      subject: 'Det er tid til at følge op',
      employee:
        'Du og {{name}} aftalte at følge op nu på noget fra jeres {{type}}. Skriv et par ord om, hvordan det går.',
      leader:
        'Det er tid til at følge op på en aftale fra {{type}} med {{name}}. Skriv et par ord om, hvordan det går.',
      group:
        'Det er tid til at følge op på en aftale fra {{type}} for {{name}}. Skriv et par ord om, hvordan det går.',
      link: 'Se aftalerne',
    },
    ...mailsOfRounds,
  },
  round: roundMails,
  digest: mailDigest,
  /** Without a conversation: that something is so, and where to see what. */
  personal: {
    'factors-removed': {
      subject: 'Din måde at logge ind på er ændret',
      text: 'En administrator har ændret, hvordan du logger ind: fjernet din app og dine adgangsnøgler eller givet dig en ny adgangskode. Har du ikke selv bedt om det, så sig det til din leder eller HR med det samme.',
      link: 'Se, hvordan du logger ind',
    },
    'deputy-appointed': {
      subject: 'Du skal være stedfortræder',
      text: 'Du er valgt som stedfortræder for en leder i en periode. I Muskat ser du for hvem og hvornår.',
      link: 'Se dit team',
    },
    'request-received': {
      subject: 'En anmodning om personoplysninger venter på svar',
      text: 'En medarbejder har sendt en anmodning om sine personoplysninger. Den skal besvares inden for fristen.',
      link: 'Se anmodningerne',
    },
    'request-answered': {
      subject: 'Du har fået svar på din anmodning',
      text: 'Der er svar på din anmodning om dine personoplysninger. Du kan læse svaret, når du er logget ind.',
      link: 'Læs svaret',
    },
  },
  test: {
    subject: 'Prøve fra Muskat',
    text: 'Det her er en prøve. Når du læser den, kan Muskat sende mail.',
  },
  settings: {
    smtp_url:
      'MUSKAT_SMTP_URL skal begynde med smtp:// eller smtps:// og have en server, fx smtps://bruger:kode@mail.kommune.dk.',
    from_missing:
      'MUSKAT_MAIL_FROM mangler: skriv den adresse, mails kommer fra, fx "Muskat <muskat@kommune.dk>".',
    from: 'MUSKAT_MAIL_FROM skal være en e-mailadresse, fx "Muskat <muskat@kommune.dk>".',
    public_url: 'MUSKAT_PUBLIC_URL skal være den adresse, folk åbner Muskat på, fx https://mus.kommune.dk.',
  },
  command: {
    off: 'Mail er ikke slået til: sæt MUSKAT_SMTP_URL og MUSKAT_MAIL_FROM.',
    bad_address: '"{{address}}" er ikke en e-mailadresse.',
    sent: 'Mailserveren har taget imod en prøve til {{address}}. Se efter, om den kommer frem.',
    failed: 'Mailserveren tog ikke imod mailen: {{message}}',
  },
};
