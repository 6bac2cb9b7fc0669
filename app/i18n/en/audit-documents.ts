import type { Texts } from '../da';
import type { documentsDid as danishDid, documentsTo as danishTo } from '../da/audit-documents';

export const documentsDid = {
  authority: {
    create: 'made the organisation’s certificate',
    renew: 'made the organisation’s next certificate',
    revoke: 'revoked the organisation’s certificate',
  },
  certificate: {
    revoke: 'revoked the certificate of a signature',
  },
  document: {
    read: 'opened the record as a PDF',
    'read-earlier': 'opened an earlier version of the record',
  },
  documents: {
    'remove-logo': 'removed the logo from the documents',
    'set-logo': 'chose a logo for the documents',
    'set-personnel-file': 'decided what goes to the personnel file',
  },
  status: {
    export: 'downloaded the status of conversations as a spreadsheet',
  },
  export: {
    cancel: 'deleted an export',
    download: 'downloaded an export',
    expire: 'deleted an export that may not be had any longer',
    fail: 'could not make an export',
    make: 'packed an export',
    read: 'saw an export',
    request: 'asked for an export of signed records',
    retry: 'asked for an export again',
  },
  forms: {
    print: 'got forms on paper for several people',
  },
  letter: {
    fail: 'could not send a letter with a form',
    place: 'sent a letter with a form',
    withdraw: 'did not send a letter, as the conversation had been held',
  },
  letters: {
    request: 'asked for letters with forms',
    retry: 'asked for letters to be tried again',
  },
  filing: {
    fail: 'could not put the signed record into a case system',
    request: 'asked for signed records to be put into a case system',
    retry: 'asked for records to be tried again for a case system',
    withdraw: 'did not put the record into a case system, as it had been reopened',
  },
  summary: {
    file: 'put the signed record into a case system',
    export: 'exported the signed record together with others',
    freeze: 'locked the record for signing',
    open: 'opened the signed record',
    reopen: 'reopened a signed record for corrections',
    'send-back': 'sent the record back',
    sign: 'signed the record',
    'sign-waits': 'signed the record, and the signature waits for a timestamp',
    'take-agreements': 'took the agreements of the signed record out as a spreadsheet',
    unfreeze: 'unlocked the record',
  },
} satisfies Texts<typeof danishDid>;

export const documentsTo = {
  authority: {
    create: 'make the organisation’s certificate',
    renew: 'make the organisation’s next certificate',
    revoke: 'revoke the organisation’s certificate',
  },
  certificate: {
    revoke: 'revoke the certificate of a signature',
  },
  document: {
    read: 'open the record as a PDF',
    'read-earlier': 'open an earlier version of the record',
  },
  documents: {
    'remove-logo': 'remove the logo from the documents',
    'set-logo': 'choose a logo for the documents',
    'set-personnel-file': 'decide what goes to the personnel file',
  },
  status: {
    export: 'download the status of conversations as a spreadsheet',
  },
  export: {
    cancel: 'delete an export',
    download: 'download an export',
    expire: 'delete an export that may not be had any longer',
    fail: 'give up an export',
    make: 'pack an export',
    read: 'see an export',
    request: 'ask for an export of signed records',
    retry: 'ask for an export again',
  },
  forms: {
    print: 'get forms on paper for several people',
  },
  letter: {
    fail: 'send a letter with a form',
    place: 'send a letter with a form',
    withdraw: 'refrain from sending a letter',
  },
  letters: {
    request: 'ask for letters with forms',
    retry: 'ask for letters to be tried again',
  },
  filing: {
    fail: 'put the signed record into a case system',
    request: 'ask for signed records to be put into a case system',
    retry: 'ask for records to be tried again for a case system',
    withdraw: 'refrain from putting the record into a case system',
  },
  summary: {
    file: 'put the signed record into a case system',
    export: 'export the signed record together with others',
    freeze: 'lock the record for signing',
    open: 'open the signed record',
    reopen: 'reopen a signed record for corrections',
    'send-back': 'send the record back',
    sign: 'sign the record',
    'sign-waits': 'sign the record with a timestamp that is waited for',
    'take-agreements': 'take the agreements of the signed record out as a spreadsheet',
    unfreeze: 'unlock the record',
  },
} satisfies Texts<typeof danishTo>;
