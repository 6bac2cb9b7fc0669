import { FrameworkReadError } from '../framework-read-error';

/** Names of the streams by which a compound file ("OLE", Office before 2007) tells what it holds. */
const WORKBOOK = ['Workbook', 'Book'];
const SLIDES = ['PowerPoint Document'];
/** What Office 2007 and later wraps a document in that has a password. */
const ENCRYPTED = ['EncryptedPackage', 'EncryptionInfo'];

/** Says what a compound file is. None of them is read. */
export function refuseOle(bytes: Uint8Array): never {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (names: readonly string[]) =>
    names.some((name) => file.includes(Buffer.from(name, 'utf16le')));
  if (holds(ENCRYPTED)) throw new FrameworkReadError('framework.password');
  if (holds(['WordDocument'])) throw new FrameworkReadError('framework.old_word');
  if (holds(SLIDES)) throw new FrameworkReadError('framework.presentation');
  if (holds(WORKBOOK)) throw new FrameworkReadError('framework.spreadsheet');
  throw new FrameworkReadError('framework.unsupported', { found: 'compound-file' });
}
