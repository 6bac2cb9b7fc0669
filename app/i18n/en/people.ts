import type { Texts } from '../da';
import type { people as danish } from '../da/people';

export const people = {
  title: 'People',
  lead: 'Everybody who can log in, where they work and who leads them.',
  list_one: '1 person',
  list_other: '{{count}} people',
  name: 'Name',
  email: 'E-mail',
  job: 'Job title',
  unit: 'Workplace',
  role: 'Role',
  leader: 'Leader',
  grants: 'Special rights',
  no_employment: 'Not employed today',
  grant: {
    hr: 'HR',
    administrator: 'Administrator',
    auditor: 'Log auditor',
  },
  add: {
    title: 'Add a person',
    email_hint: 'What the person logs in with.',
    unit_hint: 'Such as Skovlyst Nursery',
    job_hint: 'Such as nursery teacher',
    role_hint: 'The role comes from the framework and decides which interview template fits.',
    no_leader: 'No leader',
    grant: 'Special rights',
    no_grant: 'None',
    hr_hint:
      'HR sees the status of all conversations and can open signed records. Administrators see no conversations but their own.',
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
  },
} satisfies Texts<typeof danish>;
