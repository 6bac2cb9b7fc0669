const MAGIC = [
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'ole', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { kind: 'picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'picture', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'picture', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'picture', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
] as const;

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
/** Readers take a PDF whose header stands a little way in; so do we. */
const PDF_HEADER_WITHIN = 1024;

export type KindOfBytes = 'pdf' | (typeof MAGIC)[number]['kind'] | 'text';

/** What a file is by its first bytes. `text` is everything that does not say so itself. */
export function kindOfBytes(bytes: Uint8Array): KindOfBytes {
  const known = MAGIC.find((entry) => beginsAt(bytes, entry.bytes, 0));
  if (known) return known.kind;
  if (beginsAt(bytes, PDF, 0)) return 'pdf';
  // Further in, only after bytes that are no text: a Markdown file may speak of "%PDF-".
  const end = Math.min(bytes.length, PDF_HEADER_WITHIN);
  const at = Array.from({ length: end }, (_, i) => i).find((i) => beginsAt(bytes, PDF, i));
  return at !== undefined && bytes.subarray(0, at).every((byte) => byte <= 0x20 || byte >= 0x7f)
    ? 'pdf'
    : 'text';
}

function beginsAt(bytes: Uint8Array, magic: readonly number[], at: number): boolean {
  return magic.every((byte, i) => bytes[at + i] === byte);
}
