/** Reading the record through after the talk. */
export const read_through = {
  title: 'Read the record through',
  lead: 'You and {{name}} can both change it until it is locked.',
  lead_group: 'Everybody in the group can change it until it is locked.',
  sent_back: 'The record has been sent back',
  reopened: 'The record has been reopened',
  back_why: '{{time}}: {{reason}}',
  change_record: 'Change the record',
  preview: 'See the document as it will be (PDF)',
  preview_excerpt: 'See the excerpt for the personnel file as it will be (PDF)',
  change_agreements: 'Change the agreements',
  freeze_heading: 'Ready to sign?',
  freeze_text: 'Once you lock the record, nobody can change it. You and {{name}} sign exactly this text.',
  freeze_text_group: 'Once you lock the record, nobody can change it. You all sign exactly this text.',
  freeze: 'Lock the record',
  resume: 'Resume the conversation',
  wait: '{{name}} locks the record when you agree on the text. Then you both sign.',
  wait_group: '{{name}} locks the record when you agree on the text. Then you all sign.',
  paper_note:
    '{{names}} handed in the preparation on paper. The leader has typed it in, and the signature confirms that it is rendered correctly.',
};

/** The frozen document and its signatures. */
export const signing = {
  title: 'Sign the record',
  title_waits: '{{name}} signs first',
  title_signed: 'You have signed',
  lead: 'Here is what you have written and agreed. You can open the whole document as a PDF.',
  not_yet:
    'This is where you sign, once {{name}} has ended the conversation and you have read the record through.',
  paper: 'The document',
  paper_title: 'Record of {{type}}',
  no_record: 'Nothing has been written in the record.',
  no_agreements: 'No agreements were made.',
  open_pdf: 'Open the document (PDF)',
  download: 'Download the document (PDF)',
  sign_heading: 'Your signature',
  meaning:
    'By signing you confirm that the conversation was held and what you agreed. It does not say that you agree with every word.',
  reservation: 'Reservation (optional)',
  reservation_hint:
    'Is there something you see differently? Your reservation becomes part of the document, which HR can download too.',
  reservation_hint_both:
    'Is there something you see differently? Your reservation becomes part of both documents, the excerpt for HR too. Do not write anything here that is to stay between you.',
  for_hr: {
    excerpt:
      'When everybody has signed, HR can download an excerpt without what stays between you: the agreements and the notes that may be retold. Your reasons for dropping an agreement, or for making none, are left out too. You sign the whole record and the excerpt at once.',
    'nothing-left-out':
      'When everybody has signed, HR can download the whole record, stating a purpose. Nothing in it is marked “Stays between us”.',
    whole:
      'When everybody has signed, HR can download the whole record, stating a purpose, including what is marked “Stays between us”. Your organisation has decided so.',
  },
  open_excerpt: 'Open the excerpt for the personnel file (PDF)',
  download_excerpt: 'Download the excerpt for the personnel file (PDF)',
  earlier_excerpt: 'the excerpt of version {{number}}',
  password: 'Your password',
  password_hint: 'So that we know it is you.',
  sign: 'Sign',
  signatures: 'Signatures',
  signed_at: 'Signed {{time}}',
  not_signed: 'Has not signed yet',
  with_reservation: 'Reservation',
  leader_first: 'It is your turn once {{name}} has signed.',
  done_title: 'The record has been signed',
  done: 'You and {{name}} have both signed. Do keep a copy for yourself.',
  hr: 'HR only what goes to the personnel file, with a stated purpose',
  reason: 'Why? You can both read the reason',
  send_back_heading: 'Does something need changing?',
  send_back_text:
    'The record is unlocked so that you can change it. If one of you has signed already, that signature is void.',
  send_back: 'Send back for changes',
  reopen_heading: 'Reopen the record',
  reopen_text: 'Both signatures become void, but the old version is kept. You will have to sign again.',
  reopen: 'Reopen the record',
  waiting: 'Now we are waiting for {{names}}.',
  any_order: 'You can sign in whatever order suits you.',
  done_many: 'Everybody has signed. Do keep a copy for yourself.',
  group_meaning:
    'By signing you confirm that the conversation was held and what you agreed together. It does not say that you agree with every word.',
  all_see_reason: 'Why? You can all read the reason',
  send_back_text_many:
    'The record is unlocked so that you can change it. Signatures that have been made become void.',
  reopen_text_many: 'All signatures become void, but the old version is kept. You will have to sign again.',
  unfreeze_heading: 'Locked it by mistake?',
  unfreeze_text: 'Nobody has signed yet. You can unlock the record again so that you can change it.',
  unfreeze: 'Unlock the record',
  earlier_heading: 'Earlier versions',
  earlier_text: 'They no longer hold, but they are kept as they were.',
  earlier_one: 'Version {{number}}, locked {{time}}',
  earlier_why: 'Void since {{time}}: {{reason}}',
  earlier_undone: 'Unlocked again {{time}}, before anybody signed',
  basis: 'The conversation builds on',
  look_back: 'Agreements from last time',
  verdict: { done: 'Reached', continue: 'Carried on', drop: 'Dropped' },
  no_agreements_because: 'You have chosen to make no agreements: {{reason}}',
  support: 'What it takes',
  theme: 'Theme',
  leader: 'Leader',
  on_paper_own:
    '{{name}} has typed in your preparation from paper. Read it before you sign: your signature confirms that it is rendered correctly.',
  on_paper_read: 'Read the preparation',
};
