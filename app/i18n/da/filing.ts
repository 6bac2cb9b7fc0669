/** Copies of signed summaries that go to case systems. */
export const filing = {
  title_page: 'Journalisering',
  link: 'Journalisering',
  lead: 'Her står de underskrevne referater, der er lagt i et sagssystem eller er på vej.',
  none: 'Der er ikke journaliseret noget endnu.',
  none_of: 'Der er ingen med den status.',
  off: 'Der er ikke sat noget sagssystem op. Det gør dem, der driver Muskat.',
  to_list: 'Vælg referater, der skal journaliseres',
  kept: 'Bliver en samtale slettet i Muskat, forsvinder linjen her, men ikke kopien i sagssystemet. Den skal slettes dér.',
  title: {
    whole: 'Referat af {{type}} {{date}}, {{name}}',
    excerpt: 'Uddrag af referat af {{type}} {{date}}, {{name}}',
  },
  requested: {
    queued_one: '1 referat er på vej til {{target}}.',
    queued_other: '{{count}} referater er på vej til {{target}}.',
    already_one: '1 af dem, du valgte, var der allerede eller var på vej.',
    already_other: '{{count}} af dem, du valgte, var der allerede eller var på vej.',
  },
  choose: {
    legend: 'Hvad vil du have?',
    hint: 'Aftalerne er dem, der står i det dokument, du kan hente. Hvordan det går med dem i løbet af året, er kun for de to.',
    zip: 'Referaterne i en ZIP-fil, som jeg henter',
    target: 'Referaterne lagt i sagssystemet: {{name}}',
    csv: 'Kun aftalerne, som regneark (CSV)',
    xlsx: 'Kun aftalerne, som regneark (Excel)',
    submit: 'Fortsæt',
  },
  caption: 'Journaliseringer, nyeste først',
  column: {
    talk: 'Samtale',
    target: 'Sagssystem',
    asked: 'Bestilt',
    state: 'Status',
    again: 'Handling',
  },
  talk: '{{type}} {{name}}, {{date}}',
  by: 'af {{name}}',
  by_rule: 'af sig selv, fordi alt underskrevet skal derhen',
  filter: 'Vis efter status',
  all: 'Alle',
  state: {
    waiting: 'Venter',
    delivered: 'Afleveret',
    failed: 'Ikke afleveret',
    withdrawn: 'Trukket tilbage',
  },
  said: {
    delivered: 'Afleveret {{at}}',
    waiting: 'Venter på at blive afleveret',
    again: 'Prøves igen {{at}}',
    withdrawn: 'Referatet blev åbnet igen, før det nåede frem',
    outdated: 'Referatet er åbnet igen siden. Kopien i sagssystemet er den, der blev underskrevet før.',
  },
  fault: {
    'folder-missing': 'Sagssystemets mappe findes ikke. Sig det til dem, der driver Muskat.',
    'no-access': 'Muskat må ikke skrive i sagssystemets mappe. Sig det til dem, der driver Muskat.',
    full: 'Der er ikke plads i sagssystemets mappe. Sig det til dem, der driver Muskat.',
    unreachable: 'Sagssystemets mappe svarer ikke.',
    'no-target': 'Sagssystemet er ikke sat op længere. Sig det til dem, der driver Muskat.',
    'no-rights':
      'Den, der bestilte det, havde ikke længere ret til at hente referater, da det skulle afleveres.',
    damaged:
      'Det, der er gemt, svarer ikke til det, der blev underskrevet. Sig det til dem, der driver Muskat.',
    unexpected: 'Der gik noget galt. Sig det til dem, der driver Muskat, hvis det sker igen.',
  },
  retry: 'Prøv igen',
  retry_which: 'Prøv igen: {{talk}}',
  retry_all_one: 'Prøv igen med den ene, der ikke nåede frem til {{target}}',
  retry_all_other: 'Prøv igen med alle {{count}}, der ikke nåede frem til {{target}}',
  mark: 'Journaliseret',
  of_one: {
    title: 'Journalisering',
    caption: 'Hvor referatet er journaliseret',
  },
  settings: {
    unreadable: 'MUSKAT_FILING: filen {{file}} kan ikke læses ({{why}}).',
    not_json: 'MUSKAT_FILING: {{file}} er ikke JSON.',
    wrong: 'MUSKAT_FILING: noget passer ikke i {{file}}. {{where}}: {{why}}',
    top: 'Filen',
    why: {
      folder_relative: 'skriv hele stien til mappen, fra / af',
      field_name:
        'et felts navn er bogstaver, tal, - og _, begynder med et bogstav og har eventuelt punktum imellem',
      field: 'et felt er en af oplysningerne i drift.md eller {"constant": ...}',
      no_fields: 'der skal være mindst ét felt',
      fields_clash: 'et felt kan ikke både have en værdi og dele',
      since_missing: '"everything-signed" skal have "since": den første dag, der bliver taget med',
      since_asked: '"since" hører kun til "everything-signed"',
      names_twice: 'to sagssystemer har det samme navn',
      folders_twice: 'to har den samme mappe',
    },
  },
  cli: {
    off: 'Der er ikke sat noget sagssystem op: MUSKAT_FILING er tom, eller filen har ingen "targets".',
    delivered:
      '{{target}}: {{pdf}} og {{metadata}} ligger i {{folder}}. Slet dem, hvis sagssystemet ikke tager dem.',
    failed: '{{target}}: {{folder}} ({{code}}). {{why}}',
    title: 'Prøve fra Muskat. Må slettes',
  },
};

export const filing_errors = {
  no_target: 'Sagssystemet er ikke sat op. Vælg et andet, og prøv igen.',
  not_failed: 'Referatet er allerede afleveret eller trukket tilbage. Genindlæs siden.',
};
