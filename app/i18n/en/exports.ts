import type { Texts } from '../da';
import type {
  exports as danish,
  exports_cli as danishCli,
  exports_errors as danishErrors,
} from '../da/exports';

export const exports = {
  title: 'My exports',
  lead: 'Here are the collections of signed records that you have asked for. Only you can download them, and they are deleted after 7 days.',
  link: 'My exports',
  none: 'You have not asked for any export yet.',
  to_list: 'Choose records for a new export',
  caption: 'Exports, newest first',
  column: {
    requested: 'Asked for',
    purpose: 'Purpose',
    count: 'Records',
    size: 'Size',
    state: 'Status',
    until: 'Can be downloaded until',
  },
  state: {
    waiting: 'Waiting',
    running: 'Being packed',
    ready: 'Ready',
    failed: 'Could not be made',
    cancelled: 'Deleted by you',
    expired: 'Deleted',
  },
  one: {
    title_one: 'Export of 1 record',
    title_other: 'Export of {{count}} records',
    requested: 'Asked for',
    purpose: 'Purpose',
    reference: 'Case number or remark',
    size: 'Size',
    sum: 'Checksum (SHA-256)',
    until: 'Can be downloaded until',
    downloaded: 'Last downloaded',
    never: 'Not downloaded yet',
  },
  progress: {
    label: 'Packed',
    waiting: 'The export is waiting to be packed.',
    running: '{{done}} of {{requested}} records are packed.',
    part: '{{percent}} per cent is packed.',
    stay: 'You can leave this page. The export stays under My exports.',
    reload: 'See how far it is now',
    stale: 'The page cannot see how far the export is. Reload it in a moment.',
  },
  ready: {
    text_one: '1 record is packed and ready to be downloaded.',
    text_other: '{{count}} records are packed and ready to be downloaded.',
    download: 'Download the ZIP file',
    resume: 'If the download is interrupted, the browser can go on where it stopped.',
    care: 'The file holds personal data. Put it only where it is needed, and delete it when you are done.',
  },
  left_out: {
    title: 'Left out',
    caption: 'Records that were left out',
    talk: 'Conversation',
    why: 'Why',
    'not-signed': 'The record has been reopened and is not signed',
    damaged: 'What is stored is not what was signed. Tell those who run Muskat',
    erased_one: '1 conversation has been erased since you asked.',
    erased_other: '{{count}} conversations have been erased since you asked.',
  },
  failed: {
    ENOSPC: 'The server’s disk is full. Tell those who run Muskat, and try again when there is room.',
    'no-rights': 'When it was to be packed, you no longer had the right to download records.',
    'nothing-left': 'None of the records can be had any longer: they have been reopened or erased.',
    'gave-up':
      'The server went down several times while packing. Tell those who run Muskat before you try again.',
    unexpected:
      'Something went wrong while it was packed. Try again, and tell those who run Muskat if it happens again.',
    retry: 'Try again',
  },
  over: {
    time: 'Its time is up, and the file is deleted. Ask for a new one if you still need the records.',
    erased:
      'One of the conversations has been erased, so the file was deleted at once. Ask for a new one without it.',
    missing:
      'The file is no longer there, perhaps because the system was restored from a backup. Ask for a new one.',
    cancelled: 'You have deleted the export.',
  },
  cancel: {
    running: 'Stop the export',
    ready: 'Delete the file now',
    other: 'Remove the export',
  },
  size: {
    kb: '{{size}} KB',
    mb: '{{size}} MB',
    gb: '{{size}} GB',
  },
  csv: {
    file: 'File',
    sha256: 'SHA-256',
    bytes: 'Bytes',
    conversation: 'Conversation id',
    document: 'Document',
    type: 'Type',
    employee: 'Employee or group',
    leader: 'Leader',
    held_on: 'Date of the conversation',
    signed_on: 'Signed',
    signed_by: 'Signed by',
    verification: 'Check',
  },
  read_me: {
    name: 'README.txt',
    what: 'Signed records of {{organisation}}, downloaded by {{name}} on {{at}}. Purpose: {{purpose}}.',
    left_out_one: '1 of the chosen records was left out. Which, and why, is said in manifest.json.',
    left_out_other:
      '{{count}} of the chosen records were left out. Which, and why, is said in manifest.json.',
    manifest:
      'manifest.csv (for spreadsheets) and manifest.json (for programs) have a line for each record with parties, date, kind of document (whole: the whole record, excerpt: the excerpt for the personnel file) and SHA-256 checksum.',
    checked:
      'The check "as-signed" means that the file is, byte for byte, what was stored when the last one signed. Muskat computed the checksum again while this file was packed. The signatures themselves can be checked like this:',
    verify:
      '{{certificates}} has the organisation’s certificate. In Adobe Reader: add it under Preferences, Signatures, Trusted Certificates, and open the record. From a command line: npx muskat verify FILE.pdf --ca {{certificates}} or pdfsig FILE.pdf.',
    care: 'The files are personal data. Put them only where they are needed, and delete this copy afterwards.',
  },
  agreements: {
    name: 'agreements of signed conversations',
    theme: 'Theme',
    goal: 'Goal',
    activity: 'Activity',
    employee_part: 'What the employee does',
    leader_part: 'What the leader does',
    support: 'Support',
    due_on: 'Deadline',
    follow_up_on: 'Follow-up',
  },
  status: {
    name: 'status of conversations',
    unit: 'Unit',
    take: 'Download the list as a spreadsheet:',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
  },
  cli: {
    made_one: '1 record is in {{file}} (SHA-256 {{sha256}}).',
    made_other: '{{count}} records are in {{file}} (SHA-256 {{sha256}}).',
    left_out: 'Left out: {{count}}. Which and why is said in manifest.json in the file.',
    failed: 'The export could not be made: {{why}}',
    taken: 'The server has taken over and makes the export. It is under My exports of {{email}}.',
  },
} satisfies Texts<typeof danish>;

export const exports_errors = {
  no_purpose: 'Choose what you need the record for, and try again.',
  none_chosen: 'Tick at least one signed record, and try again.',
  too_many: 'One export holds at most {{limit}} records. Choose fewer, and try again.',
  too_many_under_way:
    'You have {{limit}} exports that are not done. Wait until one of them is ready, or stop one.',
  not_ready: 'The export is not ready yet. See on its page how far it is.',
  gone: 'The file is deleted. Ask for a new export if you still need the records.',
  over: 'The export has been deleted already.',
  too_many_talks:
    'Agreements can be taken out of at most {{limit}} conversations at a time. Choose a unit or a period, for instance, and try again.',
  too_many_rows: 'The list has more than {{limit}} lines. Choose a unit or a period, say, and try again.',
  not_failed: 'The export has not failed. Reload the page and see how far it is.',
} satisfies Texts<typeof danishErrors>;

export const exports_cli = {
  purpose_missing: 'Say what the records are needed for: --purpose {{purposes}}',
  out_missing: 'Say where the file is to go: --out FILE.zip',
  out_there: '{{file}} is there already. Choose another name, so that nothing is overwritten.',
  by_missing: 'Say the e-mail of the person in HR who asked for the records: --by. "{{email}}" is nobody’s.',
  bad_date: '"{{date}}" is not a date. Write it like 2027-03-31.',
  round_unknown: 'There is no opened round called "{{name}}". Write the name as it stands under Rounds.',
  round_ambiguous: 'Several rounds have that name. Write the id of the one you want instead: {{ids}}.',
} satisfies Texts<typeof danishCli>;
