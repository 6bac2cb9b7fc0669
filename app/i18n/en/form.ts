import type { Texts } from '../da';
import type { form as danish } from '../da/form';

export const form = {
  error_summary_one: 'There is 1 error on the page',
  error_summary_other: 'There are {{count}} errors on the page',
  error_prefix: 'Error:',
  too_long: 'Write a little less',
  name_missing: 'Enter a name',
  email_invalid: 'Enter an e-mail address, such as anne@council.dk',
  password_missing: 'Enter your password',
  password_short: 'Choose a password of at least 12 characters. A whole sentence is easy to remember',
  password_repeat: 'The two passwords are not the same',
  email_taken: 'There is already a person with that e-mail. Use another, or find the person in the list',
  leader_unknown: 'The leader no longer exists. Choose another',
  unit_missing: 'Enter where the person works',
  role_missing: 'Choose a role',
  goal_missing: 'Write what the goal is',
  reason_missing: 'Write briefly why',
  reservation_long: 'Write the reservation a little shorter: at most 600 characters',
  date_missing: 'Choose a date',
  date_invalid: 'Enter a date, such as 3 March 2027',
  template_missing: 'Choose an interview template',
  purpose_missing: 'Choose what you need the record for',
  none_chosen: 'Tick at least one signed record',
  too_many_chosen: 'Choose at most 200 records at a time',
  file_missing: 'Choose a document',
  file_too_large: 'The document is too large. Choose one of at most 5 MB',
} satisfies Texts<typeof danish>;
