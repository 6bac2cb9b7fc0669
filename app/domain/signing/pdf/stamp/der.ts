import * as asn1js from 'asn1js';

/** Tags of DER (X.690, 8.1.2) that a timestamp is made of. */
export const TAG = { integer: 0x02, octets: 0x04, sequence: 0x30, set: 0x31, context0: 0xa0 } as const;

/** One DER element around others. */
export function der(tag: number, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = Buffer.concat(parts);
  const { length } = content;
  const bytes = length < 0x80 ? [] : [...bigEndian(length)];
  const head = length < 0x80 ? [tag, length] : [tag, 0x80 | bytes.length, ...bytes];
  return new Uint8Array([...head, ...content]);
}

export function objectIdentifier(value: string): Uint8Array {
  return new Uint8Array(new asn1js.ObjectIdentifier({ value }).toBER(false));
}

/** An element, and what is inside it, with the bytes that each was read from. */
export interface Element {
  tag: number;
  /** Head and content. */
  bytes: Uint8Array<ArrayBuffer>;
  content: Uint8Array<ArrayBuffer>;
}

/**
 * The elements that follow each other in these bytes.
 * @throws Error where the bytes are not DER: indefinite lengths and long tags are not either
 */
export function elementsIn(bytes: Uint8Array): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [tag = 0, first = 0] = [bytes[at], bytes[at + 1]];
    const more = first < 0x80 ? 0 : first & 0x7f;
    if (more > 3 || first === 0x80 || (tag & 0x1f) === 0x1f) throw new Error('not DER');
    const from = at + 2 + more;
    const length = more === 0 ? first : Buffer.from(bytes).readUIntBE(at + 2, more);
    if (at + 2 + more > bytes.length || from + length > bytes.length) throw new Error('cut short');
    found.push({
      tag,
      bytes: new Uint8Array(bytes.slice(at, from + length)),
      content: new Uint8Array(bytes.slice(from, from + length)),
    });
    at = from + length;
  }
  return found;
}

function bigEndian(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes.subarray(bytes.findIndex((byte) => byte !== 0));
}
