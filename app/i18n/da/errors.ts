/** Keys are the codes of `Refusal`; each says what happened and what to do. */
export const errors = {
  unexpected: 'Noget gik galt hos os. Prøv igen om lidt. Bliver det ved, så sig det til din HR-afdeling.',
  page_title: 'Siden kan ikke vises',
  access: {
    not_found: 'Siden findes ikke, eller du har ikke adgang til den.',
    forbidden: 'Det har du ikke adgang til. Er det en fejl, så kontakt din HR-afdeling.',
  },
  session: {
    expired: 'Du er logget ud. Det, du har skrevet, er gemt på denne enhed. Log ind for at fortsætte.',
  },
  login: {
    wrong: 'E-mail og adgangskode passer ikke sammen. Prøv igen.',
    too_many: 'Der har været for mange forsøg. Vent {{minutes}} minutter, og prøv igen.',
  },
  account: {
    wrong_password: 'Din nuværende adgangskode er ikke rigtig. Prøv igen.',
  },
  setup: {
    done: 'Organisationen er allerede oprettet. Log ind i stedet.',
  },
  signing: {
    wrong_password: 'Adgangskoden er ikke rigtig. Prøv igen.',
  },
};
