import type { Texts } from '../da';
import type { provisioning as danish, provisioning_errors as danishErrors } from '../da/provisioning';

export const provisioning = {
  title: 'People from another system',
  lead: 'A user directory such as Entra ID, or a role catalogue, can add, correct and close people in Muskat by itself (SCIM 2.0). It needs the address and a token.',
  address: 'Address',
  make_title: 'Make a token',
  make_lead:
    'With a token the system can add people, correct their details and close their logins. Give each system its own, so that you can revoke one without stopping the others.',
  name: 'What is the token to be called?',
  name_hint: 'For example the name of the system that is to use it.',
  make: 'Make token',
  made: 'The token has been made',
  made_once: 'You see it only now. Copy it into the other system, and keep it nowhere else.',
  list: 'Tokens',
  none: 'There are no tokens yet.',
  name_header: 'Name',
  created: 'Made',
  by: '{{date}} by {{name}}',
  last_used: 'Last used',
  never: 'Never',
  state: 'State',

  revoked_on: 'Revoked on {{date}}',
  revoke: 'Revoke',
  revoke_label: 'Revoke: {{name}}',
  revoked: 'The token has been revoked and no longer works.',
} satisfies Texts<typeof danish>;

export const provisioning_errors = {
  no_token: 'A valid token has to be shown.',
  token_gone: 'The token has been revoked already. Reload the page.',
  there_already:
    'The person is here already and belongs to the directory. Look for the person with a filter instead of adding them again.',
  not_the_same:
    'Employee number and e-mail do not belong to the same person here. Correct one of the two before the person can be tied to the directory.',
  external_id_taken: 'Another person has the same external id.',
  number_fixed:
    'The person has another employee number here. An administrator corrects it on the page of the person in Muskat.',
  rights:
    'The person has special rights, so a directory cannot change e-mail or employee number. An administrator can.',
  open_of_rights:
    'The person has special rights, so a directory cannot open the login again. An administrator can.',
  closed_here: 'An administrator has closed the login of this person; it is opened again in Muskat.',
  left: 'The person has left according to the payroll system or an administrator. The employment is taken up again there.',
  level_unknown: 'The level "{{level}}" is no role of your framework.',
  level_missing:
    'We do not know which role the title "{{title}}" is. Send the role as userType, or choose it in an import from the payroll system.',
} satisfies Texts<typeof danishErrors>;
