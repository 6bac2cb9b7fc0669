import type { Texts } from '../da';
import type * as danish from '../da/appointments';

export const appointments = {
  start: 'Time',
  start_hint: 'Can be left out if you agree on the time yourselves.',
  minutes: 'How long',
  minutes_long: '{{count}} minutes',
  place: 'Place',
  place_hint: 'For instance a room. Can be left out.',
  at: '{{date}}, {{from}}-{{to}}',
  weekday: '{{day}} {{date}}',
  link: 'Suggest times',
  propose: {
    title: 'Suggest times',
    lead: 'Give up to five times. {{name}} chooses the one that suits.',
    mailed: '{{name}} gets a mail about it.',
    tell: 'Tell {{name}} yourself that there are times to choose from.',
    waiting: '{{name}} has not answered yet',
    withdraw: 'Withdraw the times',
    others: 'Suggest other times instead',
    declined: 'None of the times suited {{name}}',
    declined_text: 'Suggest some others, or talk about a time with each other.',
    row: 'Time {{row}}',
    day: 'Date',
    button: 'Suggest the times',
    again: 'Suggest these instead',
  },
  answer: {
    title: 'Choose a time',
    choose: '{{name}} suggests',
    accept: 'Choose this time',
    no_time: 'If none of them suits you, {{name}} can suggest some others.',
    decline: 'None of the times suits me',
    none: 'There are no times to choose from. {{name}} can suggest some.',
    declined: 'You have answered that none of the times suits you',
    declined_text: 'When {{name}} suggests some others, you can choose among them here.',
  },
  set: {
    called_in: '{{name}} has been invited to a conversation on {{when}}.',
    time: 'The time has been chosen: {{when}}.',
  },
  banner: {
    employee: '{{name}} suggests times for the conversation',
    leader: 'You have suggested times for the conversation',
    leader_text: '{{name}} has not answered yet.',
    choose: 'Choose a time',
    see: 'See or change the times',
  },
  overview: {
    choose: 'Choose a time for the conversation with {{name}}',
    rest: ', who has suggested some.',
  },
  feed: {
    name: 'Conversations in Muskat',
    title: 'The conversations in your own calendar',
    lead: 'With an address that only you know, your own calendar can fetch when you have conversations. The calendar says only what kind of conversation it is, and when: no names, no place and no content.',
    new: 'Here is your address',
    subscribe: 'Subscribe in your calendar',
    copy: 'Or copy the address, and add it to your calendar as a calendar from the internet:',
    secret:
      'The address is shown this once only. Whoever has it can see when you have conversations, so do not share it.',
    made: 'Your address was made on {{date}}.',
    read: 'A calendar last read it on {{time}}.',
    unread: 'No calendar has read it yet.',
    once: 'The address cannot be shown again. If you have lost it, you can make a new one. The old one then no longer works.',
    make: 'Make an address',
    renew: 'Make a new address',
    revoke: 'Close the address',
    link: 'Get the conversations into your own calendar',
  },
  demo: {
    title: 'Mails from the demo',
    lead: 'The demo sends no mails. These are the ones it would have sent, the newest first. A mail waits for a minute before it is sent.',
    none: 'There are none yet. Invite an employee, for instance, and wait for a minute.',
    to: 'To {{name}}, {{address}}',
    html: 'See the mail as mail programs show it',
    calendar: 'Download the calendar file',
  },
} satisfies Texts<typeof danish.appointments>;

export const appointmentsForm = {
  time_invalid: 'Give a time, for instance 10:30',
  time_not_chosen: 'Choose one of the times',
  time_missing: 'Give a time, for instance 10:30',
  times_overlap: 'Choose another time: the conversation begins before another on that day is over',
  time_past_midnight: 'Choose a time that ends before midnight',
  minutes_invalid: 'Choose how long the conversation lasts',
} satisfies Texts<typeof danish.appointmentsForm>;

export const timesDid = {
  'answer-times': 'answered the times suggested for a conversation',
  'propose-times': 'suggested times for a conversation',
} satisfies Texts<typeof danish.timesDid>;

export const timesTo = {
  'answer-times': 'answer the times suggested for a conversation',
  'propose-times': 'suggest times for a conversation',
} satisfies Texts<typeof danish.timesTo>;

export const appointmentsErrors = {
  not_in_group: 'In a group conversation the leader chooses the time.',
  time_past: 'One of the times has passed. Choose times that lie ahead.',
  time_gone: 'That time can no longer be chosen. See whether there are others.',
} satisfies Texts<typeof danish.appointmentsErrors>;

export const calendarDid = {
  make: 'made an address for their own calendar',
  revoke: 'closed the address of their own calendar',
} satisfies Texts<typeof danish.calendarDid>;

export const calendarTo = {
  make: 'make an address for their own calendar',
  revoke: 'close the address of their own calendar',
} satisfies Texts<typeof danish.calendarTo>;
