/** HR's exports: what is taken out, how far it is, and what an archive says of itself. */
export const exports = {
  title: 'Mine eksporter',
  lead: 'Her står de samlinger af underskrevne referater, du har bestilt. Kun du kan hente dem, og de slettes efter 7 dage.',
  link: 'Mine eksporter',
  none: 'Du har ikke bestilt nogen eksport endnu.',
  to_list: 'Vælg referater til en ny eksport',
  caption: 'Eksporter, nyeste først',
  column: {
    requested: 'Bestilt',
    purpose: 'Formål',
    count: 'Referater',
    size: 'Størrelse',
    state: 'Status',
    until: 'Kan hentes til',
  },
  state: {
    waiting: 'Venter',
    running: 'Pakkes',
    ready: 'Klar',
    failed: 'Kunne ikke laves',
    cancelled: 'Slettet af dig',
    expired: 'Slettet',
  },
  one: {
    title_one: 'Eksport af 1 referat',
    title_other: 'Eksport af {{count}} referater',
    requested: 'Bestilt',
    purpose: 'Formål',
    reference: 'Sagsnummer eller bemærkning',
    size: 'Størrelse',
    sum: 'Kontrolsum (SHA-256)',
    until: 'Kan hentes til',
    downloaded: 'Senest hentet',
    never: 'Ikke hentet endnu',
  },
  progress: {
    label: 'Pakket',
    waiting: 'Eksporten venter på at blive pakket.',
    running: '{{done}} af {{requested}} referater er pakket.',
    part: '{{percent}} procent er pakket.',
    stay: 'Du kan roligt gå fra siden. Eksporten bliver liggende under Mine eksporter.',
    reload: 'Se, hvor langt den er nu',
    stale: 'Siden kan ikke se, hvor langt eksporten er. Genindlæs den om lidt.',
  },
  ready: {
    text_one: '1 referat er pakket og klar til at blive hentet.',
    text_other: '{{count}} referater er pakket og klar til at blive hentet.',
    download: 'Hent ZIP-filen',
    resume: 'Bliver hentningen afbrudt, kan browseren fortsætte, hvor den slap.',
    care: 'I filen ligger personoplysninger. Læg den kun, hvor den skal bruges, og slet den, når du er færdig.',
  },
  left_out: {
    title: 'Kom ikke med',
    caption: 'Referater, der ikke kom med',
    talk: 'Samtale',
    why: 'Hvorfor',
    'not-signed': 'Referatet er åbnet igen og ikke underskrevet',
    damaged:
      'Det, der er gemt, svarer ikke til det, der blev underskrevet. Sig det til dem, der driver Muskat',
    erased_one: '1 samtale er slettet, siden du bestilte.',
    erased_other: '{{count}} samtaler er slettet, siden du bestilte.',
  },
  failed: {
    ENOSPC:
      'Der er ikke plads på serverens disk. Sig det til dem, der driver Muskat, og prøv igen, når der er ryddet op.',
    'no-rights': 'Da den skulle pakkes, havde du ikke længere ret til at hente referater.',
    'nothing-left': 'Ingen af referaterne kan hentes længere: de er åbnet igen eller slettet.',
    'gave-up':
      'Serveren gik ned flere gange, mens den pakkede. Sig det til dem, der driver Muskat, før du prøver igen.',
    unexpected:
      'Der gik noget galt, mens den blev pakket. Prøv igen, og sig det til dem, der driver Muskat, hvis det sker igen.',
    retry: 'Prøv igen',
  },
  over: {
    time: 'Tiden er gået, og filen er slettet. Bestil en ny, hvis du stadig har brug for referaterne.',
    erased: 'En af samtalerne er slettet, og filen er derfor slettet med det samme. Bestil en ny uden den.',
    missing: 'Filen er der ikke mere, fx fordi systemet er genskabt fra en sikkerhedskopi. Bestil en ny.',
    cancelled: 'Du har slettet eksporten.',
  },
  cancel: {
    running: 'Stop eksporten',
    ready: 'Slet filen nu',
    other: 'Fjern eksporten',
  },
  size: {
    kb: '{{size}} KB',
    mb: '{{size}} MB',
    gb: '{{size}} GB',
  },
  csv: {
    file: 'Fil',
    sha256: 'SHA-256',
    bytes: 'Bytes',
    conversation: 'Samtalens id',
    document: 'Dokument',
    type: 'Type',
    employee: 'Medarbejder eller gruppe',
    leader: 'Leder',
    held_on: 'Dato for samtalen',
    signed_on: 'Underskrevet',
    signed_by: 'Underskrevet af',
    verification: 'Kontrol',
  },
  read_me: {
    name: 'LÆSMIG.txt',
    what: 'Underskrevne referater fra {{organisation}}, hentet af {{name}} den {{at}}. Formål: {{purpose}}.',
    left_out_one: '1 af de valgte referater kom ikke med. Hvilket og hvorfor står i manifest.json.',
    left_out_other: '{{count}} af de valgte referater kom ikke med. Hvilke og hvorfor står i manifest.json.',
    manifest:
      'manifest.csv (til regneark) og manifest.json (til programmer) har en linje for hvert referat med parter, dato, dokumentets art (whole: hele referatet, excerpt: uddraget til personalesagen) og SHA-256-kontrolsum.',
    checked:
      'Kontrol "as-signed" betyder, at filen er byte for byte den, der blev gemt, da den sidste skrev under. Muskat har regnet kontrolsummen ud igen, mens filen her blev pakket. Selve underskrifterne kan du kontrollere sådan:',
    verify:
      'I {{certificates}} ligger organisationens certifikat. I Adobe Reader: tilføj det under Indstillinger, Signaturer, Betroede certifikater, og åbn referatet. Fra en kommandolinje: npx muskat verify FIL.pdf --ca {{certificates}} eller pdfsig FIL.pdf.',
    care: 'Filerne er personoplysninger. Læg dem kun, hvor de skal bruges, og slet denne kopi bagefter.',
  },
  agreements: {
    name: 'aftaler fra underskrevne samtaler',
    theme: 'Tema',
    goal: 'Mål',
    activity: 'Aktivitet',
    employee_part: 'Det gør medarbejderen',
    leader_part: 'Det gør lederen',
    support: 'Støtte',
    due_on: 'Frist',
    follow_up_on: 'Opfølgning',
  },
  status: {
    name: 'status på samtaler',
    unit: 'Enhed',
    take: 'Hent listen som regneark:',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
  },
  cli: {
    made_one: '1 referat er lagt i {{file}} (SHA-256 {{sha256}}).',
    made_other: '{{count}} referater er lagt i {{file}} (SHA-256 {{sha256}}).',
    left_out: 'Antal, der ikke kom med: {{count}}. Se hvilke og hvorfor i manifest.json i filen.',
    failed: 'Eksporten kunne ikke laves: {{why}}',
    taken: 'Serveren har taget over og laver eksporten. Den ligger under Mine eksporter hos {{email}}.',
  },
};

export const exports_errors = {
  no_purpose: 'Vælg, hvad du skal bruge referatet til, og prøv igen.',
  none_chosen: 'Sæt kryds ved mindst ét underskrevet referat, og prøv igen.',
  too_many: 'Der kan højst være {{limit}} referater i én eksport. Vælg færre, og prøv igen.',
  too_many_under_way:
    'Du har {{limit}} eksporter, der ikke er færdige. Vent, til en af dem er klar, eller stop en.',
  not_ready: 'Eksporten er ikke klar endnu. Se på siden, hvor langt den er.',
  gone: 'Filen er slettet. Bestil en ny eksport, hvis du stadig har brug for referaterne.',
  over: 'Eksporten er allerede slettet.',
  too_many_talks:
    'Aftaler kan højst hentes fra {{limit}} samtaler ad gangen. Vælg fx en enhed eller en periode, og prøv igen.',
  too_many_rows: 'Listen har mere end {{limit}} linjer. Vælg fx en enhed eller en periode, og prøv igen.',
  not_failed: 'Eksporten er ikke gået galt. Genindlæs siden, og se, hvor langt den er.',
};

/** What is wrong with `muskat export`. */
export const exports_cli = {
  purpose_missing: 'Skriv, hvad referaterne skal bruges til: --purpose {{purposes}}',
  out_missing: 'Skriv, hvor filen skal ligge: --out FIL.zip',
  out_there: '{{file}} findes allerede. Vælg et andet navn, så intet bliver skrevet over.',
  by_missing: 'Skriv e-mailen på den i HR, der har bedt om referaterne: --by. "{{email}}" er ingen.',
  bad_date: '"{{date}}" er ikke en dato. Skriv den som 2027-03-31.',
  round_unknown: 'Der er ingen åbnet runde, der hedder "{{name}}". Skriv navnet, som det står under Runder.',
  round_ambiguous: 'Flere runder hedder det. Skriv i stedet id for den, du vil have: {{ids}}.',
};
