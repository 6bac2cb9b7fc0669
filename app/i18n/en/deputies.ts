import type { deputies as danish, deputies_errors as danishErrors } from '../da/deputies';

export const deputies: typeof danish = {
  title: 'Deputy',
  own_lead:
    'A deputy acts for you in the conversations with your team on the days that you choose. The log says each time that it was done on your behalf.',
  can: {
    heading: 'What a deputy can do',
    all: 'Invite, prepare, hold the conversation, write the record, lock it, sign as your deputy, and follow up.',
    read: 'Read what your employees have shared with you, and what you have shared yourself. The employee can see who the deputy is, and until when.',
    not: 'Not read what you have written in a preparation without sharing it. Not type in from paper, and not reopen a record that has been signed.',
    close: 'Never act in their own conversation, nor in that of their own leader.',
  },
  link: 'Deputy',
  heading: 'Deputies, now and later',
  none: 'There is no deputy right now.',
  leader: 'Leader',
  deputy: 'Deputy',
  from: 'First day',
  to: 'Last day',
  end: 'End',
  end_label: 'End {{deputy}} as deputy for {{leader}}',
  add: 'Choose a deputy',
  person: 'Who is to be the deputy?',
  person_hint: 'Write the full name or the e-mail.',
  of_leader: 'Which leader?',
  to_hint: 'A year ahead at most. The deputy loses access at the next click once the day is over.',
  submit: 'Choose as deputy',
  appointed: 'The deputy has been chosen and can see it on their start page.',
  appointed_mailed: 'The deputy has been chosen and gets an e-mail about it.',
  ended: 'The deputy has been ended, and the access is closed.',
  hr_title: 'Deputies',
  hr_lead:
    'When a leader is away you can choose a deputy, so that the conversations can go on. You cannot choose yourself.',
  hr_link: 'Deputies for leaders',
  for: 'You are the deputy of {{name}}',
  for_until: 'You are the deputy of {{name}} until {{date}}, that day included.',
  to_team: 'See the team under My team',
  own_until: '{{name}} is your deputy until {{date}}, that day included.',
  team_lead:
    'Until {{date}}, that day included. What you do here you do on behalf of {{name}}, and the log says so.',
  team_empty: 'There is nobody whom you can act for right now.',
  acting: 'You act as deputy for {{name}} until {{date}}, that day included.',
  acting_text:
    'Your preparation is your own. What {{name}} has written without sharing it you cannot see. Everything you do is in the log as done on behalf of {{name}}.',
  acting_sign:
    'Whoever locks the record signs in the leader’s place. If you lock it, you sign with your own name as deputy for {{name}}.',
  known: '{{deputy}} is the deputy of {{leader}} until {{date}}, and can read and do the same here.',
  signs: '{{name}} is the deputy of {{leader}} and signs in the leader’s place.',
  turn: 'Whoever locked the record signs in the leader’s place: {{name}}. If another is to do it, unlock it and let the other lock it.',
  by: '{{name}} (through {{deputy}})',
};

export const deputies_errors: typeof danishErrors = {
  leader_unknown: 'We cannot find the leader. Write the leader’s full name or e-mail.',
  leader_ambiguous: 'Several people have that name. Write the leader’s e-mail instead.',
  leads_nobody: 'This person leads nobody right now. Write another.',
  deputy_unknown: 'We cannot find the person. Write the full name or the e-mail.',
  deputy_ambiguous: 'Several people have that name. Write the person’s e-mail instead.',
  own_deputy: 'Nobody can be their own deputy. Write another.',
  not_oneself: 'You cannot choose yourself as deputy. Ask a colleague in HR, or the leader.',
  in_the_past: 'Choose a day from today on.',
  not_employed: 'The person is not employed in the whole period. Choose other days or another person.',
  overlaps: 'The person is a deputy on some of these days already. End that first, or choose other days.',
  over: 'This deputy has been ended already. Load the page again.',
};
