import { createHash } from 'node:crypto';
import { FrameworkReadError } from './framework-read-error';
import { kindOfBytes } from './open/kind-of-bytes';

/** The largest text that is read: 5 MB. Frameworks are tens of kilobytes; what is larger is something else. */
export const MAX_DOCUMENT_BYTES = 5_000_000;

/** The largest PDF or Word document, and so the largest file at all: 20 MB, most of which is pictures. */
export const MAX_FILE_BYTES = 20_000_000;

export const WORD_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF_MEDIA_TYPE = 'application/pdf';

/** A document as the text that it is read from, which all places in a framework point into. */
export interface DecodedDocument {
  readonly name: string;
  /** Of a Word document the HTML, of a PDF the Markdown that was made of it. */
  readonly text: string;
  readonly kind: 'html' | 'text';
  /** Of the document as it came. */
  readonly mediaType:
    | 'text/html'
    | 'text/markdown'
    | 'text/plain'
    | typeof WORD_MEDIA_TYPE
    | typeof PDF_MEDIA_TYPE;
  /** Of the bytes as they came, hexadecimal. */
  readonly sha256: string;
}

/**
 * Bytes to text, and what kind of text it is: by what it holds first, by its name second.
 *
 * @throws FrameworkReadError where the bytes are no text; PDF and Word documents are opened by open/ instead.
 */
export function decodeDocument(document: { name: string; bytes: Uint8Array }): DecodedDocument {
  const { name, bytes } = document;
  if (bytes.length === 0) throw new FrameworkReadError('framework.empty');
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new FrameworkReadError('framework.too_large', { bytes: bytes.length, limit: MAX_DOCUMENT_BYTES });
  }
  const kind = kindOfBytes(bytes);
  if (kind !== 'text') throw new FrameworkReadError('framework.unsupported', { found: kind });
  const text = decodeBytes(bytes);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new FrameworkReadError('framework.empty');
  return { name, text, ...kindOf(name, text), sha256: sha256Of(bytes) };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function decodeBytes(bytes: Uint8Array): string {
  const encoding = byteOrderMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) throw new FrameworkReadError('framework.unreadable', { reason: 'nul' });
  if (!isPlausibleText(text)) throw new FrameworkReadError('framework.unreadable', { reason: 'not-text' });
  return text;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Control characters and signs that no document uses give a binary file away that happens to decode. */
function isPlausibleText(text: string): boolean {
  const odd =
    text.match(/[^\P{C}\t\n\v\f\r\u00ad\u200b-\u200f\u2028-\u202f\ue000-\uf8ff\ufeff]|\ufffd/gu)?.length ?? 0;
  const ordinary = text.match(/[\p{L}\p{N}\s]/gu)?.length ?? 0;
  return odd <= text.length * 0.005 && ordinary >= text.length * 0.5;
}

function kindOf(name: string, text: string): Pick<DecodedDocument, 'kind' | 'mediaType'> {
  if (isHtml(name, text)) return { kind: 'html', mediaType: 'text/html' };
  const markdown = /\.(md|markdown)$/i.test(name) || /^ {0,3}#{1,6}[ \t]+\S|\*\*\S[^*\n]*\*\*/m.test(text);
  return { kind: 'text', mediaType: markdown ? 'text/markdown' : 'text/plain' };
}

/**
 * A text with tables pasted in as tags is still a text: only a document that *begins* as HTML,
 * or says so by its name and holds tags, is parsed as a tree from its first character.
 */
function isHtml(name: string, text: string): boolean {
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(text))
    return true;
  const tagged = /<\/?(p|div|h[1-6]|ul|ol|li|table|section|article|main)\b[^>]*>/i;
  if (/\.x?html?$/i.test(name)) return tagged.test(text);
  const opening = text.trimStart().slice(0, 200);
  return (
    /^<(div|section|article|main|h[1-6]|table|ul|ol|p)\b/i.test(opening) &&
    /<\/(div|section|article|main|table|ul|ol|p|h[1-6])>\s*$/i.test(text)
  );
}
