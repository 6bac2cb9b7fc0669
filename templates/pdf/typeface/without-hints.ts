/** Tables that a TrueType font in a PDF has to have; the rest of a subset is hinting. */
const KEPT = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

const SHORT_OFFSETS = 0;
const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

/**
 * A TrueType font without the instructions that fit its outlines to the pixels of old screens. Who
 * reads PDF draws from the outlines, and a third of a font is instructions.
 */
export function withoutHints(font: Uint8Array): Uint8Array {
  const tables = readTables(Buffer.from(font));
  const table = (tag: string) => {
    const found = tables.get(tag);
    if (!found) throw new Error(`the font has no table ${tag}`);
    return found;
  };
  const head = Buffer.from(table('head'));
  const offsets = readOffsets(table('loca'), head.readInt16BE(50) === SHORT_OFFSETS);
  const glyphs = offsets
    .slice(1)
    .map((end, index) => bareGlyph(table('glyf').subarray(offsets[index] ?? end, end)));
  head.writeInt16BE(SHORT_OFFSETS, 50);
  tables.set('head', head);
  tables.set('glyf', Buffer.concat(glyphs));
  tables.set('loca', shortOffsets(glyphs));
  return writeTables(KEPT.map((tag) => [tag, table(tag)]));
}

function readTables(font: Buffer): Map<string, Buffer> {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  return new Map(
    records.map((at) => {
      const start = font.readUInt32BE(at + 8);
      return [font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12))];
    }),
  );
}

function readOffsets(loca: Buffer, short: boolean): number[] {
  const size = short ? 2 : 4;
  return Array.from({ length: loca.length / size }, (_, index) =>
    short ? loca.readUInt16BE(index * 2) * 2 : loca.readUInt32BE(index * 4),
  );
}

function shortOffsets(glyphs: Buffer[]): Buffer {
  const loca = Buffer.alloc((glyphs.length + 1) * 2);
  let offset = 0;
  glyphs.forEach((glyph, index) => {
    offset += glyph.length;
    loca.writeUInt16BE(offset / 2, (index + 1) * 2);
  });
  return loca;
}

/** One glyph without its instructions, as long as a short offset can say. */
function bareGlyph(glyph: Buffer): Buffer {
  if (glyph.length === 0) return glyph;
  const bare = glyph.readInt16BE(0) < 0 ? bareComposite(glyph) : bareOutline(glyph);
  return bare.length % 2 === 0 ? bare : Buffer.concat([bare, Buffer.alloc(1)]);
}

function bareOutline(glyph: Buffer): Buffer {
  const lengthAt = 10 + 2 * glyph.readInt16BE(0);
  const end = lengthAt + 2 + glyph.readUInt16BE(lengthAt);
  return Buffer.concat([glyph.subarray(0, lengthAt), Buffer.alloc(2), glyph.subarray(end)]);
}

function bareComposite(glyph: Buffer): Buffer {
  const bare = Buffer.from(glyph);
  let at = 10;
  for (let flags = MORE_COMPONENTS; flags & MORE_COMPONENTS; ) {
    flags = bare.readUInt16BE(at);
    bare.writeUInt16BE(flags & ~HAS_INSTRUCTIONS, at);
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2);
    if (flags & HAS_SCALE) at += 2;
    else if (flags & HAS_TWO_SCALES) at += 4;
    else if (flags & HAS_MATRIX) at += 8;
  }
  return bare.subarray(0, at);
}

/** The font file again: its directory, then each table at a multiple of four. */
function writeTables(tables: [tag: string, bytes: Buffer][]): Uint8Array {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  const power = Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  let offset = directory.length;
  const bodies = tables.map(([tag, bytes], index) => {
    const at = 12 + 16 * index;
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(checksum(padded), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    offset += padded.length;
    return padded;
  });
  return new Uint8Array(Buffer.concat([directory, ...bodies]));
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
