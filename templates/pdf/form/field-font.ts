import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { type PDFDocument, PDFName, PDFRawStream, type PDFRef } from 'pdf-lib';
import { measure } from '../fonts';

const FILE = '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf';
const NAME = 'IBMPlexSans';

/** What the default appearance of a field calls the font. */
export const FIELD_FONT = 'Plex';

const FIRST = 0x20;
const LAST = 0xff;
const NON_SYMBOLIC = 32;
/**
 * What WinAnsiEncoding has at 0x80 to 0x9f, where Unicode has controls, and a bullet where it has
 * nothing (ISO 32000-1, annex D). Not every decoder of Windows-1252 in use knows them.
 */
const AT_80 = '€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ';

const require = createRequire(import.meta.url);
let program: ReturnType<typeof readProgram> | undefined;

/**
 * The font that programs set in what somebody types. Not the subset that the pages are set in: it is
 * whole, and its characters have codes of one byte, since a program has to find a letter that nobody
 * had typed when the file was made.
 */
export function embedFieldFont({ context }: PDFDocument): PDFRef {
  program ??= readProgram();
  const { deflated, length, metrics } = program;
  const file = PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length1: length }), deflated);
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: NAME,
    Flags: NON_SYMBOLIC,
    ...metrics,
    FontFile2: context.register(file),
  });
  const codes = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
  const font = context.obj({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: NAME,
    FirstChar: FIRST,
    LastChar: LAST,
    Widths: codes.map((code) => Math.round(measure(characterOf(code), 'regular', 1000))),
    FontDescriptor: context.register(descriptor),
    Encoding: 'WinAnsiEncoding',
  });
  font.set(PDFName.of('ToUnicode'), context.register(context.flateStream(unicodeMap(codes))));
  return context.register(font);
}

function characterOf(code: number): string {
  if (code === 0x7f) return '•';
  return AT_80[code - 0x80] ?? String.fromCharCode(code);
}

function unicodeMap(codes: number[]): string {
  const hex = (number: number, digits: number) => number.toString(16).toUpperCase().padStart(digits, '0');
  const line = (code: number) => `<${hex(code, 2)}> <${hex(characterOf(code).codePointAt(0) ?? 0, 4)}>`;
  const blocks = Array.from({ length: Math.ceil(codes.length / 100) }, (_, index) => {
    const block = codes.slice(index * 100, index * 100 + 100);
    return [`${block.length} beginbfchar`, ...block.map(line), 'endbfchar'].join('\n');
  });
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <00> <FF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

/** The font file, deflated once a process, and what a descriptor says of it in thousandths of an em. */
function readProgram() {
  const bytes = readFileSync(require.resolve(FILE));
  const table = tablesOf(bytes);
  const head = table('head');
  const os2 = table('OS/2');
  const hhea = table('hhea');
  const unit = (value: number) => Math.round((value * 1000) / head.getUint16(18));
  return {
    deflated: deflateSync(bytes, { level: 9 }),
    length: bytes.length,
    metrics: {
      FontBBox: [36, 38, 40, 42].map((at) => unit(head.getInt16(at))),
      ItalicAngle: 0,
      Ascent: unit(hhea.getInt16(4)),
      Descent: unit(hhea.getInt16(6)),
      CapHeight: unit(os2.getInt16(88)),
      XHeight: unit(os2.getInt16(86)),
      StemV: 84,
    },
  };
}

/** The tables of a TrueType file by their tag. */
function tablesOf(bytes: Buffer): (tag: string) => DataView {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const at = 12 + index * 16;
      return [
        bytes.toString('latin1', at, at + 4),
        { offset: view.getUint32(at + 8), size: view.getUint32(at + 12) },
      ];
    }),
  );
  return (tag) => {
    const place = places.get(tag);
    if (!place) throw new Error(`no table ${tag} in ${FILE}`);
    return new DataView(bytes.buffer, bytes.byteOffset + place.offset, place.size);
  };
}
