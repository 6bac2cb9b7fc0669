/** When two meet: the hour of a talk, times to choose between, and one's own calendar. */
export const appointments = {
  start: 'Klokkeslæt',
  start_hint: 'Kan udelades, hvis I selv aftaler tiden.',
  minutes: 'Hvor længe',
  minutes_long: '{{count}} minutter',
  place: 'Sted',
  place_hint: 'Fx et lokale. Kan udelades.',
  at: '{{date}} kl. {{from}}-{{to}}',
  weekday: '{{day}} den {{date}}',
  link: 'Foreslå tider',
  propose: {
    title: 'Foreslå tider',
    lead: 'Skriv op til fem tider. {{name}} vælger den, der passer.',
    mailed: '{{name}} får en mail om det.',
    tell: 'Sig selv til {{name}}, at der er tider at vælge mellem.',
    waiting: '{{name}} har ikke svaret endnu',
    withdraw: 'Træk tiderne tilbage',
    others: 'Foreslå andre tider i stedet',
    declined: 'Ingen af tiderne passede {{name}}',
    declined_text: 'Foreslå nogle andre, eller tal sammen om en tid.',
    row: 'Tid {{row}}',
    day: 'Dato',
    button: 'Foreslå tiderne',
    again: 'Foreslå disse i stedet',
  },
  answer: {
    title: 'Vælg en tid',
    choose: '{{name}} foreslår',
    accept: 'Vælg tiden',
    no_time: 'Passer ingen af dem, kan {{name}} foreslå nogle andre.',
    decline: 'Ingen af tiderne passer',
    none: 'Der er ingen tider at vælge mellem. {{name}} kan foreslå nogle.',
    declined: 'Du har svaret, at ingen af tiderne passer',
    declined_text: 'Når {{name}} foreslår nogle andre, kan du vælge mellem dem her.',
  },
  set: {
    called_in: '{{name}} er indkaldt til samtale den {{when}}.',
    time: 'Tiden er valgt: den {{when}}.',
  },
  banner: {
    employee: '{{name}} foreslår tider til samtalen',
    leader: 'Du har foreslået tider til samtalen',
    leader_text: '{{name}} har ikke svaret endnu.',
    choose: 'Vælg en tid',
    see: 'Se eller ret tiderne',
  },
  overview: {
    choose: 'Vælg en tid til samtalen med {{name}}',
    rest: ', som har foreslået nogle.',
  },
  feed: {
    name: 'Samtaler i Muskat',
    title: 'Samtalerne i din egen kalender',
    lead: 'Med en adresse, som kun du kender, kan din egen kalender hente, hvornår du har samtaler. I kalenderen står der kun, hvilken slags samtale det er, og hvornår: ingen navne, intet sted og intet indhold.',
    new: 'Her er din adresse',
    subscribe: 'Abonnér i din kalender',
    copy: 'Eller kopiér adressen, og tilføj den i din kalender som en kalender fra internettet:',
    secret:
      'Adressen vises kun denne ene gang. Den, der har den, kan se, hvornår du har samtaler, så del den ikke.',
    made: 'Din adresse er lavet den {{date}}.',
    read: 'En kalender har senest læst den {{time}}.',
    unread: 'Ingen kalender har læst den endnu.',
    once: 'Adressen kan ikke vises igen. Har du mistet den, kan du lave en ny. Så virker den gamle ikke længere.',
    make: 'Lav en adresse',
    renew: 'Lav en ny adresse',
    revoke: 'Luk adressen',
    link: 'Få samtalerne i din egen kalender',
  },
  demo: {
    title: 'Mails fra demoen',
    lead: 'Demoen sender ingen mails. Her er dem, den ville have sendt, de nyeste øverst. En mail venter et minut, før den sendes.',
    none: 'Der er ingen endnu. Indkald fx en medarbejder, og vent et minut.',
    to: 'Til {{name}}, {{address}}',
    html: 'Se mailen, som mailprogrammer viser den',
    calendar: 'Hent kalenderfilen',
  },
};

export const appointmentsErrors = {
  not_in_group: 'I en gruppesamtale vælger lederen tiden.',
  time_past: 'En af tiderne er allerede gået. Vælg tider, der ligger fremme.',
  time_gone: 'Den tid kan ikke vælges længere. Se, om der er andre.',
};

export const appointmentsForm = {
  time_invalid: 'Skriv et klokkeslæt, fx 10:30',
  time_not_chosen: 'Vælg en af tiderne',
  time_missing: 'Skriv et klokkeslæt, fx 10:30',
  times_overlap: 'Vælg et andet klokkeslæt: samtalen begynder, før en anden samme dag er slut',
  time_past_midnight: 'Vælg en tid, der slutter før midnat',
  minutes_invalid: 'Vælg, hvor længe samtalen varer',
};

export const timesDid = {
  'answer-times': 'svarede på de foreslåede tider til en samtale',
  'propose-times': 'foreslog tider til en samtale',
};

export const timesTo = {
  'answer-times': 'svare på de foreslåede tider til en samtale',
  'propose-times': 'foreslå tider til en samtale',
};

export const calendarDid = {
  make: 'lavede en adresse til sin egen kalender',
  revoke: 'lukkede adressen til sin egen kalender',
};

export const calendarTo = {
  make: 'lave en adresse til sin egen kalender',
  revoke: 'lukke adressen til sin egen kalender',
};
