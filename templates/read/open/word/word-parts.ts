import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FrameworkReadError } from '../../framework-read-error';

/** A Word document has a few dozen parts and as many pictures. */
const MOST_PARTS = 4000;
/** Of all parts together, inflated. Pictures hardly shrink, so this is ten times what a document may be. */
const MOST_BYTES = 200_000_000;
/** Of the parts that are parsed: 200 pages of text take a tenth of it. */
const MOST_MARKUP_BYTES = 40_000_000;

/** The parts of a Word document that are read beside the text itself, by name. */
export type WordParts = ReadonlyMap<string, string>;

const KEPT = /^word\/(?:styles|header\d*|footer\d*)\.xml$/;
const KEPT_ALWAYS = ['[Content_Types].xml', 'mimetype'];

/**
 * Makes sure that an archive is a Word document and no bomb, before anything parses it: every part is inflated and
 * counted, whatever size it claims to have. Returns the parts that give the styles and what stands on every page.
 *
 * @throws FrameworkReadError saying what the archive is where it is no Word document.
 */
export async function wordParts(bytes: Uint8Array): Promise<WordParts> {
  const archive = await opened(bytes);
  const names = new Set<string>();
  const kept = new Map<string, string>();
  const left = { all: MOST_BYTES, markup: MOST_MARKUP_BYTES };
  try {
    for await (const entry of archive.eachEntry()) {
      if (entry.isEncrypted()) throw new FrameworkReadError('framework.password');
      names.add(entry.fileName);
      if (names.size > MOST_PARTS) throw new FrameworkReadError('framework.too_heavy');
      const content = await inflated(archive, entry, left);
      if (content) kept.set(entry.fileName, content.toString('utf8'));
    }
  } catch (error) {
    throw error instanceof FrameworkReadError ? error : new FrameworkReadError('framework.broken');
  } finally {
    archive.close();
  }
  assertWord(names, kept);
  return kept;
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
  } catch {
    throw new FrameworkReadError('framework.broken');
  }
}

/** Reads a part to its end, and gives its bytes back where they are to be kept. */
async function inflated(
  archive: ZipFile,
  entry: Entry,
  left: { all: number; markup: number },
): Promise<Buffer | null> {
  if (entry.fileName.endsWith('/')) return null;
  const keep = KEPT.test(entry.fileName) || KEPT_ALWAYS.includes(entry.fileName);
  const isMarkup = /\.(?:xml|rels)$/i.test(entry.fileName);
  const chunks: Buffer[] = [];
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    if (!Buffer.isBuffer(chunk)) continue;
    left.all -= chunk.length;
    if (isMarkup) left.markup -= chunk.length;
    if (left.all < 0 || left.markup < 0) throw new FrameworkReadError('framework.too_heavy');
    if (keep) chunks.push(chunk);
  }
  return keep ? Buffer.concat(chunks) : null;
}

function assertWord(names: ReadonlySet<string>, kept: WordParts): void {
  const types = kept.get('[Content_Types].xml') ?? '';
  if (/wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled/.test(types)) {
    if (names.has('word/document.xml') || /PartName="\/word\//.test(types)) return;
    throw new FrameworkReadError('framework.broken');
  }
  if (/spreadsheetml|ms-excel/.test(types)) throw new FrameworkReadError('framework.spreadsheet');
  if (/presentationml|ms-powerpoint/.test(types)) throw new FrameworkReadError('framework.presentation');
  const mime = kept.get('mimetype') ?? '';
  if (mime.includes('opendocument.spreadsheet')) throw new FrameworkReadError('framework.spreadsheet');
  if (mime.includes('opendocument.presentation')) throw new FrameworkReadError('framework.presentation');
  if (mime.includes('opendocument')) throw new FrameworkReadError('framework.open_document');
  throw new FrameworkReadError('framework.unsupported', { found: 'archive' });
}
