import type { Discretion, Summary, Verdict } from '../summary.schema';
import { da } from './words.da';
import { en } from './words.en';

export type Language = Summary['language'];

interface Roles {
  employee: string;
  leader: string;
}

/** Everything the document says of itself; the rest of its text comes from the summary. */
export interface DocumentWords {
  /** The kind of talk, as a noun without article. */
  talk: Record<Summary['type'], string>;
  title: (talk: string) => string;
  /** The title of the excerpt for the personnel file, and what it is. */
  excerptTitle: (talk: string) => string;
  excerpt: string;
  excerptMeans: (group: boolean, id: string) => string;
  subject: (group: boolean) => string;
  organisation: string;
  /** What the parties are to each other in this kind of talk. */
  roles: Record<Summary['type'], Roles>;
  team: string;
  participants: string;
  heldOn: string;
  framework: string;
  basis: string;
  frozen: string;
  frozenAs: (instant: string, version: number) => string;
  lookBack: string;
  lookBackColumns: { goal: string; verdict: string; reason: string };
  verdict: Record<Verdict, string>;
  discretion: Record<Discretion, string>;
  /** `leftOut`: HR gets an excerpt without what stays between them. */
  discretionMeans: (group: boolean, leftOut: boolean) => string;
  record: string;
  citations: string;
  quoted: (sentence: string) => string;
  withoutEntry: (titles: string) => string;
  agreements: string;
  noAgreements: string;
  noAgreementsBecause: (reason: string) => string;
  agreementColumns: { goal: string; parts: string; dueOn: string; followUpOn: string };
  /** What the members of a group have agreed to do; of one employee it is their role that stands there. */
  groupDoes: string;
  support: string;
  theme: (title: string) => string;
  noDate: string;
  signatures: string;
  signingMeans: (group: boolean) => string;
  /** Said of those who prepared with pen and paper. */
  preparedOnPaper: (names: string[], leader: string) => string;
  /** What somebody is who stands in for the leader. */
  deputyFor: (leader: string) => string;
  signatureField: (role: string, name: string) => string;
  awaitsSignature: string;
  signedBy: (name: string) => string;
  provedBy: (proof: string) => string;
  reservation: string;
  /** The level of the login that a signature was confirmed with. */
  assurance: string;
  withoutReservation: string;
  verify: string;
  /** `address`: where the organisation checks documents for anybody; null where it is not known. */
  howToVerify: (organisation: string, address: string | null) => string;
  page: (number: number, of: number) => string;
  version: (number: number) => string;
  snapshot: string;
}

export const DOCUMENT_WORDS: Record<Language, DocumentWords> = { da, en };

/** BCP 47, as it stands in the PDF. */
export const DOCUMENT_LANGUAGE: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };
