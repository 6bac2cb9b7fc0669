import type { Texts } from '../da';
import type * as danish from '../da/mail-rounds';

export const mailsOfRounds = {
  'round-opened': {
    subject: 'You are to have a conversation',
    employee:
      "This year's conversations have begun. {{name}} will invite you ({{type}}), so that you can have it by {{date}}. You need not do anything until you are invited.",
    leader:
      "This year's conversations have begun. Invite {{name}} ({{type}}), so that you can have it by {{date}}.",
    group:
      "This year's conversations have begun. {{name}} will be invited ({{type}}), so that it can be held by {{date}}. You need not do anything until then.",
    link: 'Go to Muskat',
  },
  'prepare-soon': {
    subject: 'Remember to prepare for the conversation',
    employee:
      'You have your {{type}} with {{name}} on {{date}}. Set some time aside to prepare, and share your preparation when you are ready.',
    leader:
      'You have your {{type}} with {{name}} on {{date}}. Set some time aside to prepare, and share your preparation when you are ready.',
    group:
      'The {{type}} for {{name}} is on {{date}}. Set some time aside to prepare, and share your preparation when you are ready.',
    link: 'Prepare',
  },
  'still-to-sign': {
    subject: 'The record is still waiting for your signature',
    employee:
      'The record of your {{type}} with {{name}} is still waiting for your signature. If you are not ready, you can send it back or sign with a reservation.',
    leader: 'The record of your {{type}} with {{name}} is still waiting for your signature.',
    group: 'The record of the {{type}} for {{name}} is still waiting for your signature.',
    link: 'Read and sign',
  },
  'times-proposed': {
    subject: 'Choose a time for the conversation',
    employee:
      '{{name}} suggests times for your {{type}}. Choose the one that suits you, or answer that none of them does.',
    leader: 'Times have been suggested for your {{type}} with {{name}}.',
    group: 'Times have been suggested for the {{type}} for {{name}}.',
    link: 'See the times',
  },
  'time-accepted': {
    subject: 'The time of the conversation has been chosen',
    employee: 'You have chosen a time: your {{type}} with {{name}} is on {{date}}.',
    leader: '{{name}} has chosen one of the times you suggested. Your {{type}} is on {{date}}.',
    group: 'The {{type}} for {{name}} is on {{date}}.',
    link: 'Open the conversation',
  },
  'times-declined': {
    subject: 'None of the times for the conversation suits',
    employee: 'None of the times suggested for your {{type}} with {{name}} suits.',
    leader:
      'None of the times you suggested for your {{type}} suits {{name}}. Suggest some others, or agree on a time with each other.',
    group: 'None of the times suggested for the {{type}} for {{name}} suits.',
    link: 'Suggest other times',
  },
} satisfies Texts<typeof danish.mailsOfRounds>;

export const roundMails = {
  why: 'Muskat at {{organisation}} has sent this mail automatically, because you are a leader or stand in for one. You cannot reply to it.',
  own: 'Your conversations: {{status}}.',
  stands_in: 'Standing in for {{name}}: {{status}}.',
  of_leader: '{{name}}: {{status}}.',
  status: {
    toCallIn: '{{count}} not invited',
    toHold: '{{count}} not held',
    toSign: '{{count}} not signed',
  },
  'round-to-hold': {
    subject: 'You have conversations to hold',
    text: "This year's conversations have begun ({{round}}). Invite people to them, so that they are held by {{endsOn}} and signed by {{signBy}}.",
    link: 'See your team and invite',
  },
  'round-behind': {
    subject: 'Some of your conversations remain',
    text: 'The conversations in {{round}} are to be held by {{endsOn}} and signed by {{signBy}}. Some of them remain.',
    link: 'See which conversations remain',
  },
  'round-escalated': {
    subject: 'Leaders in your area have conversations left',
    text: 'The conversations in {{round}} were to be held by {{endsOn}} and are to be signed by {{signBy}}. This is how many remain with the leaders who report to you. Talk with them about what it takes.',
    link: 'See your team',
  },
} satisfies Texts<typeof danish.roundMails>;

export const mailDigest = {
  subject: '{{number}} things for you in Muskat',
  number: {
    '2': 'Two',
    '3': 'Three',
    '4': 'Four',
    '5': 'Five',
    '6': 'Six',
    '7': 'Seven',
    '8': 'Eight',
    '9': 'Nine',
    '10': 'Ten',
    more: 'Several',
  },
  why: 'Muskat at {{organisation}} has sent this mail automatically. You cannot reply to it.',
} satisfies Texts<typeof danish.mailDigest>;
