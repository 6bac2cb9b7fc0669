import type { Texts } from '../da';
import type { account as danish } from '../da/account';

export const account = {
  login: {
    title: 'Log in',
    lead: 'Log in with your work e-mail.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Log in',
  },
} satisfies Texts<typeof danish>;
