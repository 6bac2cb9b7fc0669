import { inWords } from './in-words';
import type { DocumentWords } from './words';

const ROLES = { employee: 'Employee', leader: 'Leader' };

export const en: DocumentWords = {
  talk: {
    mus: 'employee development review',
    lus: 'leader development review',
    grus: 'group development review',
    status: 'status talk',
  },
  title: (talk) => `Record of ${talk}`,
  excerptTitle: (talk) => `Excerpt from the record of ${talk}`,
  excerpt: 'Excerpt for the personnel file',
  excerptMeans: (group, id) =>
    `What stays between the ${group ? 'participants' : 'two'} is left out here. The ${group ? 'participants' : 'two'} have the whole record, under the same number: ${id}.`,
  subject: (group) =>
    `Record and agreements, signed by ${group ? 'everybody who took part' : 'both parties'}`,
  organisation: 'Organisation',
  roles: {
    mus: ROLES,
    lus: { employee: 'Leader', leader: 'Leader’s leader' },
    grus: ROLES,
    status: ROLES,
  },
  team: 'Group',
  participants: 'Employees',
  heldOn: 'The talk was held',
  framework: 'Framework',
  basis: 'We built on',
  frozen: 'The record was locked',
  frozenAs: (instant, version) => `${instant}, version ${version}`,
  lookBack: 'What we agreed last time',
  lookBackColumns: { goal: 'We agreed', verdict: 'Now', reason: 'How it went' },
  verdict: { done: 'Reached', continue: 'Continues', drop: 'Dropped' },
  discretion: { 'may-be-retold': 'May be retold', 'between-us': 'Stays between us' },
  discretionMeans: (group, leftOut) =>
    `Every note is marked. What is marked “May be retold” we may ${group ? 'all' : 'both'} talk about with others. What is marked “Stays between us” ${group ? 'none' : 'neither'} of us passes on. ${leftOut ? 'HR can only download an excerpt, in which it is left out.' : 'HR can read the whole record, stating a purpose.'}`,
  record: 'What we talked about',
  citations: 'From the framework',
  quoted: (sentence) => `“${sentence}”`,
  withoutEntry: (titles) => `Nothing noted this time: ${titles}.`,
  agreements: 'What we have agreed',
  noAgreements: 'We made no new agreements in this talk.',
  noAgreementsBecause: (reason) => `Reason: ${reason}`,
  agreementColumns: {
    goal: 'Goal and activity',
    parts: 'Who does what',
    dueOn: 'By',
    followUpOn: 'We follow up',
  },
  groupDoes: 'What the group does',
  support: 'What it takes',
  theme: (title) => `Theme: ${title}`,
  noDate: 'Not agreed',
  signatures: 'Signatures',
  signingMeans: (group) =>
    `By signing we confirm that the talk was held and what we agreed. It does not mean that we agree with every word. A reservation, if one of us has one, is in the box ${group ? 'with the name' : 'below'}.`,
  preparedOnPaper: (names, leader) =>
    names.length === 1
      ? `${inWords(names, 'and')} prepared on paper, and ${leader} typed the preparation in. By signing, ${inWords(names, 'and')} confirms that it is rendered correctly.`
      : `${inWords(names, 'and')} prepared on paper, and ${leader} typed the preparations in. By signing, each of them confirms that their own is rendered correctly.`,
  deputyFor: (leader) => `Deputy for ${leader}`,
  signatureField: (role, name) => `Signature, ${role.toLowerCase()}: ${name}`,
  awaitsSignature: 'Not signed yet',
  signedBy: (name) => `Signed electronically by ${name}`,
  provedBy: (proof) => `Identity confirmed with ${proof}`,
  reservation: 'Reservation',
  assurance: 'Login level',
  withoutReservation: 'Without reservation',
  verify: 'How to check this document',
  howToVerify: (organisation, address) =>
    `The signatures are in the PDF file itself. They show who signed and when, and they reveal any change made afterwards. ${
      address
        ? `Anybody can check the file at ${address}, where it is not kept. You can also open it in a PDF reader that can check digital signatures.`
        : `Open the file in a PDF reader that can check digital signatures, or ask ${organisation} to check it with “muskat verify”.`
    } The signatures cannot be checked on a printed copy.`,
  page: (number, of) => `Page ${number} of ${of}`,
  version: (number) => `Version ${number}`,
  snapshot: 'The record for reading by machine',
};
