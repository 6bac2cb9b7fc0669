/** Those who stand in for a leader in a period. */
export const deputies = {
  title: 'Stedfortræder',
  own_lead:
    'En stedfortræder handler for dig i samtalerne med dit team i de dage, du vælger. I loggen står det hver gang, at det er sket på vegne af dig.',
  can: {
    heading: 'Det kan en stedfortræder',
    all: 'Indkalde, forberede sig, holde samtalen, skrive referat, låse det, skrive under som stedfortræder for dig og følge op.',
    read: 'Læse det, dine medarbejdere har delt med dig, og det, du selv har delt. Medarbejderen kan se, hvem der er stedfortræder, og til hvornår.',
    not: 'Ikke læse det, du har skrevet i en forberedelse uden at dele det. Ikke taste ind fra papir, og ikke genåbne et referat, der er skrevet under.',
    close: 'Aldrig handle i sin egen samtale eller i samtalen med sin egen leder.',
  },
  link: 'Stedfortræder',
  heading: 'Stedfortrædere nu og senere',
  none: 'Der er ingen stedfortræder lige nu.',
  leader: 'Leder',
  deputy: 'Stedfortræder',
  from: 'Første dag',
  to: 'Sidste dag',
  end: 'Afslut',
  end_label: 'Afslut {{deputy}} som stedfortræder for {{leader}}',
  add: 'Vælg en stedfortræder',
  person: 'Hvem skal være stedfortræder?',
  person_hint: 'Skriv det hele navn eller e-mailen.',
  of_leader: 'Hvilken leder?',
  to_hint: 'Højst et år frem. Stedfortræderen mister adgangen ved næste klik, når dagen er gået.',
  submit: 'Vælg som stedfortræder',
  appointed: 'Stedfortræderen er valgt og kan se det på sin startside.',
  appointed_mailed: 'Stedfortræderen er valgt og får en mail om det.',
  ended: 'Aftalen om stedfortræder er afsluttet, og adgangen er lukket.',
  hr_title: 'Stedfortrædere',
  hr_lead:
    'Når en leder er væk, kan du vælge en stedfortræder, så samtalerne kan gå videre. Du kan ikke vælge dig selv.',
  hr_link: 'Stedfortrædere for ledere',
  for: 'Du er stedfortræder for {{name}}',
  for_until: 'Du er stedfortræder for {{name}} til og med {{date}}.',
  to_team: 'Se teamet under Mit team',
  own_until: '{{name}} er din stedfortræder til og med {{date}}.',
  team_lead: 'Til og med {{date}}. Det, du gør her, gør du på vegne af {{name}}, og det står i loggen.',
  team_empty: 'Der er ingen, du kan handle for lige nu.',
  acting: 'Du handler som stedfortræder for {{name}} til og med {{date}}.',
  acting_text:
    'Din forberedelse er din egen. Det, {{name}} har skrevet uden at dele, kan du ikke se. Alt, hvad du gør, står i loggen som gjort på vegne af {{name}}.',
  acting_sign:
    'Den, der låser referatet, skriver under på lederens plads. Låser du, skriver du under med dit eget navn som stedfortræder for {{name}}.',
  known: '{{deputy}} er stedfortræder for {{leader}} til og med {{date}} og kan læse og gøre det samme her.',
  signs: '{{name}} er stedfortræder for {{leader}} og skriver under på lederens plads.',
  turn: 'Den, der har låst referatet, skriver under på lederens plads: {{name}}. Skal en anden gøre det, så lås det op, og lad den anden låse det.',
  by: '{{name}} (ved {{deputy}})',
};

/** Why somebody cannot be a deputy, or be ended as one. */
export const deputies_errors = {
  leader_unknown: 'Vi kan ikke finde lederen. Skriv lederens hele navn eller e-mail.',
  leader_ambiguous: 'Der er flere med det navn. Skriv lederens e-mail i stedet.',
  leads_nobody: 'Personen er ikke leder for nogen lige nu. Skriv en anden.',
  deputy_unknown: 'Vi kan ikke finde personen. Skriv det hele navn eller e-mailen.',
  deputy_ambiguous: 'Der er flere med det navn. Skriv personens e-mail i stedet.',
  own_deputy: 'Man kan ikke være stedfortræder for sig selv. Skriv en anden.',
  not_oneself:
    'Du kan ikke vælge dig selv som stedfortræder. Bed en kollega i HR om det, eller lederen selv.',
  in_the_past: 'Vælg en dag fra i dag og frem.',
  not_employed: 'Personen er ikke ansat i hele perioden. Vælg andre dage eller en anden.',
  overlaps:
    'Personen er allerede stedfortræder i nogle af dagene. Afslut den aftale først, eller vælg andre dage.',
  over: 'Aftalen om stedfortræder er allerede slut. Genindlæs siden.',
};
