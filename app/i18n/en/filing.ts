/** Copies of signed summaries that go to case systems. */
export const filing = {
  title_page: 'Filing',
  link: 'Filing',
  lead: 'The signed records that have been filed with a case system, or are on their way.',
  none: 'Nothing has been filed yet.',
  none_of: 'There are none with that status.',
  off: 'No case system has been set up. Whoever runs Muskat does that.',
  to_list: 'Choose records to file',
  kept: 'When a conversation is deleted in Muskat, its line here goes, but not the copy in the case system. That has to be deleted there.',
  title: {
    whole: 'Record of {{type}} {{date}}, {{name}}',
    excerpt: 'Excerpt of the record of {{type}} {{date}}, {{name}}',
  },
  requested: {
    queued_one: '1 record is on its way to {{target}}.',
    queued_other: '{{count}} records are on their way to {{target}}.',
    already_one: '1 of those you chose was there already, or on its way.',
    already_other: '{{count}} of those you chose were there already, or on their way.',
  },
  choose: {
    legend: 'Where are they to go?',
    hint: 'A case system gets the same document that you would fetch yourself.',
    zip: 'Into a ZIP file that I fetch',
    target: 'Into the case system: {{name}}',
    submit: 'Continue',
  },
  caption: 'Filings, newest first',
  column: {
    talk: 'Conversation',
    target: 'Case system',
    asked: 'Asked for',
    state: 'Status',
    again: 'Action',
  },
  talk: '{{type}} {{name}}, {{date}}',
  by: 'by {{name}}',
  by_rule: 'by itself, as everything signed goes there',
  filter: 'Show by status',
  all: 'All',
  state: {
    waiting: 'Waiting',
    delivered: 'Delivered',
    failed: 'Not delivered',
    withdrawn: 'Withdrawn',
  },
  said: {
    delivered: 'Delivered {{at}}',
    waiting: 'Waiting to be delivered',
    again: 'Will be tried again {{at}}',
    withdrawn: 'The record was reopened before it got there',
    outdated:
      'The record has been reopened since. The copy in the case system is the one that was signed before.',
  },
  fault: {
    'folder-missing': 'The case system’s folder does not exist. Tell whoever runs Muskat.',
    'no-access': 'Muskat may not write to the case system’s folder. Tell whoever runs Muskat.',
    full: 'There is no room in the case system’s folder. Tell whoever runs Muskat.',
    unreachable: 'The case system’s folder does not answer.',
    'no-target': 'The case system is not set up any longer. Tell whoever runs Muskat.',
    'no-rights': 'Whoever asked for it was no longer allowed to fetch records when it was to be delivered.',
    damaged: 'What is stored is not what was signed. Tell whoever runs Muskat.',
    unexpected: 'Something went wrong. Tell whoever runs Muskat if it happens again.',
  },
  retry: 'Try again',
  retry_which: 'Try again: {{talk}}',
  retry_all_one: 'Try again with the one that did not get to {{target}}',
  retry_all_other: 'Try again with all {{count}} that did not get to {{target}}',
  mark: 'Filed',
  of_one: {
    title: 'Filing',
    caption: 'Where the record has been filed',
  },
  settings: {
    unreadable: 'MUSKAT_FILING: the file {{file}} cannot be read ({{why}}).',
    not_json: 'MUSKAT_FILING: {{file}} is not JSON.',
    wrong: 'MUSKAT_FILING: something does not fit in {{file}}. {{where}}: {{why}}',
    top: 'The file',
    why: {
      folder_relative: 'write the whole path of the folder, from / on',
      field_name:
        'the name of a field is letters, digits, - and _, begins with a letter, and may have full stops in between',
      field: 'a field is one of the facts in drift.md, or {"constant": ...}',
      no_fields: 'there has to be at least one field',
      fields_clash: 'a field cannot have both a value and parts',
      since_missing: '"everything-signed" needs "since": the first day that is taken',
      since_asked: '"since" belongs to "everything-signed" alone',
      names_twice: 'two case systems have the same name',
      folders_twice: 'two have the same folder',
    },
  },
  cli: {
    off: 'No case system has been set up: MUSKAT_FILING is empty, or the file has no "targets".',
    delivered:
      '{{target}}: {{pdf}} and {{metadata}} are in {{folder}}. Delete them if the case system does not take them.',
    failed: '{{target}}: {{folder}} ({{code}}). {{why}}',
    title: 'Test from Muskat. Can be deleted',
  },
};

export const filing_errors = {
  no_target: 'The case system has not been set up. Choose another, and try again.',
  not_failed: 'The record has been delivered or withdrawn already. Reload the page.',
};
