import type { Texts } from '../da';
import type { lifecycle as danish } from '../da/lifecycle';

export const lifecycle = {
  head: {
    group_title: '{{type}} · {{group}} and {{leader}}',
    members_one: '1 member',
    members_other: '{{count}} members',
    shared: '{{done}} of {{total}} have shared',
    signed: '{{done}} of {{total}} have signed',
  },
  cancel: {
    link: 'Cancel the conversation',
    crumb: 'Cancel',
    title: 'Cancel {{talk}}',
    told: {
      one: '{{name}} gets an email and can read your reason in Muskat.',
      group: 'Everybody in {{name}} gets an email and can read your reason in Muskat.',
    },
    tell: {
      one: 'Tell {{name}} yourself. In Muskat {{name}} can read your reason.',
      group: 'Tell {{name}} yourself. In Muskat everybody in the group can read your reason.',
    },
    kept: 'What each of you has written can no longer be changed, and nobody else gets to see it.',
    kept_begun:
      'The record, the agreements and what each of you has written can be read, but no longer changed.',
    voided: 'The record that is waiting for signatures becomes void.',
    successor:
      'After that you can invite {{name}} again. You do not get to see what was written with {{former}}.',
    undo: 'You can undo it for 14 days.',
    reason: 'Why are you cancelling?',
    reason_hint: 'Keep it short. Everybody in the conversation can read it.',
    button: 'Cancel the conversation',
    leave: 'Do not cancel',
  },
  cancelled: {
    heading: 'The conversation is cancelled',
    title: '{{talk}} is cancelled',
    by: '{{name}} cancelled the conversation on {{date}}.',
    on: 'The conversation was cancelled on {{date}}.',
    undo_until: 'It can be undone until {{date}}.',
    to_undo: 'Undo the cancellation',
    undo: 'Undo the cancellation',
    leave: 'Leave it cancelled',
  },
  day: {
    link: 'Move the conversation',
    link_held: 'Correct the date',
    title: 'Move the conversation to another date',
    title_held: 'Correct the date of the conversation',
    lead: 'The conversation is set for {{date}}.',
    mailed: {
      one: 'When you move it, {{name}} gets an email.',
      group: 'When you move it, everybody in {{name}} gets an email.',
    },
    tell: {
      one: 'When you move it, tell {{name}} yourself.',
      group: 'When you move it, tell everybody in {{name}} yourself.',
    },
    lead_held: 'It says here that the conversation was held on {{date}}. The date will stand in the record.',
    field: 'New date',
    field_held: 'The day you talked',
    button: 'Save the date',
  },
  changed: {
    heading: 'Your leader is now {{name}}',
    former: '{{former}} can no longer see the conversation.',
    preparing:
      '{{name}} can take the conversation over and starts on a preparation of their own. What you have written is still yours: if you have shared it with {{former}}, it is only yours again when {{name}} takes over.',
    begun:
      'The record was written in confidence, so only you can pass it on. {{name}} can see that the conversation has begun, but not what it says. If you would rather not pass it on, {{name}} can cancel it and invite you again.',
    group:
      'The record was written in confidence, and nobody can pass it on for the others. {{name}} can cancel the conversation and invite you again. Until then you can still read what you have written.',
    signed:
      '{{former}} has already signed. If you sign too, the conversation is complete, and {{name}} follows up on the agreements.',
    to_hand_over: 'See what it means to pass the conversation on to {{name}}',
    heading_nobody: '{{former}} is no longer your leader',
    nobody:
      '{{former}} can no longer see the conversation. What you have written is still here. Once you have a new leader, the conversation can go on.',
    nobody_group:
      '{{former}} can no longer see the conversation. What you have all written is still here. Once you have a new leader, the conversation can go on.',
  },
  hand_over: {
    title: 'Pass the conversation on to {{name}}',
    lead: 'The conversation was begun with {{former}}. It is for you to decide whether {{name}} is to continue it. It cannot be undone.',
    sees_heading: 'What {{name}} can see',
    sees_record: 'the whole record, also the lines that were to stay between you and {{former}}',
    sees_agreements: 'your agreements',
    not_heading: 'What {{name}} cannot see',
    not_former: 'what {{former}} wrote to prepare',
    not_own: 'your own preparation: if you have shared it with {{former}}, it is only yours again',
    not_versions: 'earlier versions of the record that you and {{former}} were asked to sign',
    signing:
      'The record that is waiting for signatures becomes void. You and {{name}} read it through together before you sign.',
    signing_signed:
      '{{former}} has already signed. If you sign too, the conversation is complete and you need not pass it on: {{name}} follows up on the agreements. If you pass it on, the signature becomes void.',
    otherwise:
      'If you would rather not pass it on, say so to {{name}}, who can then cancel the conversation and invite you to a new one.',
    button: 'Pass the conversation on to {{name}}',
    leave: 'Not now',
  },
  take_over: {
    title: 'Take over {{talk}}',
    lead: 'The conversation was begun with {{former}}. You can see how far it is, but not what it says.',
    state: 'Status',
    date: 'Date',
    former: 'Begun with',
    what_heading: 'When you take over',
    what_own: 'you start on a preparation of your own',
    what_employee:
      '{{name}} keeps what {{name}} has written: what was shared with {{former}} is private again until it is shared with you',
    what_group:
      'everybody keeps what they have written: what was shared while {{former}} was the leader is private again',
    what_former: 'the preparation of {{former}} stays hidden from everybody else',
    button: 'Take the conversation over',
    begun:
      'The talk was held with {{former}}, so only {{name}} can give you the record and the agreements. Talk to {{name}} about it. Otherwise you can cancel the conversation and invite again.',
    begun_group:
      'The talk was held with {{former}}, so the record stays between those who took part. You can cancel the conversation and invite the group again.',
    signed: 'The conversation is signed. The agreements follow {{name}}, and you can follow up on them.',
  },
} satisfies Texts<typeof danish>;
