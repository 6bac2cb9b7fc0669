import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { type DocumentView, dictOf, lookUp, resolve, textOf } from './document-view';
import { Finding } from './finding';
import type { IndirectObject } from './parse-object';
import type { Revision } from './revisions';

/** A signature dictionary whose byte range is what it has to be. */
export interface SignatureDictionary {
  dict: PDFDict;
  /** Where it stands in the file. */
  object: IndirectObject;
  /** Where what is signed ends. */
  end: number;
  cms: Uint8Array;
  /** The signed bytes, before and after the gap. */
  content: Uint8Array[];
  claimedTime: Date | null;
  name: string | null;
  reason: string | null;
}

/**
 * Reads what a field is signed with. The gap in the byte range has to be exactly the /Contents of
 * this dictionary, and the range has to reach from the first byte to the end of its revision.
 * @throws Finding `verify.signature_range_wrong`, `verify.signature_unreadable`
 */
export function readSignature(
  bytes: Uint8Array,
  view: DocumentView,
  widget: PDFDict,
  revision: Revision,
): SignatureDictionary {
  const ref = widget.get(PDFName.of('V'));
  const object = ref instanceof PDFRef ? revision.objects.get(ref.objectNumber) : undefined;
  const dict = dictOf(view, widget, 'V');
  if (!object || !dict) throw new Finding('verify.signature_unreadable');
  if (
    lookUp(view, dict, 'SubFilter') !== PDFName.of('ETSI.CAdES.detached') ||
    lookUp(view, dict, 'Filter') !== PDFName.of('Adobe.PPKLite')
  )
    throw new Finding('verify.signature_not_pades');

  const [start, length, resume, rest] = byteRange(view, dict);
  const end = resume + rest;
  const gap = Buffer.from(bytes.subarray(length, resume)).toString('latin1');
  const contents = lookUp(view, dict, 'Contents');
  // To the end of what was saved then, with the line end that it may have: not a byte less, and none that is not there.
  const whole =
    end >= revision.end && end <= bytes.length && /^(?:\r?\n)?$/.test(text(bytes, revision.end, end));
  if (
    start !== 0 ||
    length <= object.start ||
    resume >= object.end ||
    !whole ||
    !/^<(?:[0-9a-f]{2})+>$/.test(gap) ||
    !(contents instanceof PDFHexString) ||
    contents.asString() !== gap.slice(1, -1)
  )
    throw new Finding('verify.signature_range_wrong');
  return {
    dict,
    object,
    end,
    cms: withoutPadding(Buffer.from(gap.slice(1, -1), 'hex')),
    content: [bytes.subarray(0, length), bytes.subarray(resume, end)],
    claimedTime: claimedTime(textOf(view, dict, 'M')),
    name: textOf(view, dict, 'Name'),
    reason: textOf(view, dict, 'Reason'),
  };
}

function byteRange(view: DocumentView, dict: PDFDict): [number, number, number, number] {
  const value = lookUp(view, dict, 'ByteRange');
  const [a, b, c, d, ...more] =
    value instanceof PDFArray
      ? value.asArray().map((entry) => (entry instanceof PDFNumber ? entry.asNumber() : Number.NaN))
      : [];
  const whole = [a, b, c, d].every((number) => Number.isSafeInteger(number) && Number(number) >= 0);
  if (!whole || a === undefined || b === undefined || c === undefined || d === undefined || more.length > 0)
    throw new Finding('verify.signature_range_wrong');
  return [a, b, c, d];
}

/** In bytes; ours take 2,000 and up to 12,000 with a stamp. */
const MAX_CMS = 32 * 1024;

/** The CMS by its own length; behind it there may be zeros only. */
function withoutPadding(padded: Buffer): Uint8Array {
  const first = padded[1] ?? 0;
  const lengthBytes = first & 0x80 ? first & 0x7f : 0;
  if (lengthBytes > 4) throw new Finding('verify.signature_unreadable');
  const size = lengthBytes ? padded.readUIntBE(2, lengthBytes) + 2 + lengthBytes : first + 2;
  if (size > padded.length || padded.subarray(size).some((byte) => byte !== 0))
    throw new Finding('verify.hidden_bytes');
  // What is nothing but empty parts takes a reader of them a long time.
  if (size > MAX_CMS) throw new Finding('verify.signature_unreadable');
  return padded.subarray(0, size);
}

function claimedTime(date: string | null): Date | null {
  if (!date) return null;
  try {
    return PDFString.of(date).decodeDate();
  } catch {
    return null;
  }
}

/**
 * What the signature says it protects, as `DocMDP 2`, `FieldMDP All` or `FieldMDP Include Employee3`,
 * in its order.
 */
export function transformsOf(view: DocumentView, dict: PDFDict): string[] {
  const references = lookUp(view, dict, 'Reference');
  if (!(references instanceof PDFArray)) return [];
  return references.asArray().map((entry) => {
    const reference = resolve(view, entry);
    if (!(reference instanceof PDFDict)) return 'unknown';
    const parameters = dictOf(view, reference, 'TransformParams');
    const method = nameOf(lookUp(view, reference, 'TransformMethod'));
    if (method === 'DocMDP') return `DocMDP ${lookUp(view, parameters, 'P')}`;
    return [method, nameOf(lookUp(view, parameters, 'Action')), ...namesIn(view, parameters)]
      .join(' ')
      .trim();
  });
}

function nameOf(value: PDFObject | undefined): string {
  return value instanceof PDFName ? value.decodeText() : '';
}

/** The fields that a lock names. */
function namesIn(view: DocumentView, parameters: PDFDict | undefined): string[] {
  const fields = lookUp(view, parameters, 'Fields');
  if (!(fields instanceof PDFArray)) return [];
  return fields.asArray().map((entry) => {
    const field = resolve(view, entry);
    return field instanceof PDFString || field instanceof PDFHexString ? field.decodeText() : '?';
  });
}

function text(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.subarray(start, end)).toString('latin1');
}
