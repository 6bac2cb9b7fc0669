/** How long things are kept, and what stops their deletion. */
export const retention = {
  title: 'Hvor længe samtaler gemmes',
  lead: 'Muskat sletter af sig selv, to gange i døgnet. Her bestemmer du, hvor længe hver del gemmes i organisationen.',
  ran_at: 'Der blev sidst slettet efter fristerne {{at}}.',
  never_ran: 'Der er ikke slettet noget efter fristerne endnu.',
  stopped:
    'Sletningen har stået stille siden {{at}}, fordi serverens ur sprang mere end et døgn. Bed dem, der driver Muskat, om at se på uret og sætte sletningen i gang igen.',
  form: {
    preparationDays: 'Forberedelser: dage efter den sidste underskrift',
    preparationDays_hint:
      'Fra {{min}} til {{max}} dage. Fristen gælder også aflyste samtaler, regnet fra aflysningen.',
    unsignedDays: 'Samtaler, der ikke bliver underskrevet: dage efter samtalens dag',
    unsignedDays_hint: 'Fra {{min}} til {{max}} dage.',
    laterTalks: 'Underskrevne samtaler: så mange senere samtaler skal være underskrevet',
    laterTalks_hint:
      'Fra {{min}} til {{max}}. Samtalen slettes {{notice}} dage efter den sidste af dem. En MUS og en LUS tæller lige meget, og gruppesamtaler tæller for sig.',
    leaverYears: 'Fratrådte: højst så mange år efter deres sidste dag',
    leaverYears_hint: 'Fra {{min}} til {{max}} år. Derefter slettes alle deres samtaler.',
    submit: 'Gem fristerne',
  },
  saved: 'Fristerne er gemt. De gælder fra næste kørsel.',
  confirm: {
    title: 'De nye frister sletter mere',
    preparations_zero: 'ingen forberedelser',
    preparations_one: '1 forberedelse',
    preparations_other: '{{count}} forberedelser',
    records_zero: 'ingen hele samtaler',
    records_one: '1 hel samtale',
    records_other: '{{count}} hele samtaler',
    text: 'Ved næste kørsel slettes {{preparations}} og {{records}}, som ellers ville blive stående. Det sker inden for 12 timer og kan ikke fortrydes.',
    submit: 'Gem fristerne, og slet',
  },
  to_holds: 'Slettestop: når en sag kræver, at noget bevares',
  cli: {
    due: 'Det ville blive slettet nu: forberedelser alene: {{preparations}}, hele samtaler: {{records}}. Intet er slettet.',
    deleted: 'Slettet: forberedelser alene: {{preparations}}, hele samtaler: {{records}}.',
    replayed: 'Sletninger, der manglede i databasen, er gjort færdige: {{replayed}}.',
    stopped:
      'Intet er slettet: uret er sprunget {{hours}} timer, siden der sidst skete noget. Er klokken {{now}} (UTC)? Så kør igen med --confirm-clock.',
  },
};

export const holds = {
  title: 'Slettestop',
  lead: 'Når en sag kræver det, kan du stoppe sletningen af alt om en person. Så længe stoppet står, slettes ingen samtale, som personen er eller har været med i.',
  seen: 'Personen kan se, at der er et slettestop, men ikke hvorfor. De andre i samtalerne kan ikke se det.',
  none: 'Der er ingen slettestop nu.',
  caption: 'Slettestop, der står nu',
  person: 'Person',
  reference: 'Sag',
  since: 'Siden',
  by: 'Sat af',
  lift: 'Ophæv',
  lift_label: 'Ophæv slettestoppet for {{name}}, {{reference}}',
  placed: 'Slettestoppet er sat.',
  lifted: 'Slettestoppet er ophævet. Fristerne gælder igen fra næste kørsel.',
  place: {
    title: 'Sæt et slettestop',
    person: 'Navn, e-mail eller medarbejdernummer',
    reference: 'Sagsnummer',
    reference_hint: 'Skriv kun nummeret, ikke hvad sagen handler om.',
    submit: 'Sæt slettestop',
  },
};

/** What somebody is told of the time that their own are kept. */
export const kept = {
  title: 'Hvor længe dine samtaler gemmes',
  lead: 'Muskat sletter af sig selv, når tiden er gået. Her kan du se hvornår.',
  none: 'Du har ingen samtaler i Muskat.',
  caption: 'Dine samtaler, og hvornår de slettes',
  conversation: 'Samtale',
  preparation: 'Forberedelse',
  record: 'Referat og aftaler',
  one: '{{type}} den {{date}} med {{name}}',
  from: 'Slettes tidligst {{date}}',
  erased: 'Slettet {{date}}',
  because: {
    signed: 'Samtalen er underskrevet.',
    cancelled: 'Samtalen er aflyst.',
    unsigned: 'Samtalen er ikke underskrevet.',
    'later-talks': 'Der er underskrevet nyere samtaler.',
    left: 'Medarbejderen er fratrådt.',
  },
  waits_preparation: 'Slettes {{days}} dage efter den sidste underskrift',
  waits_record_one: 'Slettes, når 1 senere samtale er underskrevet',
  waits_record_other: 'Slettes, når {{count}} senere samtaler er underskrevet',
  held: 'Intet om dig slettes lige nu: organisationen har pligt til at bevare dine samtaler, så længe en sag står på. HR kan fortælle dig mere.',
  others: 'Det andet, Muskat ved om dig',
  others_people:
    'Dit navn, din ansættelse og dit login bliver stående. Hvem der gjorde hvad hvornår, står i en log, som ikke kan ændres. Den rummer intet af det, I har skrevet.',
  here: {
    preparation: 'Forberedelserne slettes tidligst {{date}}.',
    preparation_erased: 'Forberedelserne blev slettet {{date}}.',
    record: 'Referatet og aftalerne slettes tidligst {{date}}.',
    record_waits_one: 'Referatet og aftalerne slettes, når 1 senere samtale er underskrevet.',
    record_waits_other: 'Referatet og aftalerne slettes, når {{count}} senere samtaler er underskrevet.',
    more: 'Hvor længe dine samtaler gemmes',
  },
  preparation_gone:
    'Det, I skrev i forberedelserne, blev slettet {{date}}, fordi tiden var gået. Referatet og aftalerne er her endnu.',
};

/** Keys are the codes of `Refusal`. */
export const retention_errors = {
  held: 'Det kan ikke slettes nu: der er pligt til at bevare det, så længe en sag står på.',
  person_unknown: 'Der er ingen med det navn, den e-mail eller det medarbejdernummer.',
  person_ambiguous: 'Flere personer hedder det. Skriv e-mailen i stedet.',
  hold_gone: 'Slettestoppet er allerede ophævet. Genindlæs siden.',
  erased: 'Forberedelserne er slettet, så samtalen kan ikke tages op igen. I kan rette direkte i referatet.',
};

export const retention_form = {
  clock_range: 'Skriv et helt tal inden for grænserne',
  hold_person_missing: 'Skriv, hvem det gælder',
  hold_reference_missing: 'Skriv sagens nummer',
};
