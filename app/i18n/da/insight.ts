/** Figures about the organisation, and how talks went. */
export const insight = {
  title: 'Indsigt',
  lead: 'Hvad samtalerne siger tilsammen. Ingen tal handler om færre end {{fewest}} mennesker, og ingen kan regne sig frem til det.',
  nothing:
    'Der er ingen tal endnu. De gøres op én gang for hver runde, en time efter at runden er afsluttet. For samtaler uden for en runde sker det, når året er gået.',
  how: 'Sådan bliver tallene til',
  how_text:
    'Tallene gøres op én gang, når en runde er afsluttet, og bliver stående. Svar, der kommer senere, tælles med i årets samtaler uden for runder. Den, der ikke har delt sin forberedelse, tæller som »Ikke besvaret«. Er der for få svar et sted, vises intet tal, og det samme gælder, når man ellers kunne trække to tal fra hinanden. Derfor kan et tal mangle, selv om mange har svaret. Tal for en enhed vises for én rolle ad gangen.',
  round: 'Runde',
  outside: '{{type}} uden for runder {{year}}',
  role: 'Rolle',
  any_role: 'Alle roller',
  few_role: 'Roller, som få har',
  unit: 'Enhed med det, der hører under den',
  any_unit: 'Hele organisationen',
  show: 'Vis tal',
  of: {
    organisation: 'Tallene er for hele organisationen.',
    role: 'Tallene er for rollen {{role}} i hele organisationen.',
    unit: 'Tallene er for rollen {{role}} i {{unit}} med det, der hører under.',
  },
  settings: 'Hvor mange mennesker skal et tal mindst handle om?',
  withheld: 'For få svar til at vise',
  answered_one: '{{count}} i alt',
  answered_other: '{{count}} i alt',
  undivided: '{{answered}}. Fordelingen kan ikke vises.',
  word_count: '{{word}}: {{count}}',
  or: '{{first}} eller {{last}}',
  merged: 'Flere ord lagt sammen',
  word: {
    unanswered: 'Ikke besvaret',
    chosen: 'Vil gerne tale om det',
    'not-chosen': 'Ikke valgt',
    agreed: 'Har aftalt noget',
    'not-agreed': 'Ingen aftale',
    had: 'Har haft samtalen',
    missed: 'Har ikke haft samtalen',
    plan: 'Har en udviklingsplan',
    'no-plan': 'Har ingen udviklingsplan',
    yes: 'Ja',
    partly: 'Delvist',
    no: 'Nej',
  },
  cards: 'Valgt som tema',
  agreements: 'Aftaler',
  indicators: 'Tegn på, at det lykkes',
  statement: 'Udsagn',
  answers: 'Svarene',
  statements_caption: 'Udsagn og svar: {{theme}}',
  chart: 'Diagram over svarene under {{theme}}. Tabellen under diagrammet har de samme tal.',
  development: 'Fra runde til runde',
  to_development: '{{theme}} fra runde til runde',
  development_title: '{{theme}} fra runde til runde',
  development_lead: 'De samme tal for hver runde, så vidt der er nok svar i hver af dem.',
  development_chart: 'Diagram fra runde til runde. Tabellen under diagrammet har de samme tal.',
  evaluation: {
    title: 'Hvordan samtalerne var',
    caption: 'Svar efter samtalen',
    rounded: 'Rundet af til nærmeste fem, så ingen kan regne ud, hvor mange der ikke har svaret.',
    side: 'Hvem',
    question: 'Spørgsmål',
    employee: 'Medarbejdere',
    leader: 'Ledere',
    important: 'Fik I talt om det vigtigste?',
    heard: 'Blev der lyttet til dig?',
    agreements: 'Er aftalerne til at bruge?',
  },
  use: {
    title: 'Hvor mange har haft samtalen',
    talks: 'Af dem, der var indkaldt i runden',
    plans: 'Af dem, der har haft samtalen',
    as_of: 'Gjort op, da runden blev afsluttet, og rundet af til nærmeste fem.',
  },
  report: {
    link: { employees: 'Hent som rapport (PDF)', leaders: 'Hent rapport til ledelsen, uden navne (PDF)' },
    title: { employees: 'Samtalerne i tal: {{round}}', leaders: 'Ledernes samtaler i tal: {{round}}' },
    subject: {
      employees: 'Tal for udviklingssamtaler fra runde til runde',
      leaders: 'Tal for lederudviklingssamtaler fra runde til runde, uden navne',
    },
    rounds: 'Runder',
    about: 'Hvem',
    fewest: 'Anonymitet',
    fewest_text: {
      employees: 'Ingen tal handler om færre end {{fewest}} mennesker.',
      leaders: 'Ingen ledere er nævnt ved navn, og ingen tal handler om færre end {{fewest}} mennesker.',
    },
    statement: 'Udsagn og svar',
    statements_chart: {
      employees: 'Sådan ser medarbejderne sig selv',
      leaders: 'Sådan ser lederne sig selv',
    },
    wishes_chart: 'Temaer og aftaler',
    use_chart: 'Samtaler og udviklingsplaner',
    alt_one: '{{title}}: en søjle for hver af runderne {{rounds}}. Tabellen nedenfor har de samme tal.',
    alt_other:
      '{{title}}: {{count}} tal, hvert med en søjle for hver af runderne {{rounds}}. Tabellen nedenfor har de samme tal.',
    not_asked: 'ikke spurgt',
    too_few: 'for få',
    none: '–',
    how_to_read:
      'I tabellerne står først, hvor mange der har svaret, og derunder, hvor mange der har svaret hvad. Står der en streg, er svaret lagt sammen med andre i den runde, eller også kan fordelingen ikke vises.',
    file: 'Samtalerne i tal {{round}}',
  },
  take: 'Hent tallene:',
  csv: 'CSV',
  xlsx: 'Excel',
  file: {
    name: 'Indsigt',
    round: 'Runde',
    role: 'Rolle',
    unit: 'Enhed',
    kind: 'Hvad',
    theme: 'Tema',
    about: 'Udsagn eller spørgsmål',
    answer: 'Svar',
    count: 'Antal',
    use: 'Hvor mange (rundet af)',
    scale: 'Selvevaluering',
    evaluation: 'Efter samtalen (rundet af)',
  },
  fewest: {
    title: 'Hvor mange mennesker skal et tal mindst handle om?',
    lead: 'Jo flere, jo sværere er det at gætte, hvem der har svaret hvad, og jo flere tal kan ikke vises.',
    label: 'Mindst så mange mennesker',
    hint: 'Fra {{min}} til {{max}}. Under {{min}} kan det ikke være.',
    submit: 'Gem',
    saved:
      'Det er gemt. Tal, der allerede er gjort op, vises fra nu af kun, hvis de handler om så mange, og nye gøres op efter det.',
  },
};

/** Three questions after the talk. */
export const evaluation = {
  title: 'Hvordan var samtalen?',
  lead: 'Tre korte spørgsmål, som du kan svare på eller lade være.',
  anonymous:
    'Dit svar lægges sammen med de andres uden dit navn. Muskat husker, at du har svaret, men ikke hvad. Hverken den, du talte med, eller HR kan se dit svar, og tal vises kun, når mindst {{fewest}} har svaret.',
  anonymous_title: 'Sådan er du anonym',
  database:
    'Helt ærligt: den, der driver serveren og har adgang til selve databasen, kan i nogle tilfælde regne sig frem til, hvornår et svar kom, indtil runden gøres op. Derefter slettes de enkelte svar.',
  'asked-before': 'Du har allerede svaret i denne runde. Alle tæller med én gang.',
  over: 'Der spørges ikke længere om denne samtale.',
  onwards: 'Se aftalerne',
  offer: 'Sig, hvordan samtalen var',
  once: 'Er du leder, bliver du kun spurgt én gang i hver runde.',
  send: 'Send svar',
  decline: 'Nej tak',
  thanks: 'Tak. Dit svar er lagt sammen med de andres.',
  declined: 'Det er i orden. Vi spørger ikke igen om denne samtale.',
  to_do: 'Sig, hvordan samtalen var, hvis du har lyst: tre spørgsmål, uden navn',
};

export const insight_errors = {
  too_few: 'Et tal skal handle om mindst 5 mennesker.',
  nothing_yet: 'Der er ingen tal endnu.',
};

export const insight_form = {
  fewest_range: 'Skriv et tal fra 5 til 50',
  evaluation_missing: 'Vælg et svar, eller svar nej tak til det hele',
};

export const evaluation_errors = {
  not_asked:
    'Der spørges ikke om denne samtale. Måske har du svaret i forvejen, eller der er gået for lang tid.',
};
