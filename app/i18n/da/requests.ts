/** Requests about one's own data: by the person, answered by HR, counted by the auditor. */
export const requests = {
  kind: {
    access: 'Indsigt',
    correction: 'Rettelse',
    erasure: 'Sletning',
    objection: 'Indsigelse',
  },
  decision: { granted: 'Imødekommet', partly: 'Delvist imødekommet', refused: 'Afslået' },
  status: {
    open: 'Venter på svar',
    overdue: 'Fristen er overskredet',
    late: 'Besvaret efter fristen',
    extended: 'Fristen er forlænget',
  },
  own: {
    title: 'Anmodninger om mine data',
    lead: 'Du kan bede om indsigt, om at få noget rettet eller slettet, og du kan gøre indsigelse. HR svarer inden en måned.',
    make: 'Skriv en anmodning',
    kind: 'Hvad vil du bede om?',
    kinds: {
      access: 'Indsigt i oplysninger, som jeg ikke selv kan hente',
      correction: 'At få noget rettet',
      erasure: 'At få noget slettet',
      objection: 'At oplysninger om mig ikke bliver brugt til noget bestemt (indsigelse)',
    },
    text: 'Hvad drejer det sig om?',
    text_hint:
      'Skriv, hvilken oplysning eller samtale det er, og hvad du ønsker. Du behøver ikke gengive, hvad der står i den.',
    who: 'HR læser det, du skriver. Din leder og databeskyttelsesrådgiveren kan ikke.',
    erasure:
      'Bliver en samtale slettet, er den væk for både dig og din leder, også fra sikkerhedskopier. Det kan ikke fortrydes. Hent dine data først, hvis du vil gemme dem.',
    submit: 'Send til HR',
    list: 'Det har du bedt om',
    none: 'Du har ikke bedt om noget endnu.',
    sent: 'HR har fået din anmodning. Du får svar senest {{date}}.',
    sent_title: 'Kvittering',
    received: 'Modtaget {{date}}',
    due: 'Svar senest {{date}}',
    extended: 'HR har forlænget fristen, fordi:',
    answer: 'Svar {{date}}: {{decision}}',
    complain:
      'Er du ikke tilfreds med svaret, kan du skrive til jeres databeskyttelsesrådgiver eller klage til Datatilsynet.',
  },
  hr: {
    nav: 'Anmodninger om personoplysninger',
    title: 'Anmodninger om personoplysninger',
    lead: 'Her er det, folk har bedt om for deres egne data. Loven giver en måned til at svare.',
    open: 'Venter på svar',
    open_none: 'Ingen venter på svar.',
    answered: 'Besvaret',
    who: 'Person',
    what: 'Anmodning',
    received: 'Modtaget',
    due: 'Svar senest',
    status: 'Status',
    decided: 'Besvaret',
    one: '{{kind}}: {{name}}',
    words: 'Det skriver {{name}}',
    extended: 'Derfor er fristen forlænget',
    extend_title: 'Forlæng fristen til {{date}}',
    extend_text:
      'Er sagen kompliceret, kan du få to måneder mere. Det kan du gøre én gang, før den første frist er gået. {{name}} ser din begrundelse.',
    extend_reason: 'Begrundelse, som {{name}} kan læse',
    extend: 'Forlæng fristen',
    answer_title: 'Svar',
    answer_text: '{{name}} kan læse svaret i Muskat. Det kan ikke ændres bagefter.',
    answer_mailed: '{{name}} får en mail om, at der er svar. Svaret står ikke i mailen.',
    decision: 'Afgørelse',
    answer: 'Svaret til {{name}}',
    answer_hint:
      'Skriv, hvad I har gjort, eller hvorfor I ikke gør det. Ved helt eller delvist afslag skal du nævne, at {{name}} kan klage til Datatilsynet.',
    submit: 'Send svaret',
    answered_on: 'Besvaret {{date}}: {{decision}}',
    own: 'Det er din egen anmodning. En anden i HR skal svare på den.',
    advice: {
      access:
        'Personen kan selv hente det meste under "Mine data". Svar på det, der ligger andre steder eller handler om personen i andres samtaler.',
      correction:
        'Navn, stilling og ansættelse retter en administrator. Et underskrevet referat retter de to selv ved at åbne det igen. I kan også lægge personens bemærkning ved.',
      erasure:
        'Tag stilling til, om I har pligt til at gemme oplysningerne, fx efter offentlighedsloven, forvaltningsloven eller arkivloven. Imødekommer du anmodningen helt eller delvist, kan du bagefter vælge, hvilke samtaler der skal slettes.',
      objection:
        'Tag stilling til, om personens særlige situation vejer tungere end jeres grund til at bruge oplysningerne.',
    },
    erase: {
      title: 'Slet samtaler',
      lead: 'Vælg de samtaler, I har besluttet at slette. De forsvinder for både {{name}} og lederen, også fra sikkerhedskopier, og det kan ikke fortrydes. Sig det til lederen først. Er et referat hentet til personalesagen, skal I slette det der selv.',
      groups:
        'Gruppesamtaler står ikke på listen. De er hele gruppens og kan ikke slettes for en enkelt. Det samme gælder samtaler, hvor {{name}} er leder.',
      choose: 'Samtaler',
      talk: '{{type}} {{date}} med {{leader}}, {{state}}',
      held: 'Disse kan ikke slettes, så længe der er et slettestop på en af de to:',
      none: '{{name}} har ingen samtaler, der kan slettes.',
      ground: 'Hvorfor skal de slettes?',
      grounds: {
        'not-needed': 'Oplysningerne er ikke længere nødvendige',
        objection: 'Personen har gjort indsigelse, og intet vejer tungere',
        unlawful: 'Oplysningerne er behandlet ulovligt',
        'legal-duty': 'Loven kræver, at de bliver slettet',
      },
      submit: 'Slet de valgte samtaler',
      done_one: '1 samtale er slettet.',
      done_other: '{{count}} samtaler er slettet.',
    },
  },
  done: {
    extended: 'Fristen er forlænget.',
    answered: 'Svaret er sendt.',
  },
  next: {
    act_one: 'Svar på 1 anmodning om personoplysninger',
    act_other: 'Svar på {{count}} anmodninger om personoplysninger',
    rest: ' senest {{date}}',
    overdue_rest: '. Fristen var {{date}}',
  },
  audit: {
    nav: 'Anmodninger om personoplysninger',
    title: 'Anmodninger om personoplysninger',
    lead: 'Her kan du se, hvad der er bedt om, og om der er svaret i tide. Hvem der har spurgt, og hvad der står, er der ikke.',
    caption: 'Anmodninger, nyeste først',
    none: 'Ingen har bedt om noget endnu.',
    open: 'Venter på svar',
    counts_one: '1 anmodning, heraf {{overdue}} over fristen',
    counts_other: '{{count}} anmodninger, heraf {{overdue}} over fristen',
  },
};

export const requests_errors = {
  too_many: 'Du har {{limit}} anmodninger, der venter på svar. Vent på svar, før du skriver en ny.',
  answered: 'Anmodningen er allerede besvaret. Genindlæs siden.',
  own: 'Det er din egen anmodning. En anden i HR skal svare på den.',
  not_extended: 'Fristen kan ikke forlænges: det er allerede gjort, eller den første frist er gået.',
  not_erasable: 'En af samtalerne kan ikke slettes herfra. Genindlæs siden, og vælg igen. Intet er slettet.',
};

export const requests_form = {
  request_kind_missing: 'Vælg, hvad du vil bede om',
  request_text_missing: 'Skriv, hvad det drejer sig om',
  request_decision_missing: 'Vælg en afgørelse',
  request_answer_missing: 'Skriv et svar',
  request_none_chosen: 'Sæt kryds ved mindst én samtale',
  request_ground_missing: 'Vælg, hvorfor de skal slettes',
};
