/** Requests about one's own data: by the person, answered by HR, counted by the auditor. */
export const requests = {
  kind: {
    access: 'Access',
    correction: 'Correction',
    erasure: 'Erasure',
    objection: 'Objection',
  },
  decision: { granted: 'Granted', partly: 'Partly granted', refused: 'Refused' },
  status: {
    open: 'Awaiting an answer',
    overdue: 'Overdue',
    late: 'Answered after the deadline',
    extended: 'Deadline extended',
  },
  own: {
    title: 'Requests about my data',
    lead: 'You can ask for access, ask to have something corrected or erased, and object. HR answers within a month.',
    make: 'Write a request',
    kind: 'What would you like to ask for?',
    kinds: {
      access: 'Access to data that I cannot download myself',
      correction: 'To have something corrected',
      erasure: 'To have something erased',
      objection: 'That data about me is not used for something in particular (objection)',
    },
    text: 'What is it about?',
    text_hint:
      'Write which piece of data or which conversation it is, and what you want. You need not repeat what it says.',
    who: 'HR reads what you write. Your leader and the data protection officer cannot.',
    erasure:
      'If a conversation is erased, it is gone both for you and for your leader, from backups too. It cannot be undone. Download your data first if you want to keep it.',
    submit: 'Send to HR',
    list: 'What you have asked for',
    none: 'You have not asked for anything yet.',
    sent: 'HR has received your request. You will be answered by {{date}}.',
    sent_title: 'Receipt',
    received: 'Received {{date}}',
    due: 'Answer by {{date}}',
    extended: 'HR has extended the deadline because:',
    answer: 'Answer {{date}}: {{decision}}',
    complain:
      'If you are not content with the answer, you can write to your data protection officer or complain to the Danish Data Protection Agency (Datatilsynet).',
  },
  hr: {
    nav: 'Requests about personal data',
    title: 'Requests about personal data',
    lead: 'This is what people have asked for concerning their own data. The law gives a month to answer.',
    open: 'Awaiting an answer',
    open_none: 'Nobody is waiting for an answer.',
    answered: 'Answered',
    who: 'Person',
    what: 'Request',
    received: 'Received',
    due: 'Answer by',
    status: 'Status',
    decided: 'Answered',
    one: '{{kind}}: {{name}}',
    words: 'What {{name}} writes',
    extended: 'Why the deadline was extended',
    extend_title: 'Extend the deadline to {{date}}',
    extend_text:
      'If it is complicated you can take two more months. You can do so once, before the first deadline has passed. {{name}} sees your reason.',
    extend_reason: 'Reason, which {{name}} can read',
    extend: 'Extend the deadline',
    answer_title: 'Answer',
    answer_text: '{{name}} can read the answer in Muskat. It cannot be changed afterwards.',
    answer_mailed: '{{name}} gets a mail that there is an answer. The answer is not in the mail.',
    decision: 'Decision',
    answer: 'The answer to {{name}}',
    answer_hint:
      'Write what you have done, or why you do not do it. If you refuse all or part of it, say that {{name}} can complain to the Danish Data Protection Agency.',
    submit: 'Send the answer',
    answered_on: 'Answered {{date}}: {{decision}}',
    own: 'This is your own request. Somebody else in HR has to answer it.',
    advice: {
      access:
        'The person can download most of it under "My data". Answer for what is kept elsewhere, or is about the person in the conversations of others.',
      correction:
        'Name, position and employment are corrected by an administrator. A signed summary is corrected by the two themselves, who open it again. You can also add the person’s own remark to it.',
      erasure:
        'Consider whether you have a duty to keep the data, for instance under the Danish acts on public access, public administration and archives. If you grant the request in full or in part, you can then choose which conversations to erase.',
      objection:
        'Consider whether the person’s particular situation weighs more than your reason to use the data.',
    },
    erase: {
      title: 'Erase conversations',
      lead: 'Choose the conversations that you have decided to erase. They are gone both for {{name}} and for the leader, from backups too, and it cannot be undone. Tell the leader first. If a summary has been exported to the personnel file, you have to erase it there yourselves.',
      groups:
        'Group conversations are not listed. They belong to the whole group and cannot be erased for one of them. The same goes for conversations that {{name}} leads.',
      choose: 'Conversations',
      talk: '{{type}} {{date}} with {{leader}}, {{state}}',
      held: 'These cannot be erased while a legal hold stands on one of the two:',
      none: '{{name}} has no conversations that can be erased.',
      ground: 'Why are they to be erased?',
      grounds: {
        'not-needed': 'The data is no longer needed',
        objection: 'The person has objected, and nothing weighs more',
        unlawful: 'The data has been processed unlawfully',
        'legal-duty': 'The law requires it to be erased',
      },
      submit: 'Erase the chosen conversations',
      done_one: '1 conversation has been erased.',
      done_other: '{{count}} conversations have been erased.',
    },
  },
  done: {
    extended: 'The deadline has been extended.',
    answered: 'The answer has been sent.',
  },
  next: {
    act_one: 'Answer 1 request about personal data',
    act_other: 'Answer {{count}} requests about personal data',
    rest: ' by {{date}}',
    overdue_rest: '. The deadline was {{date}}',
  },
  audit: {
    nav: 'Requests about personal data',
    title: 'Requests about personal data',
    lead: 'Here you can see what has been asked for and whether it was answered in time. Who asked, and what it says, is not here.',
    caption: 'Requests, the latest first',
    none: 'Nobody has asked for anything yet.',
    open: 'Awaiting an answer',
    counts_one: '1 request, {{overdue}} of them overdue',
    counts_other: '{{count}} requests, {{overdue}} of them overdue',
  },
};

export const requests_errors = {
  too_many: 'You have {{limit}} requests that await an answer. Wait for an answer before you write another.',
  answered: 'The request has been answered already. Reload the page.',
  own: 'This is your own request. Somebody else in HR has to answer it.',
  not_extended: 'The deadline cannot be extended: it has been, or the first deadline has passed.',
  not_erasable:
    'One of the conversations cannot be erased from here. Reload the page and choose again. Nothing has been erased.',
};

export const requests_form = {
  request_kind_missing: 'Choose what you would like to ask for',
  request_text_missing: 'Write what it is about',
  request_decision_missing: 'Choose a decision',
  request_answer_missing: 'Write an answer',
  request_none_chosen: 'Tick at least one conversation',
  request_ground_missing: 'Choose why they are to be erased',
};
