/** What is wrong with a field, said as what to do. */
export const form = {
  error_summary_one: 'Der er 1 fejl på siden',
  error_summary_other: 'Der er {{count}} fejl på siden',
  error_prefix: 'Fejl:',
  too_long: 'Skriv lidt kortere',
  name_missing: 'Skriv et navn',
  email_invalid: 'Skriv en e-mailadresse, fx anne@kommune.dk',
  password_missing: 'Skriv din adgangskode',
  password_short: 'Vælg en adgangskode på mindst 12 tegn. En hel sætning er nem at huske',
  password_repeat: 'De to adgangskoder er ikke ens',
  unit_missing: 'Skriv, hvor personen arbejder',
  role_missing: 'Vælg en rolle',
};
