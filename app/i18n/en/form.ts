import type { Texts } from '../da';
import type { form as danish } from '../da/form';

export const form = {
  error_summary_one: 'There is 1 error on the page',
  error_summary_other: 'There are {{count}} errors on the page',
  error_prefix: 'Error:',
  too_long: 'Write a little less',
  name_missing: 'Write a name',
  email_invalid: 'Write an e-mail address, such as anne@council.dk',
  password_missing: 'Write your password',
  password_short: 'Choose a password of at least 12 characters. A whole sentence is easy to remember',
  password_repeat: 'The two passwords are not the same',
  unit_missing: 'Write where the person works',
  role_missing: 'Choose a role',
} satisfies Texts<typeof danish>;
