/** When two meet: the hour of a talk, times to choose between, and one's own calendar. */
export const appointments = {
  start: 'Klokkeslæt',
  start_hint: 'Kan udelades, hvis I selv aftaler tiden.',
  minutes: 'Hvor længe',
  minutes_long: '{{count}} minutter',
  place: 'Sted',
  place_hint: 'Fx et lokale. Kan udelades.',
  at: '{{date}} kl. {{from}}-{{to}}',
};

export const appointmentsForm = {
  time_invalid: 'Skriv et klokkeslæt, fx 10:30',
  time_missing: 'Skriv et klokkeslæt, fx 10:30',
  time_past_midnight: 'Vælg en tid, der slutter før midnat',
  minutes_invalid: 'Vælg, hvor længe samtalen varer',
};
