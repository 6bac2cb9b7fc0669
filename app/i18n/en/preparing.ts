import type { Texts } from '../da';
import type {
  preparation as danishPreparation,
  preparing as danishPreparing,
  preparing_errors as danishPreparingErrors,
  share as danishShare,
} from '../da/preparing';

export const preparation = {
  title: 'Prepare the conversation',
  title_shared: 'Your preparation',
  lead: 'Take one theme at a time. Only you can see what you write until you share it with {{name}}.',
  answered: '{{answered}} of {{total}} answered',
  begin: 'Begin',
  continue: 'Continue',
  to_share: 'See all of it and share with {{name}}',
  shared_heading: 'You have shared your preparation with {{name}}',
  both_shared: 'You have both shared. You are ready for the conversation.',
  all_shared: 'Everybody has shared. You are ready for the conversation.',
  waiting: 'Waiting for {{name}} to share.',
  undo: 'Undo sharing',
  undo_hint: 'You can undo this until your preparation is opened. Then you can change it and share it again.',
  opened: 'Your preparation has been opened. If there is more to say, bring it up in the conversation.',
  not_shared: 'The conversation has been held. Your preparation is not shared and can no longer be changed.',
  cancelled: 'Your preparation is not shared and can no longer be changed. Nobody else can see it.',
  cancelled_shared: 'Your preparation can no longer be changed.',
  after_take_over:
    'Only you can see what you write. You can share it once {{name}} has taken over the conversation.',
  after_take_over_nobody:
    'Only you can see what you write. You can share it once your new leader has taken over the conversation.',
  comment: 'Give an example if you like',
  reason: 'Say why if you like',
  required: 'Your organisation would like this question answered.',
  ask_leader: 'You can ask your leader about it:',
  next: 'Next',
  previous: 'Previous',
  save_and_close: 'Save and close',
  unscripted: 'What you write is saved when you press Next, Previous or Save and close.',
} satisfies Texts<typeof danishPreparation>;

export const share = {
  title: 'Share your preparation with {{name}}',
  lead: 'This is how {{name}} will see what you wrote.',
  who_heading: 'Who gets to see it?',
  who: 'Once you have shared, {{names}} can read everything below. Nobody else can see it, not even HR.',
  what_happens:
    'Once you have shared, you can no longer change your preparation. You can undo this until it is opened.',
  mailed: 'A mail tells that you have shared your preparation. What you have written is not in the mail.',
  empty: 'You have not written anything yet. You can share all the same, but there will be nothing to read.',
  unanswered_one: 'One question that your organisation would like answered is empty',
  unanswered_other: '{{count}} questions that your organisation would like answered are empty',
  unanswered_text: 'You can share all the same. What matters most is that you talk.',
  button: 'Share with {{name}}',
  back: 'See your preparation',
  not_yet: 'Not yet',
} satisfies Texts<typeof danishShare>;

export const preparing = {
  joined:
    '{{names}} joined the group, so what you had shared is yours alone again. Share again when you are ready.',
  you_and: '{{name}} and the group',
  the_group: 'the group',
  next: {
    mailed: '{{name}} gets a mail that you have shared.',
    held: 'The conversation is planned for {{date}}.',
    to_talk: 'Go to the conversation',
    ready: 'You are ready for the conversation',
  },
  themes: {
    heading: 'Themes from the framework',
    lead: 'Mark the themes that matter most to you this time.',
    lead_picked: 'You choose the themes that you would most like to talk about under "{{title}}".',
    points_one: '1 point',
    points_other: '{{count}} points',
    wanted: 'I would like to talk about this',
    back: 'Back to the themes',
    stale: 'Your choice was changed somewhere else. This is what holds.',
  },
  agreement: {
    from: 'Agreement from {{date}}',
    due: 'by {{date}}',
    how: 'How did it go?',
    why: 'Why should it be dropped?',
    why_hint: 'Say briefly why if you like. That makes it easier to talk about.',
    how_hint: 'If you would rather drop the agreement, say briefly why.',
    choose: 'What became of it?',
  },
  print: {
    heading: 'Prepare on paper',
    heading_employee: 'Preparation on paper',
    text: 'Get the form if you would rather write by hand or in a file. What you write there does not come into Muskat by itself.',
    own: 'Get the form (PDF)',
    employee: 'Get the form for {{name}} (PDF)',
    employee_hint: 'It is empty. What {{name}} has written in Muskat is not in it.',
    enter: 'Type in answers from paper',
  },
  paper: {
    title: 'Type in answers from paper',
    lead: 'Here you type in what an employee without a computer has answered on paper.',
    means_heading: 'When you type in from paper',
    means: {
      words: 'You type in the words of the employee as they stand on the paper.',
      see: 'You can read what you type in. The employee can see it too, and choose to go on writing themselves.',
      marked: 'It is marked: "Typed in from paper by {{name}}".',
      sign: 'The employee confirms it by signing the record.',
    },
    begin: 'Type in for {{name}}',
    go_on: 'Go on for {{name}}',
    standing: {
      free: '{{name}} has not written anything yet.',
      entering: 'You are typing in for {{name}}.',
      entered: 'The preparation has been typed in from paper and shared.',
      begun:
        '{{name}} has begun to write, so you cannot type anything in. Ask {{name}} to share it, or talk from the paper.',
      shared: '{{name}} has shared their preparation themselves.',
      corrected: 'The preparation has been typed in from paper and shared. {{name}} has corrected it since.',
    },
    entering_title: 'Type in for {{name}}',
    entering_lead: 'Take one theme at a time. Type the words as they stand on the paper.',
    finish_heading: 'Have you typed in all of it?',
    finish_text:
      'Then the preparation is shared, and you can no longer change it. {{name}} can still change it until the conversation has ended.',
    finish: 'Done',
    undo: 'Undo that you have begun',
    undone: 'Nothing has been typed in for {{name}}.',
    finished: 'The preparation has been typed in for {{name}} and shared.',
    mark: 'Typed in from paper by {{name}}',
    own_heading: '{{name}} is typing in your preparation from paper',
    own: '{{name}} can see what stands here, so you cannot write in it meanwhile. If you would rather write yourself, choose that here. You then keep what has been typed in, and only you can see it until you share it.',
    write_oneself: 'I will write it myself',
    own_correct:
      'You can correct it until the conversation has ended. The others see what you correct at once.',
    own_corrected: 'You have corrected it. The others see what you correct at once.',
    not_yours_to_share:
      'Your preparation is being typed in from paper. If you would rather write and share it yourself, choose that on the page with your preparation.',
    own_ended: 'Your preparation was typed in from paper by {{name}}.',
  },
  basis: {
    heading: 'What the conversation builds on',
    lead: 'Agree beforehand which figures and surveys to build the conversation on. Only what you both say yes to is included.',
    none: 'Nothing has been proposed yet.',
    agreed: 'You agree',
    waits_on_you: '{{name}} proposes this',
    waits_on: 'You propose this. {{name}} has not said yes yet.',
    agree: 'Say yes',
    agree_label: 'Say yes to {{what}}',
    withdraw: 'Remove',
    withdraw_label: 'Remove your yes to {{what}}',
    add: 'Propose something',
    kind: 'What would you like to build on?',
    choose: 'Choose',
    label: 'Which one, or what?',
    label_hint: 'For example "Wellbeing survey 2026". Needed when you choose something else.',
    propose: 'Propose',
    kinds: {
      'leader-evaluation': 'Leader evaluation',
      'wellbeing-survey': 'Wellbeing survey',
      budget: 'Budget and finances',
      sickness: 'Sickness absence figures',
      other: 'Something else',
    },
  },
} satisfies Texts<typeof danishPreparing>;

export const preparing_errors = {
  paper: {
    begun: '{{name}} has begun to write their preparation, so you cannot type it in from paper.',
    shared: 'The preparation of {{name}} has already been shared.',
    being_entered:
      '{{name}} is typing in your preparation from paper. If you would rather write yourself, say so on the page with your preparation: "I will write it myself".',
    entered:
      '{{name}} has typed in your preparation from paper and shared it. What you have written here is not shared. Load the page again if you want to correct what the others can see.',
    empty: 'Nothing has been typed in yet. Type it in, or undo that you have begun.',
    not_begun: 'You are not typing in from paper here. Begin again from the page about paper.',
    not_empty: 'Something has been typed in, so this cannot be undone. Delete it first.',
  },
  basis: {
    only_in_lus: 'Only in a LUS do you agree on what the conversation builds on.',
    gone: 'The proposal has been withdrawn. Propose it again if you want it included.',
  },
} satisfies Texts<typeof danishPreparingErrors>;
