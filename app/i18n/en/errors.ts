import type { Texts } from '../da';
import type { errors as danish } from '../da/errors';

export const errors = {
  unexpected:
    'Something went wrong on our side. Try again in a moment. If it keeps happening, tell your HR department.',
  page_title: 'The page cannot be shown',
  access: {
    not_found: 'The page does not exist, or you do not have access to it.',
    forbidden: 'You do not have access to this. If that is a mistake, contact your HR department.',
  },
  session: {
    expired: 'You have been logged out. What you wrote is kept on this device. Log in to go on.',
  },
  login: {
    wrong: 'The e-mail and the password do not belong together. Try again.',
    too_many: 'There have been too many attempts. Wait {{minutes}} minutes and try again.',
  },
  account: {
    wrong_password: 'Your present password is not right. Try again.',
  },
  setup: {
    done: 'The organisation has already been set up. Log in instead.',
  },
  signing: {
    wrong_password: 'The password is not right. Try again.',
  },
} satisfies Texts<typeof danish>;
