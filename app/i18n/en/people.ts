import type { Texts } from '../da';
import type { people as danish } from '../da/people';

export const people = {
  title: 'People',
  lead: 'Everybody who can log in, where they work and who leads them.',
  list_one: '1 person shown',
  list_other: '{{count}} people shown',
  name: 'Name',
  email: 'E-mail',
  job: 'Job title',
  unit: 'Workplace',
  role: 'Role',
  leader: 'Leader',
  grants: 'Special rights',
  no_employment: 'Not employed today',
  search: 'Search by name, e-mail, payroll number or workplace',
  search_submit: 'Search',
  only_not_employed: 'Only people who are not employed today',
  in_unit: 'You see only people in {{name}} and the units below it.',
  show_all: 'Show all',
  no_match: 'Nobody matches. Try fewer or other words; each word has to match from its beginning.',
  pages: 'Pages',
  next: 'Next page',
  previous: 'Previous page',
  units: 'See units',
  grant: {
    hr: 'HR',
    administrator: 'Administrator',
    auditor: 'Log auditor',
  },
  undelivered: {
    title_one: 'Mails to 1 person do not arrive',
    title_other: 'Mails to {{count}} people do not arrive',
    text: 'The mail server does not know the address. Once it is corrected, this message goes when the next mail has been sent.',
    one: ', {{email}}: refused on {{date}}',
    given_up_one: '1 mail has not been sent',
    given_up_other: '{{count}} mails have not been sent',
    given_up_text:
      'In the last 30 days the mail server did not take them, and Muskat has given up. Tell whoever runs Muskat: the log says why.',
  },
  add: {
    title: 'Add a person',
    email_hint: 'What the person logs in with.',
    unit_hint: 'Such as Skovlyst Nursery',
    job_hint: 'Such as nursery teacher',
    role_hint: 'The role comes from the framework and decides which interview template fits.',
    grant: 'Special rights',
    no_grant: 'None',
    hr_hint:
      'HR sees the status of all conversations and can open signed records. Administrators see no conversations but their own.',
    leader_hint: 'Write the full name or the e-mail of the leader.',
    submit: 'Add the person',
    no_roles: 'You can add people once you have a framework. It says which roles you have.',
    read_framework: 'Import a framework',
  },
  added: {
    title: '{{name}} has been added',
    password: 'Temporary password:',
    hand_over:
      'Give it to {{name}} in person, face to face or by telephone, not by e-mail. You can see it only now. {{name}} chooses a new one when logging in for the first time.',
    log_in_with: 'Logs in with:',
    without_password:
      '{{name}} logs in through your shared login and needs no password. In Muskat {{name}} is known by {{email}}.',
    right_requested: 'Another administrator has to approve the special right.',
  },
} satisfies Texts<typeof danish>;
