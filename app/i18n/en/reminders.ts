import type { Texts } from '../da';
import type { reminders as danish } from '../da/reminders';

export const reminders = {
  crumb: 'Reminders',
  link: 'See and send reminders',
  link_closed: 'See the reminders',
  title: 'Reminders in {{name}}',
  lead: 'Muskat itself reminds people of what is missing. Here you see what has been sent and what is to come, and you can remind people now.',
  no_mail: 'No mails are sent here, so there are no reminders.',
  next: 'Next reminder',
  ahead: {
    held: 'Leaders with conversations left get one mail about it. They are to be held by {{deadline}}.',
    signed:
      'Leaders whose records are not all signed get one mail about it. They are to be signed by {{deadline}}.',
    escalated_held:
      "The leader's leader is told which leaders still have conversations left after {{deadline}}: numbers and status only.",
    escalated_signed:
      "The leader's leader is told which leaders still have unsigned records after {{deadline}}: numbers and status only.",
  },
  date: 'Date',
  what: 'What',
  leaders_now: 'Leaders right now',
  none_ahead: 'There are no more fixed reminders in the round.',
  ongoing: 'In addition, while the round is open:',
  ongoing_prepare:
    'Whoever has not shared their preparation gets one mail {{days}} days before the conversation.',
  ongoing_sign:
    "When it has been somebody's turn to sign for {{days}} days they get a mail, and after that one a week at most.",
  quiet:
    'Nothing is sent at weekends and on Danish public holidays, and never to people who are on leave, are excused or have left. A deputy gets what the leader gets.',
  now: 'Remind them now',
  now_unit: 'Only {{unit}} and everything below it.',
  now_whole: 'For the whole round. Choose a unit under Progress to remind only those in it.',
  show_whole: 'Choose the whole round',
  group: 'Group',
  groups: {
    'to-call-in': 'Leaders who have yet to set a day for some',
    'to-hold': 'Leaders who have conversations to hold',
    'to-prepare': 'Employees who have not shared their preparation',
    'to-sign': 'Those whose turn it is to sign',
  },
  count: 'Can be reminded',
  aside: 'Get none',
  today_one: '1 has had it today',
  today_other: '{{count}} have had it today',
  left_out_one: '1 is away or has them turned off',
  left_out_other: '{{count}} are away or have them turned off',
  send: 'Action',
  send_to_one: 'Send to 1',
  send_to_other: 'Send to {{count}}',
  send_whom: '{{send}}: {{group}}',
  nobody: 'Nobody right now',
  done_one: '1 reminder is on its way.',
  done_other: '{{count}} reminders are on their way.',
  done_none: 'There was nobody to send to: they have had it today already.',
  sent: 'Sent so far',
  sent_none: 'No reminders have been sent in the round yet.',
  kind: 'Reminder',
  kinds: {
    'round-behind': 'To leaders about what is missing',
    'round-escalated': "To the leader's leader about status",
    'prepare-soon': 'About preparing',
    'still-to-sign': 'About signing',
  },
  by_hand: '{{kind}} (sent by HR)',
  sent_count: 'Sent',
  waiting_count: 'On their way',
  dropped_count: 'Not sent',
  dropped_hint: 'A mail is not sent when what it says is no longer so, or when it cannot be delivered.',
  closed: 'The round is closed, so it reminds nobody.',
  draft: 'The round has not been opened yet. Once it is, it reminds people of what is missing.',
} satisfies Texts<typeof danish>;
