import { PDFArray, PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFObjectParser } from 'pdf-lib';
import { sha256 } from './cms';
import type { Reason } from './verification.schema';

/** Thrown while a file is taken apart; `reason` is what the report says. */
export class Finding extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

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

/** Only for the parser's sake: nothing is ever looked up in it. */
const context = PDFContext.create();
const SENTINEL = 'MuskatEnd';

/**
 * The object between two offsets, and nothing else: no second object behind it, no comment, no
 * bytes that only some parsers see.
 * @param end where the next object or the cross-reference table begins
 * @throws Finding `verify.hidden_object`, `verify.hidden_bytes`
 */
export function parseIndirectObject(
  bytes: Uint8Array,
  expected: number,
  start: number,
  end: number,
): IndirectObject {
  const span = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  const text = span.toString('latin1');
  const head = /^(\d{1,10}) 0 obj\s/.exec(text);
  if (!head || Number(head[1]) !== expected) throw new Finding('verify.hidden_object');
  const whole = text.trimEnd();
  if (!whole.endsWith('endobj')) throw new Finding('verify.hidden_bytes');
  const body = whole.slice(head[0].length, -'endobj'.length).trimEnd();
  const position = { number: expected, start, end: start + whole.length };
  if (!body.endsWith('endstream')) return { ...position, value: parseValue(body), stream: null };

  const opening = />>\s*stream\r?\n/.exec(body);
  if (!opening) throw new Finding('verify.hidden_bytes');
  const value = parseValue(body.slice(0, opening.index + 2));
  const length = value instanceof PDFDict ? value.get(PDFName.of('Length')) : undefined;
  if (!(length instanceof PDFNumber)) throw new Finding('verify.hidden_bytes');
  const dataStart = opening.index + opening[0].length;
  const dataEnd = dataStart + length.asNumber();
  // Not more and not less than /Length says: readers that look for `endstream` see the same bytes.
  if (!/^\r?\n?endstream$/.test(body.slice(dataEnd))) throw new Finding('verify.hidden_bytes');
  return { ...position, value, stream: span.subarray(head[0].length + dataStart, head[0].length + dataEnd) };
}

/**
 * Exactly one PDF value. It is parsed inside an array with a last element of ours: whatever else
 * stands in the text would show up in the array, or end it early.
 */
export function parseValue(text: string): PDFObject {
  // A comment may hold anything, and only some parsers would skip it. Ours writes none.
  const withoutStrings = text.replace(/\((?:\\.|[^\\()])*\)/gs, '()');
  if (withoutStrings.includes('%')) throw new Finding('verify.hidden_bytes');
  let parsed: PDFObject;
  try {
    parsed = PDFObjectParser.forBytes(
      Buffer.from(`[${text}\n/${SENTINEL}]`, 'latin1'),
      context,
    ).parseObject();
  } catch {
    throw new Finding('verify.hidden_object');
  }
  if (!(parsed instanceof PDFArray) || parsed.size() !== 2 || parsed.get(1) !== PDFName.of(SENTINEL))
    throw new Finding('verify.hidden_object');
  return parsed.get(0);
}

/** What two objects are compared by. */
export function fingerprint(object: IndirectObject): string {
  const digest = object.stream ? Buffer.from(sha256(object.stream)).toString('hex') : '';
  return `${object.value.toString()}${digest}`;
}
