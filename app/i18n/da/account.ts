export const account = {
  login: {
    title: 'Log ind',
    lead: 'Log ind med din arbejdsmail.',
    email: 'E-mail',
    password: 'Adgangskode',
    submit: 'Log ind',
  },
};
