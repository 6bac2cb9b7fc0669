import type { PURPOSES } from 'db/schema/vocabulary';
import type { ConversationState, Side } from '../access/access.rules';
import { csvLine } from '../csv';
import { civilDateOf } from '../dates';

/** A summary that is in an archive. */
export type Packed = {
  file: string;
  sha256: string;
  bytes: number;
  conversation: string;
  /** The whole summary, or the excerpt for the personnel file. */
  document: 'whole' | 'excerpt';
  type: string;
  /** The employee's name, or the group's. */
  employee: string;
  leader: string;
  heldOn: string;
  signedAt: string | null;
  signatures: { name: string; side: Side; signedAt: string }[];
  /** The bytes are those that were stored, with their sum in the log, when the last one signed. */
  verification: 'as-signed';
};

export type LeftOut = { conversation: string; why: 'not-signed' | 'damaged' };

/** What is the same for all of an archive. */
export type ManifestHead = {
  export: string;
  organisation: string;
  requestedAt: Date;
  requestedBy: { id: string; name: string };
  purpose: (typeof PURPOSES)[number];
  reference: string;
  madeAt: Date;
  requested: number;
};

/** `manifest.json`: who took what out, when and why, with the sum of each file, and what was left out. */
export function manifestJson(
  head: ManifestHead,
  packed: readonly Packed[],
  leftOut: readonly LeftOut[],
): string {
  const { requested, ...about } = head;
  const counts = {
    requested,
    included: packed.length,
    leftOut: leftOut.length,
    /** Of what has been erased since, nothing more is known. */
    erased: requested - packed.length - leftOut.length,
  };
  const manifest = {
    format: 'muskat.export/2',
    ...about,
    counts,
    certificates: CERTIFICATES,
    summaries: packed,
    leftOut,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Names of the files that say what is in the archive, for programs and for a spreadsheet. */
export const MANIFEST = { json: 'manifest.json', csv: 'manifest.csv' };

/** Name of the file with the organisation's certificates. */
export const CERTIFICATES = 'certifikater.pem';

/** The same as `manifest.csv` for a spreadsheet; `header` names its columns. */
export function manifestCsv(header: readonly string[], packed: readonly Packed[]): string {
  const lines = packed.map((one) =>
    csvLine([
      one.file,
      one.sha256,
      one.bytes,
      one.conversation,
      one.document,
      one.type.toUpperCase(),
      one.employee,
      one.leader,
      one.heldOn,
      one.signedAt === null ? '' : civilDateOf(new Date(one.signedAt)),
      one.signatures.map(({ name }) => name).join(', '),
      one.verification,
    ]),
  );
  // The mark makes spreadsheets read the letters as they are.
  return `\uFEFF${csvLine(header)}${lines.join('')}`;
}

/** The columns of `manifest.csv` that a header has to name. */
export const CSV_COLUMNS = [
  'file',
  'sha256',
  'bytes',
  'conversation',
  'document',
  'type',
  'employee',
  'leader',
  'held_on',
  'signed_on',
  'signed_by',
  'verification',
] as const;

/** A summary that is signed and therefore HR's to have. */
export const SIGNED_STATES = ['signed', 'closed'] as const satisfies readonly ConversationState[];
