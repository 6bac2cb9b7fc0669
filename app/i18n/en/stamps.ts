import type { Texts } from '../da';
import type { stamps as danish } from '../da/stamps';

export const stamps = {
  given: 'You have signed. We are waiting for a timestamp before the record goes on.',
  given_by: '{{name}} has signed. We are waiting for a timestamp before the record goes on.',
  why: 'The timestamp authority, which confirms when somebody signed, is not answering at the moment. You need not do anything.',
  next: 'We try again {{time}}.',
  signed: 'Signed {{time}}. Waiting for its timestamp',
  title: 'The signature is waiting for a timestamp',
  settings: {
    url: 'MUSKAT_TIMESTAMP_URL has to be the address of a timestamp authority, e.g. https://timestamp.example/tsr.',
    url_password:
      'MUSKAT_TIMESTAMP_URL has a password in it, so it has to begin with https:// in order not to send it readable.',
    ca_missing:
      'MUSKAT_TIMESTAMP_CA is missing: say which file has the certificate (PEM) of who stands behind the timestamp authority.',
    ca: 'MUSKAT_TIMESTAMP_CA has to be a file with a certificate (PEM) that Muskat can read.',
    when_silent: 'MUSKAT_TIMESTAMP_WHEN_SILENT has to be wait or sign-without.',
  },
  command: {
    off: 'Timestamps are not on: set MUSKAT_TIMESTAMP_URL and MUSKAT_TIMESTAMP_CA.',
    got: 'The timestamp came, and it holds. {{authority}} says that it is {{time}} (your clock is {{seconds}} seconds off).',
    failed: 'No timestamp came that holds ({{code}}): {{meaning}}',
  },
  meaning: {
    timeout: 'The authority did not answer in time.',
    nobody: 'There is nobody at the address, or it cannot be reached from here.',
    http: 'The authority answered, but not with a timestamp.',
    refused: 'The authority said no.',
    not_a_stamp: 'The answer is not a timestamp.',
    not_of_this: 'The timestamp does not answer what was asked.',
    broken: 'The timestamp cannot be checked.',
    untrusted: 'The timestamp is not from whom MUSKAT_TIMESTAMP_CA says.',
    clock: 'The clock of the authority and yours are too far apart.',
  },
} satisfies Texts<typeof danish>;
