import type { Summary } from '../summary.schema';

export type Language = Summary['language'];

interface Roles {
  employee: string;
  leader: string;
}

/** Everything the document says of itself; the rest of its text comes from the summary. */
interface DocumentWords {
  /** The kind of talk, as a noun without article. */
  talk: Record<Summary['type'], string>;
  title: (talk: string) => string;
  subject: string;
  organisation: string;
  /** What the two are to each other in this kind of talk. */
  roles: Record<Summary['type'], Roles>;
  heldOn: string;
  framework: string;
  frozen: string;
  frozenAs: (instant: string, version: number) => string;
  discretion: { 'may-be-retold': string; 'between-us': string };
  discretionMeans: string;
  citations: string;
  quoted: (sentence: string) => string;
  withoutEntry: (titles: string) => string;
  agreements: string;
  noAgreements: string;
  agreementColumns: { goal: string; parts: string; dueOn: string; followUpOn: string };
  noDate: string;
  signatures: string;
  signingMeans: string;
  signatureField: (role: string, name: string) => string;
  awaitsSignature: string;
  signedBy: (name: string) => string;
  provedBy: (proof: string) => string;
  reservation: string;
  withoutReservation: string;
  verify: string;
  howToVerify: (organisation: string) => string;
  page: (number: number, of: number) => string;
  version: (number: number) => string;
  snapshot: string;
}

const ROLES: Record<Language, Roles> = {
  da: { employee: 'Medarbejder', leader: 'Leder' },
  en: { employee: 'Employee', leader: 'Leader' },
};

const da: DocumentWords = {
  talk: {
    mus: 'medarbejderudviklingssamtale',
    lus: 'lederudviklingssamtale',
    grus: 'gruppeudviklingssamtale',
    status: 'statussamtale',
  },
  title: (talk) => `Referat af ${talk}`,
  subject: 'Referat og aftaler, underskrevet af begge parter',
  organisation: 'Organisation',
  roles: {
    mus: ROLES.da,
    lus: { employee: 'Leder', leader: 'Leders leder' },
    grus: ROLES.da,
    status: ROLES.da,
  },
  heldOn: 'Samtalen blev holdt',
  framework: 'Grundlag',
  frozen: 'Referatet er låst',
  frozenAs: (instant, version) => `${instant}, version ${version}`,
  discretion: { 'may-be-retold': 'Må genfortælles', 'between-us': 'Bliver mellem os' },
  discretionMeans:
    'Hvert emne er mærket. Det, der er mærket »Må genfortælles«, må vi begge tale med andre om. Det, der er mærket »Bliver mellem os«, fortæller ingen af os videre. HR kan læse hele referatet med et angivet formål.',
  citations: 'Fra grundlaget',
  quoted: (sentence) => `»${sentence}«`,
  withoutEntry: (titles) => `Uden notat denne gang: ${titles}.`,
  agreements: 'Det har vi aftalt',
  noAgreements: 'Vi har ikke lavet nye aftaler i denne samtale.',
  agreementColumns: {
    goal: 'Mål og aktivitet',
    parts: 'Hvem gør hvad',
    dueOn: 'Senest',
    followUpOn: 'Vi følger op',
  },
  noDate: 'Ikke aftalt',
  signatures: 'Underskrifter',
  signingMeans:
    'Når vi skriver under, bekræfter vi, at samtalen er holdt, og hvad vi har aftalt. Det betyder ikke, at vi er enige i hvert ord. Har en af os et forbehold, står det i feltet herunder.',
  signatureField: (role, name) => `Underskrift, ${role.toLowerCase()}: ${name}`,
  awaitsSignature: 'Ikke underskrevet endnu',
  signedBy: (name) => `Underskrevet elektronisk af ${name}`,
  provedBy: (proof) => `Identiteten er bekræftet med ${proof}`,
  reservation: 'Forbehold',
  withoutReservation: 'Uden forbehold',
  verify: 'Sådan kan dokumentet kontrolleres',
  howToVerify: (organisation) =>
    `Underskrifterne ligger i selve PDF-filen. De viser, hvem der har skrevet under og hvornår, og de afslører, hvis noget er ændret bagefter. Åbn filen i en PDF-læser, der kan kontrollere digitale underskrifter, eller bed ${organisation} om at kontrollere den. På en udskrift kan underskrifterne ikke kontrolleres.`,
  page: (number, of) => `Side ${number} af ${of}`,
  version: (number) => `Version ${number}`,
  snapshot: 'Referatet til maskinlæsning',
};

const en: DocumentWords = {
  talk: {
    mus: 'employee development review',
    lus: 'leader development review',
    grus: 'group development review',
    status: 'status talk',
  },
  title: (talk) => `Record of ${talk}`,
  subject: 'Record and agreements, signed by both parties',
  organisation: 'Organisation',
  roles: {
    mus: ROLES.en,
    lus: { employee: 'Leader', leader: 'Leader’s leader' },
    grus: ROLES.en,
    status: ROLES.en,
  },
  heldOn: 'The talk was held',
  framework: 'Framework',
  frozen: 'The record was locked',
  frozenAs: (instant, version) => `${instant}, version ${version}`,
  discretion: { 'may-be-retold': 'May be retold', 'between-us': 'Stays between us' },
  discretionMeans:
    'Every topic is marked. What is marked “May be retold” we may both talk about with others. What is marked “Stays between us” neither of us passes on. HR can read the whole record, stating a purpose.',
  citations: 'From the framework',
  quoted: (sentence) => `“${sentence}”`,
  withoutEntry: (titles) => `Nothing noted this time: ${titles}.`,
  agreements: 'What we have agreed',
  noAgreements: 'We made no new agreements in this talk.',
  agreementColumns: {
    goal: 'Goal and activity',
    parts: 'Who does what',
    dueOn: 'By',
    followUpOn: 'We follow up',
  },
  noDate: 'Not agreed',
  signatures: 'Signatures',
  signingMeans:
    'By signing we confirm that the talk was held and what we agreed. It does not mean that we agree with every word. A reservation, if one of us has one, is in the box below.',
  signatureField: (role, name) => `Signature, ${role.toLowerCase()}: ${name}`,
  awaitsSignature: 'Not signed yet',
  signedBy: (name) => `Signed electronically by ${name}`,
  provedBy: (proof) => `Identity confirmed with ${proof}`,
  reservation: 'Reservation',
  withoutReservation: 'Without reservation',
  verify: 'How to check this document',
  howToVerify: (organisation) =>
    `The signatures are in the PDF file itself. They show who signed and when, and they reveal any change made afterwards. Open the file in a PDF reader that can check digital signatures, or ask ${organisation} to check it. The signatures cannot be checked on a printed copy.`,
  page: (number, of) => `Page ${number} of ${of}`,
  version: (number) => `Version ${number}`,
  snapshot: 'The record for reading by machine',
};

export const DOCUMENT_WORDS: Record<Language, DocumentWords> = { da, en };

/** BCP 47, as it stands in the PDF. */
export const DOCUMENT_LANGUAGE: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };
