import { PDFDict, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';
import { sha256 } from './cms';
import { Finding } from './finding';
import { parseValue } from './parse-value';

/** One indirect object as it stands at its offset. */
export interface IndirectObject {
  number: number;
  /** Where `N 0 obj` begins and where `endobj` ends. */
  start: number;
  end: number;
  /** For a stream: its dictionary. */
  value: PDFObject;
  stream: Uint8Array | null;
}

/** What looks like the inside of a file to a reader that has lost its way and searches. */
const FILE_INSIDE =
  /(?:^|[\t\n\f\r ])\d+[\t\n\f\r ]+\d+[\t\n\f\r ]+obj\b|\bstartxref[\t\n\f\r ]+\d|\bendobj\b/;

/**
 * The object between two offsets, and nothing else: no second object behind it, no comment, no
 * bytes that only some parsers see.
 * @param end where the next object or the cross-reference table begins
 * @throws Finding `verify.hidden_object`, `verify.hidden_bytes`, `verify.ambiguous_object`
 */
export function parseIndirectObject(
  bytes: Uint8Array,
  expected: number,
  start: number,
  end: number,
): IndirectObject {
  const span = bytes.subarray(start, end);
  const text = Buffer.from(span.buffer, span.byteOffset, span.length).toString('latin1');
  const head = /^([1-9]\d{0,6}) 0 obj[\t\n\r ]/.exec(text);
  if (!head || Number(head[1]) !== expected) throw new Finding('verify.hidden_object');
  const whole = trimmedEnd(text);
  if (!whole.endsWith('endobj')) throw new Finding('verify.hidden_bytes');
  const body = trimmedEnd(whole.slice(head[0].length, -'endobj'.length));
  const position = { number: expected, start, end: start + whole.length };
  if (!body.endsWith('endstream')) return { ...position, value: valueIn(body), stream: null };

  const opening = />>[\t\n\r ]{0,2}stream\r?\n/.exec(body);
  if (!opening) throw new Finding('verify.hidden_bytes');
  const value = valueIn(body.slice(0, opening.index + 2));
  const length = value instanceof PDFDict ? value.get(PDFName.of('Length')) : undefined;
  if (!(length instanceof PDFNumber)) throw new Finding('verify.hidden_bytes');
  const dataStart = opening.index + opening[0].length;
  const dataEnd = dataStart + length.asNumber();
  // Not more and not less than /Length says: readers that look for `endstream` see the same bytes.
  if (!Number.isSafeInteger(dataEnd) || dataEnd < dataStart || !/^\r?\n?endstream$/.test(body.slice(dataEnd)))
    throw new Finding('verify.hidden_bytes');
  if (FILE_INSIDE.test(body.slice(dataStart, dataEnd))) throw new Finding('verify.hidden_object');
  return { ...position, value, stream: span.subarray(head[0].length + dataStart, head[0].length + dataEnd) };
}

/** Two objects in one are hidden, whatever else is the matter with them. */
function valueIn(text: string) {
  if (/\bendobj\b/.test(text.replace(/\((?:\\.|[^\\()])*\)/gs, '()')))
    throw new Finding('verify.hidden_object');
  return parseValue(text);
}

function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && '\t\n\r '.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** What two objects are compared by. */
export function fingerprint(object: IndirectObject): string {
  const digest = object.stream ? Buffer.from(sha256(object.stream)).toString('hex') : 'none';
  return `${object.value.toString()}\n${digest}`;
}
