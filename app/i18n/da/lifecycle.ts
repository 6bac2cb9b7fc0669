/** What moves a conversation besides signing: who takes part, cancelling, another day, another leader. */
export const lifecycle = {
  head: {
    group_title: '{{type}} · {{group}} og {{leader}}',
    members_one: '1 medlem',
    members_other: '{{count}} medlemmer',
    shared: '{{done}} af {{total}} har delt',
    signed: '{{done}} af {{total}} har skrevet under',
  },
  cancel: {
    link: 'Aflys samtalen',
    crumb: 'Aflys',
    title: 'Aflys {{talk}}',
    told: {
      one: '{{name}} får en mail og kan læse din begrundelse i Muskat.',
      group: 'Alle i {{name}} får en mail og kan læse din begrundelse i Muskat.',
    },
    tell: {
      one: 'Sig det selv til {{name}}. I Muskat kan {{name}} læse din begrundelse.',
      group: 'Sig det selv til {{name}}. I Muskat kan alle i gruppen læse din begrundelse.',
    },
    kept: 'Det, I hver især har skrevet, kan ikke længere ændres, og ingen andre får det at se.',
    kept_begun: 'Referatet, aftalerne og det, I hver især har skrevet, kan læses, men ikke længere ændres.',
    voided: 'Det referat, der venter på underskrift, bortfalder.',
    successor:
      'Bagefter kan du indkalde {{name}} igen. Du får ikke det at se, som er skrevet sammen med {{former}}.',
    undo: 'Du kan fortryde i 14 dage.',
    reason: 'Hvorfor aflyser du?',
    reason_hint: 'Skriv det kort. Alle, der er med i samtalen, kan læse det.',
    button: 'Aflys samtalen',
    leave: 'Aflys ikke',
  },
  cancelled: {
    heading: 'Samtalen er aflyst',
    title: '{{talk}} er aflyst',
    by: '{{name}} aflyste samtalen den {{date}}.',
    on: 'Samtalen blev aflyst den {{date}}.',
    undo_until: 'Aflysningen kan fortrydes til og med den {{date}}.',
    to_undo: 'Fortryd aflysningen',
    undo: 'Fortryd aflysningen',
    leave: 'Lad den være aflyst',
  },
  day: {
    link: 'Flyt samtalen',
    link_held: 'Ret datoen',
    title: 'Flyt samtalen til en anden dato',
    title_held: 'Ret datoen for samtalen',
    lead: 'Samtalen er sat til den {{date}}.',
    mailed: {
      one: 'Når du flytter den, får {{name}} en mail.',
      group: 'Når du flytter den, får alle i {{name}} en mail.',
    },
    tell: {
      one: 'Når du flytter den, skal du selv sige det til {{name}}.',
      group: 'Når du flytter den, skal du selv sige det til alle i {{name}}.',
    },
    lead_held: 'Her står, at samtalen blev holdt den {{date}}. Datoen kommer til at stå i referatet.',
    field: 'Ny dato',
    field_held: 'Den dag, I talte sammen',
    button: 'Gem datoen',
  },
  changed: {
    heading: 'Din leder er nu {{name}}',
    former: '{{former}} kan ikke længere se samtalen.',
    preparing:
      '{{name}} kan overtage samtalen og begynder på sin egen forberedelse. Det, du har skrevet, er stadig dit: har du delt det med {{former}}, bliver det igen kun dit, når {{name}} overtager.',
    begun:
      'Referatet er skrevet i fortrolighed, så det er kun dig, der kan give det videre. {{name}} kan se, at samtalen er begyndt, men ikke hvad der står i den. Vil du ikke give den videre, kan {{name}} aflyse den og indkalde dig igen.',
    group:
      'Referatet er skrevet i fortrolighed, og ingen kan give det videre på de andres vegne. {{name}} kan aflyse samtalen og indkalde jer igen. Til det sker, kan I stadig læse det, I har skrevet.',
    signed:
      '{{former}} har allerede skrevet under. Skriver du også under, er samtalen færdig, og {{name}} følger op på aftalerne.',
    to_hand_over: 'Se, hvad det vil sige at give samtalen videre til {{name}}',
    heading_nobody: '{{former}} er ikke længere din leder',
    nobody:
      '{{former}} kan ikke længere se samtalen. Det, du har skrevet, er her stadig. Når du har fået en ny leder, kan samtalen fortsætte.',
    nobody_group:
      '{{former}} kan ikke længere se samtalen. Det, I har skrevet, er her stadig. Når I har fået en ny leder, kan samtalen fortsætte.',
  },
  hand_over: {
    title: 'Giv samtalen videre til {{name}}',
    lead: 'Samtalen blev begyndt med {{former}}. Du bestemmer, om {{name}} skal fortsætte den. Det kan ikke fortrydes.',
    sees_heading: 'Det kan {{name}} se',
    sees_record: 'hele referatet, også de linjer, der skulle blive mellem dig og {{former}}',
    sees_agreements: 'jeres aftaler',
    not_heading: 'Det kan {{name}} ikke se',
    not_former: 'det, {{former}} har skrevet i sin forberedelse',
    not_own: 'din egen forberedelse: har du delt den med {{former}}, bliver den igen kun din',
    not_versions: 'tidligere udgaver af referatet, som du og {{former}} har haft til underskrift',
    signing:
      'Referatet, der venter på underskrift, bortfalder. Du og {{name}} læser det igennem sammen, før I skriver under.',
    signing_signed:
      '{{former}} har allerede skrevet under. Skriver du selv under, er samtalen færdig, og så behøver du ikke give den videre: {{name}} følger op på aftalerne. Giver du den videre, bortfalder underskriften.',
    otherwise:
      'Vil du ikke give den videre, så sig det til {{name}}. Så kan {{name}} aflyse samtalen og indkalde dig til en ny.',
    button: 'Giv samtalen videre til {{name}}',
    leave: 'Ikke nu',
  },
  take_over: {
    title: 'Overtag {{talk}}',
    lead: 'Samtalen blev begyndt med {{former}}. Du kan se, hvor langt den er, men ikke hvad der står i den.',
    state: 'Status',
    date: 'Dato',
    former: 'Begyndt med',
    what_heading: 'Når du overtager',
    what_own: 'begynder du på din egen forberedelse',
    what_employee:
      'beholder {{name}} det, {{name}} har skrevet. Det, der var delt med {{former}}, kan igen kun {{name}} se, til det bliver delt med dig',
    what_group:
      'beholder alle det, de har skrevet: det, der var delt, mens {{former}} var leder, er igen kun deres eget',
    what_former: 'forbliver den forberedelse, {{former}} har skrevet, skjult for alle andre',
    button: 'Overtag samtalen',
    begun:
      'Samtalen er holdt med {{former}}, så det er kun {{name}}, der kan give dig referatet og aftalerne. Tal med {{name}} om det. Ellers kan du aflyse samtalen og indkalde igen.',
    begun_group:
      'Samtalen er holdt med {{former}}, så referatet bliver mellem dem, der var med. Du kan aflyse samtalen og indkalde gruppen igen.',
    signed: 'Samtalen er underskrevet. Aftalerne følger med {{name}}, og du kan følge op på dem.',
  },
};
