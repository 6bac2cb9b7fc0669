import { factors } from './account-factors';

export const account = {
  ...factors,
  login: {
    title: 'Log ind',
    lead: 'Brug din arbejdsmail og din adgangskode til Muskat.',
    email: 'E-mail',
    password: 'Adgangskode',
    submit: 'Log ind',
    logged_out: 'Du er logget ud.',
    forgotten: 'Har du glemt din adgangskode, så bed jeres Muskat-administrator om en ny.',
  },
  password: {
    title: 'Skift adgangskode',
    lead: 'Når du skifter adgangskode, bliver du logget ud alle andre steder.',
    title_first: 'Vælg din egen adgangskode',
    lead_first: 'Du er logget ind med en midlertidig adgangskode. Vælg en, som kun du kender.',
    current: 'Din nuværende adgangskode',
    current_first: 'Den midlertidige adgangskode',
    new: 'Ny adgangskode',
    hint: 'Mindst 12 tegn. En hel sætning er nem at huske og svær at gætte.',
    repeated: 'Skriv den nye adgangskode igen',
    submit: 'Gem adgangskoden',
    changed: 'Din adgangskode er skiftet. Du er logget ud alle andre steder.',
  },
  first_run: {
    title: 'Velkommen til Muskat',
    lead: 'Opret jeres organisation og dig selv som den første, der kan administrere den. Bagefter lægger du jeres grundlag og medarbejdere ind.',
    code: 'Koden fra serveren',
    code_hint:
      'Serveren skrev den ud, da Muskat startede. Så er det kun den, der driver serveren, der kan oprette organisationen.',
    organisation_heading: 'Organisationen',
    organisation: 'Organisationens navn',
    organisation_hint: 'Sådan står det øverst på siderne og i referaterne, fx Eksempel Kommune.',
    language: 'Sprog',
    you_heading: 'Dig',
    name: 'Dit navn',
    email: 'Din arbejdsmail',
    email_hint: 'Den logger du ind med.',
    password: 'Vælg en adgangskode',
    submit: 'Opret organisationen',
  },
  languages: {
    da: 'Dansk',
    en: 'English',
  },
};
