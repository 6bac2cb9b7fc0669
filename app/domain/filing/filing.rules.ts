import type { FILING_STATES } from 'db/schema/vocabulary';

/** How the metadata file is written. SBSYS and Acadre differ in their names and in the kind of file; see decision 0037. */
export const FORMATS = ['sbsys', 'acadre', 'neutral'] as const;
export type FilingFormat = (typeof FORMATS)[number];

/** Whether a target gets what HR asks for, or everything as it is signed. */
export const TAKES = ['asked', 'everything-signed'] as const;

/** What a field of the metadata file can say. Days as YYYY-MM-DD; what there is none of is empty. */
export const FACTS = [
  /** The id of the filing: the same however often it is tried. */
  'filing',
  /** What the PDF is called. */
  'file',
  'sha256',
  'title',
  /** whole, or excerpt: for the personnel file. */
  'document',
  /** MUS, LUS, GRUS or STATUS. */
  'type',
  'heldOn',
  'signedOn',
  /** The employee's, or what the group calls itself. */
  'employeeName',
  /** Of the payroll system; empty for a group. */
  'employeeNumber',
  'leaderName',
  'conversation',
  'organisation',
  'purpose',
  /** Case number or a few words, as HR wrote it. */
  'reference',
] as const;
type Fact = (typeof FACTS)[number];
export type Facts = Record<Fact, string>;

/** What a field of the metadata file holds: a fact, or always the same. */
export type Field = Fact | { constant: string | number | boolean };
/** By the name of the field; a dot leads into a part of it. */
export type Mapping = Record<string, Field>;

/** What the metadata file holds where the operator says nothing else. */
export const MAPPINGS: Record<FilingFormat, Mapping> = {
  sbsys: {
    DokumentNavn: 'title',
    DokumentDato: 'heldOn',
    OmfattetAfAktindsigt: { constant: true },
    'KLE.Emne': { constant: '81.03.00' },
    'KLE.Facet': { constant: 'G01' },
    'PrimaerPerson.Navn': 'employeeName',
    'PrimaerPerson.Medarbejdernummer': 'employeeNumber',
    Filnavn: 'file',
    Sha256: 'sha256',
    EksternId: 'filing',
    Bemaerkning: 'reference',
  },
  acadre: {
    CaseFileTypeCode: { constant: 'PERSAG' },
    CaseFileTitleText: 'employeeNumber',
    TitleAlternativeText: 'employeeName',
    DocumentTitleText: 'title',
    DocumentDate: 'heldOn',
    DocumentTypeText: 'type',
    FileName: 'file',
    FileSha256: 'sha256',
    ExternalIdentifier: 'filing',
    DescriptionText: 'reference',
  },
  neutral: {
    format: { constant: 'muskat.filing/1' },
    ...Object.fromEntries(FACTS.map((fact) => [fact, fact])),
  },
};

export type FilingState = (typeof FILING_STATES)[number];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How long is waited after each attempt: a weekend in all, before somebody has to say that it is to be tried again. */
const PAUSES = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR];

/** When it is tried again after so many attempts; null where it is given up. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

/** Why nothing has been delivered, as the page has words for. */
const FILING_FAULTS = [
  'folder-missing',
  'no-access',
  'full',
  'unreachable',
  'no-target',
  'no-rights',
  'damaged',
  'unexpected',
] as const;
export type FilingFault = (typeof FILING_FAULTS)[number];

const BY_CODE: Record<string, FilingFault> = {
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EROFS: 'no-access',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EIO: 'unreachable',
  ESTALE: 'unreachable',
  ENODEV: 'unreachable',
  ENXIO: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOTCONN: 'unreachable',
  ETIMEDOUT: 'unreachable',
};

/** What a fault of the file system means to whoever reads of it. */
export function faultOfDisk(error: unknown): FilingFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return BY_CODE[code] ?? 'unexpected';
}

/** Whether the next one for the same folder would fare no better. */
export const isOfTheFolder = (fault: FilingFault): boolean =>
  ['folder-missing', 'no-access', 'full', 'unreachable'].includes(fault);

/** The word that the page has for a stored code. */
export const faultCalled = (code: string | null): FilingFault =>
  FILING_FAULTS.find((one) => one === code) ?? 'unexpected';
