import { createHash } from 'node:crypto';
import { type PDFArray, PDFContext, PDFName, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import { FONT_NAMES, type FontName, face, POSTSCRIPT_NAMES } from './face';
import { latin } from './latin';
import { withoutHints } from './without-hints';

interface Program {
  /** /BaseFont. Its tag comes from the bytes: another subset would have another. */
  baseFont: string;
  /** Compressed. */
  font: Uint8Array;
  toUnicode: Uint8Array;
  widths: PDFArray;
  size: number;
}

const SYMBOLIC = 4;
const ITALIC = 64;

/** Everything in it is the same in every document. */
const shared = PDFContext.create();

function makeProgram(name: FontName): Program {
  const { subset, glyphs, parsed } = latin(name);
  const font = withoutHints(subset.encode());
  const scale = 1000 / parsed.unitsPerEm;
  const byId = new Map([...glyphs].reverse().map((glyph) => [glyph.id, glyph]));
  const used = [...byId.values()].sort((a, b) => a.id - b.id);
  return {
    baseFont: `${tagOf(font)}+${POSTSCRIPT_NAMES[name]}`,
    font: shared.flateStream(font).getContents(),
    toUnicode: shared.flateStream(toUnicode(used)).getContents(),
    widths: shared.obj([1, used.map(({ advance }) => advance * scale)]),
    size: font.length,
  };
}

/** Six capital letters. */
function tagOf(font: Uint8Array): string {
  const hash = createHash('sha256').update(font).digest();
  return String.fromCharCode(...[...hash.subarray(0, 6)].map((byte) => 65 + (byte % 26)));
}

function toUnicode(glyphs: { id: number; character: string }[]): string {
  const hex = (number: number) => `<${number.toString(16).padStart(4, '0')}>`;
  const lines = glyphs.map(({ id, character }) => `${hex(id)} ${hex(character.charCodeAt(0))}`);
  const blocks: string[] = [];
  // No more than a hundred a block, says the specification of such maps.
  for (let first = 0; first < lines.length; first += 100) {
    const block = lines.slice(first, first + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const programs = new Map<FontName, Program>();

function program(name: FontName): Program {
  const known = programs.get(name);
  if (known) return known;
  const made = makeProgram(name);
  programs.set(name, made);
  return made;
}

/** Which of our subsets, in exactly the bytes of this process, a /BaseFont names; null: none of them. */
export function latinFontCalled(baseFont: string): FontName | null {
  return FONT_NAMES.find((name) => program(name).baseFont === baseFont) ?? null;
}

/** Puts the Latin subset of a font into a document; returns the font. */
export function embedLatin(context: PDFContext, name: FontName): PDFRef {
  const { baseFont, font, toUnicode, widths, size } = program(name);
  const { parsed } = face(name);
  const scale = 1000 / parsed.unitsPerEm;
  const { minX, minY, maxX, maxY } = parsed.bbox;
  const stream = (bytes: Uint8Array, rest = {}) =>
    context.register(
      PDFRawStream.of(context.obj({ ...rest, Filter: 'FlateDecode', Length: bytes.length }), bytes),
    );
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: baseFont,
    Flags: SYMBOLIC | (parsed.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: [minX, minY, maxX, maxY].map((side) => side * scale),
    ItalicAngle: parsed.italicAngle,
    Ascent: parsed.ascent * scale,
    Descent: parsed.descent * scale,
    CapHeight: parsed.capHeight * scale,
    XHeight: parsed.xHeight * scale,
    StemV: 0,
    FontFile2: stream(font, { Length1: size }),
  });
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    CIDToGIDMap: 'Identity',
    BaseFont: baseFont,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: context.register(descriptor),
  });
  descendant.set(PDFName.of('W'), widths);
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: stream(toUnicode),
    }),
  );
}
