import type { Texts } from '../da';
import type { team as danish } from '../da/team';

export const team = {
  title: 'My team',
  lead: 'See how far you are with each conversation, and who it is waiting for.',
  empty: 'Nobody has you as their leader right now. If that is a mistake, contact your Muskat administrator.',
  person: 'Employee',
  conversation: 'Conversation',
  no_conversation: 'Not invited yet',
  next: 'Next',
  nothing_next: 'Nothing more to do',
  date: 'Date',
  own_turn: 'You:',
  other_turn: 'Waiting:',
  action: 'Action',
  call_in: 'Invite',
  call_in_whom: 'Invite {{name}}',
  own: {
    sign: 'sign the record',
    freeze: 'read the record through and lock it',
    'finish-talk': 'finish the record',
    'start-talk': 'hold the conversation',
    share: 'finish your preparation and share it',
    prepare: 'write your preparation and share it',
  },
  other: {
    'wait-for-signature': '{{name}} is to sign',
    'wait-for-freeze': '{{name}} locks the record',
    'wait-for-record': '{{name}} ends the conversation',
    'wait-for-talk': 'the conversation is to be held',
    'wait-for-preparation': '{{name}} is to share a preparation',
  },
  call: {
    title: 'Invite {{name}} to a conversation',
    lead: 'You can both prepare as soon as the invitation is made.',
    template: 'Interview template',
    type_full: '{{type}}',
    type_focused: '{{type}} (focused)',
    template_label: '{{type}} in Danish, from {{framework}}',
    template_label_en: '{{type}} in English, from {{framework}}',
    held_on: 'Date of the conversation',
    held_on_hint: 'Two or three weeks from now gives you both time to prepare well.',
    submit: 'Invite to the conversation',
    no_template:
      'There is no interview template for the role {{role}} yet. Ask your Muskat administrator to make one under Frameworks. Then you can invite {{name}}.',
    back: 'Back to My team',
  },
} satisfies Texts<typeof danish>;
