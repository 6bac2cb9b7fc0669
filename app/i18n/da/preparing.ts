/** Getting ready: each alone, on paper too, until it is shared. */
export const preparation = {
  title: 'Forbered samtalen',
  title_shared: 'Din forberedelse',
  lead: 'Tag ét tema ad gangen. Kun du kan se det, du skriver, indtil du deler det med {{name}}.',
  answered: '{{answered}} af {{total}} besvaret',
  begin: 'Begynd',
  continue: 'Fortsæt',
  to_share: 'Se det hele og del med {{name}}',
  shared_heading: 'Du har delt din forberedelse med {{name}}',
  both_shared: 'I har begge delt. Nu er I klar til samtalen.',
  all_shared: 'Alle har delt. Nu er I klar til samtalen.',
  waiting: '{{name}} har ikke delt endnu.',
  undo: 'Fortryd, at du har delt',
  undo_hint: 'Du kan fortryde, indtil din forberedelse bliver åbnet. Så kan du rette i den og dele den igen.',
  opened: 'Din forberedelse er åbnet. Vil du tilføje noget, så tag det op i samtalen.',
  not_shared: 'Samtalen er holdt. Din forberedelse er ikke delt, og den kan ikke længere ændres.',
  cancelled: 'Din forberedelse er ikke delt og kan ikke længere ændres. Ingen andre kan se den.',
  cancelled_shared: 'Din forberedelse kan ikke længere ændres.',
  after_take_over: 'Kun du kan se det, du skriver. Du kan dele det, når {{name}} har overtaget samtalen.',
  after_take_over_nobody:
    'Kun du kan se det, du skriver. Du kan dele det, når din nye leder har overtaget samtalen.',
  comment: 'Skriv gerne et eksempel',
  reason: 'Skriv gerne hvorfor',
  required: 'Dette spørgsmål vil jeres organisation gerne have besvaret.',
  ask_leader: 'Det kan du spørge din leder om:',
  next: 'Næste',
  previous: 'Forrige',
  save_and_close: 'Gem og luk',
  unscripted: 'Det, du skriver, bliver gemt, når du trykker Næste, Forrige eller Gem og luk.',
};

export const share = {
  title: 'Del din forberedelse med {{name}}',
  lead: 'Sådan ser {{name}} det, du har skrevet.',
  who_heading: 'Hvem får det at se?',
  who: 'Når du har delt, kan {{names}} læse alt, hvad der står herunder. Ingen andre kan se det: heller ikke HR.',
  what_happens:
    'Når du har delt, kan du ikke længere rette i din forberedelse. Du kan fortryde, indtil den bliver åbnet.',
  mailed:
    'Der bliver sendt en mail om, at din forberedelse er delt. Det, du har skrevet, står ikke i mailen.',
  empty: 'Du har ikke skrevet noget endnu. Du kan godt dele alligevel, men så er der ikke noget at læse.',
  unanswered_one: 'Ét spørgsmål, jeres organisation gerne vil have besvaret, står tomt',
  unanswered_other: '{{count}} spørgsmål, jeres organisation gerne vil have besvaret, står tomme',
  unanswered_text: 'Du kan godt dele alligevel. Det vigtigste er, at I får talt sammen.',
  button: 'Del med {{name}}',
  back: 'Se din forberedelse',
  not_yet: 'Ikke endnu',
};

export const preparing = {
  joined:
    '{{names}} er kommet med i gruppen, så det, du havde delt, er kun dit igen. Del igen, når du er klar.',
  you_and: '{{name}} og gruppen',
  the_group: 'gruppen',
  next: {
    mailed: '{{name}} får en mail om, at du har delt.',
    held: 'Samtalen er aftalt til {{date}}.',
    to_talk: 'Gå til samtalen',
    ready: 'I er klar til samtalen',
  },
  themes: {
    heading: 'Temaer fra grundlaget',
    lead: 'Sæt mærke ved de temaer, der betyder mest for dig denne gang.',
    lead_picked: 'Du vælger de temaer, du helst vil tale om, under "{{title}}".',
    points_one: '1 punkt',
    points_other: '{{count}} punkter',
    wanted: 'Det vil jeg gerne tale om',
    back: 'Tilbage til temaerne',
    stale: 'Dit valg er ændret et andet sted. Her er det, der gælder.',
  },
  agreement: {
    from: 'Aftale fra {{date}}',
    due: 'senest {{date}}',
    how: 'Hvordan gik det?',
    why: 'Hvorfor skal den droppes?',
    why_hint: 'Skriv gerne kort hvorfor. Så er det nemmere at tale om.',
    how_hint: 'Vil du droppe aftalen, så skriv gerne kort hvorfor.',
    choose: 'Hvad blev det til?',
  },
  print: {
    heading: 'Forbered dig på papir',
    text: 'Print skemaet, hvis du hellere vil skrive i hånden.',
    own: 'Print skemaet',
    employee: 'Print skemaet til {{name}}',
    employee_hint: 'Det er tomt. Det, {{name}} har skrevet i Muskat, kommer ikke med.',
    enter: 'Skriv svar ind fra papir',
  },
  paper: {
    title: 'Skriv svar ind fra papir',
    lead: 'Her skriver du ind, hvad en medarbejder uden computer har svaret på papir.',
    means_heading: 'Når du skriver ind fra papir',
    means: {
      words: 'Du skriver medarbejderens ord ind, som de står på papiret.',
      see: 'Du kan læse det, du skriver ind. Medarbejderen kan også se det og vælge selv at skrive videre.',
      marked: 'Det bliver mærket: "Skrevet ind fra papir af {{name}}".',
      sign: 'Medarbejderen bekræfter det med sin underskrift på referatet.',
    },
    begin: 'Skriv ind for {{name}}',
    go_on: 'Fortsæt for {{name}}',
    standing: {
      free: '{{name}} har ikke skrevet noget endnu.',
      entering: 'Du er i gang med at skrive ind for {{name}}.',
      entered: 'Forberedelsen er skrevet ind fra papir og delt.',
      begun:
        '{{name}} er selv begyndt at skrive, så du kan ikke skrive ind. Bed {{name}} dele den, eller tal ud fra papiret.',
      shared: '{{name}} har selv delt sin forberedelse.',
      corrected: 'Forberedelsen er skrevet ind fra papir og delt. {{name}} har rettet i den siden.',
    },
    entering_title: 'Skriv ind for {{name}}',
    entering_lead: 'Tag ét tema ad gangen. Skriv ordene, som de står på papiret.',
    finish_heading: 'Har du skrevet det hele ind?',
    finish_text:
      'Så bliver forberedelsen delt, og du kan ikke længere rette i den. {{name}} kan stadig rette i den, til samtalen er afsluttet.',
    finish: 'Færdig',
    undo: 'Fortryd, at du er begyndt',
    undone: 'Der er ikke skrevet noget ind for {{name}}.',
    finished: 'Forberedelsen er skrevet ind for {{name}} og delt.',
    mark: 'Skrevet ind fra papir af {{name}}',
    own_heading: '{{name}} skriver din forberedelse ind fra papir',
    own: '{{name}} kan se det, der står her, så du kan ikke skrive i det imens. Vil du hellere selv skrive, så vælg det her. Så beholder du det, der er skrevet ind, og kun du kan se det, indtil du deler det.',
    write_oneself: 'Jeg skriver selv',
    own_correct:
      'Du kan rette i den, til samtalen er afsluttet. Det, du retter, kan de andre se med det samme.',
    own_corrected: 'Du har rettet i den. Det, du retter, kan de andre se med det samme.',
    not_yours_to_share:
      'Din forberedelse er ved at blive skrevet ind fra papir. Vil du selv skrive og dele, så vælg det på siden med din forberedelse.',
    own_ended: 'Din forberedelse er skrevet ind fra papir af {{name}}.',
  },
  basis: {
    heading: 'Det bygger samtalen på',
    lead: 'Aftal på forhånd, hvilke tal og undersøgelser I vil bygge samtalen på. Kun det, I begge siger ja til, kommer med.',
    none: 'Der er ikke foreslået noget endnu.',
    agreed: 'I er enige',
    waits_on_you: '{{name}} foreslår det',
    waits_on: 'Du foreslår det. {{name}} har ikke sagt ja endnu.',
    agree: 'Sig ja',
    agree_label: 'Sig ja til {{what}}',
    withdraw: 'Fjern',
    withdraw_label: 'Fjern dit ja til {{what}}',
    add: 'Foreslå noget',
    kind: 'Hvad vil du bygge på?',
    choose: 'Vælg',
    label: 'Hvilken, eller hvad?',
    label_hint: 'Fx "Trivselsmåling 2026". Skal udfyldes, når du vælger noget andet.',
    propose: 'Foreslå',
    kinds: {
      'leader-evaluation': 'Lederevaluering',
      'wellbeing-survey': 'Trivselsmåling',
      budget: 'Budget og økonomi',
      sickness: 'Sygefraværstal',
      other: 'Noget andet',
    },
  },
};

/** What the domain says no with while preparing. */
export const preparing_errors = {
  paper: {
    begun: '{{name}} er selv begyndt at skrive sin forberedelse, så du kan ikke skrive ind fra papir.',
    shared: 'Forberedelsen for {{name}} er allerede delt.',
    being_entered:
      '{{name}} er ved at skrive din forberedelse ind fra papir. Vil du selv skrive, så sig til på siden med din forberedelse: "Jeg skriver selv".',
    entered:
      '{{name}} har skrevet din forberedelse ind fra papir og delt den. Det, du har skrevet her, er ikke delt. Hent siden igen, hvis du vil rette i det, de andre kan se.',
    empty: 'Der er ikke skrevet noget ind endnu. Skriv det ind, eller fortryd, at du er begyndt.',
    not_begun: 'Du er ikke i gang med at skrive ind fra papir her. Begynd forfra fra siden om papir.',
    not_empty: 'Der er skrevet noget ind, så du kan ikke fortryde. Slet det først.',
  },
  basis: {
    only_in_lus: 'Det er kun i en LUS, at I aftaler, hvad samtalen bygger på.',
    gone: 'Forslaget er trukket tilbage. Foreslå det igen, hvis I vil have det med.',
  },
};
