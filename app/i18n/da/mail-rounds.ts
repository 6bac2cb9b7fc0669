/** What Muskat writes about a talk while its round runs and while the two find a time; as in `mail.kinds`. */
export const mailsOfRounds = {
  'round-opened': {
    subject: 'Du skal til samtale',
    employee:
      'Der er åbnet for årets samtaler. {{name}} indkalder dig til {{type}}, så I kan holde den senest {{date}}. Du skal ikke gøre noget, før du bliver indkaldt.',
    leader:
      'Der er åbnet for årets samtaler. Indkald {{name}} til {{type}}, så I kan holde den senest {{date}}.',
    group:
      'Der er åbnet for årets samtaler. {{name}} bliver indkaldt til {{type}}, så den kan holdes senest {{date}}. Du skal ikke gøre noget før da.',
    link: 'Gå til Muskat',
  },
  'prepare-soon': {
    subject: 'Husk at forberede dig til samtalen',
    employee:
      'Du har {{type}} med {{name}} {{date}}. Sæt lidt tid af til at forberede dig, og del din forberedelse, når du er klar.',
    leader:
      'Du har {{type}} med {{name}} {{date}}. Sæt lidt tid af til at forberede dig, og del din forberedelse, når du er klar.',
    group:
      'Der er {{type}} for {{name}} {{date}}. Sæt lidt tid af til at forberede dig, og del din forberedelse, når du er klar.',
    link: 'Forbered dig',
  },
  'still-to-sign': {
    subject: 'Referatet venter stadig på din underskrift',
    employee:
      'Referatet fra din {{type}} med {{name}} venter stadig på din underskrift. Er du ikke klar, kan du sende det tilbage eller tage forbehold.',
    leader: 'Referatet fra din {{type}} med {{name}} venter stadig på din underskrift.',
    group: 'Referatet fra {{type}} for {{name}} venter stadig på din underskrift.',
    link: 'Læs og skriv under',
  },
  'times-proposed': {
    subject: 'Vælg en tid til samtalen',
    employee:
      '{{name}} foreslår tider til jeres {{type}}. Vælg den, der passer dig, eller svar, at ingen af dem passer.',
    leader: 'Der er foreslået tider til din {{type}} med {{name}}.',
    group: 'Der er foreslået tider til {{type}} for {{name}}.',
    link: 'Se tiderne',
  },
  'time-accepted': {
    subject: 'Tiden til samtalen er valgt',
    employee: 'Du har valgt en tid: din {{type}} med {{name}} er {{date}}.',
    leader: '{{name}} har valgt en af de tider, du foreslog. Jeres {{type}} er {{date}}.',
    group: '{{type}} for {{name}} er {{date}}.',
    link: 'Åbn samtalen',
  },
  'times-declined': {
    subject: 'Ingen af tiderne til samtalen passer',
    employee: 'Ingen af de foreslåede tider til din {{type}} med {{name}} passer.',
    leader:
      'Ingen af de tider, du foreslog til jeres {{type}}, passer {{name}}. Foreslå nogle nye, eller aftal en tid med hinanden.',
    group: 'Ingen af de foreslåede tider til {{type}} for {{name}} passer.',
    link: 'Foreslå nye tider',
  },
};

/** What Muskat writes to leaders about a round: numbers alone. `line` is about one leader's talks. */
export const roundMails = {
  why: 'Mailen er sendt automatisk fra Muskat hos {{organisation}}, fordi du er leder eller stedfortræder for en leder. Du kan ikke svare på den.',
  own: 'Dine samtaler: {{status}}.',
  stands_in: 'Som stedfortræder for {{name}}: {{status}}.',
  of_leader: '{{name}}: {{status}}.',
  status: {
    toCallIn: '{{count}} er ikke indkaldt',
    toHold: '{{count}} er ikke holdt',
    toSign: '{{count}} er ikke skrevet under',
  },
  'round-to-hold': {
    subject: 'Du har samtaler at holde',
    text: 'Der er åbnet for årets samtaler ({{round}}). Indkald til dem, så de er holdt senest {{endsOn}} og skrevet under senest {{signBy}}.',
    link: 'Se dit team og indkald',
  },
  'round-behind': {
    subject: 'Du mangler nogle samtaler',
    text: 'Samtalerne i {{round}} skal være holdt senest {{endsOn}} og skrevet under senest {{signBy}}. Nogle af dem mangler endnu.',
    link: 'Se, hvilke samtaler der mangler',
  },
  'round-escalated': {
    subject: 'Ledere i dit område mangler samtaler',
    text: 'Samtalerne i {{round}} skulle være holdt senest {{endsOn}} og skrives under senest {{signBy}}. Her er, hvor mange der mangler hos de ledere, du er leder for. Tal med dem om, hvad der skal til.',
    link: 'Se dit team',
  },
};

/** Several things that wait for the same person, in one mail. */
export const mailDigest = {
  subject: '{{number}} ting til dig i Muskat',
  number: {
    '2': 'To',
    '3': 'Tre',
    '4': 'Fire',
    '5': 'Fem',
    '6': 'Seks',
    '7': 'Syv',
    '8': 'Otte',
    '9': 'Ni',
    '10': 'Ti',
    more: 'Flere',
  },
  why: 'Mailen er sendt automatisk fra Muskat hos {{organisation}}. Du kan ikke svare på den.',
};
