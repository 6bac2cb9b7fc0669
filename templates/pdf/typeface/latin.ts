import { FEATURES, type FontName, face } from './face';

/** What Danish and English are written with, and their neighbours: the characters of Windows-1252. */
function latinCharacters(): string[] {
  const range = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
  // Without U+00AD, the soft hyphen, which nobody is to see.
  return [
    ...range(0x20, 0x7e),
    ...range(0xa0, 0xac),
    ...range(0xae, 0xff),
    ...'ŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™−',
  ];
}

/** A character of the subset: what it is in the font, and in the documents that embed the subset. */
interface LatinGlyph {
  character: string;
  /** In the subset, as content streams write it: four hex digits. */
  code: string;
  id: number;
  /** In units of the em. */
  advance: number;
}

function openLatin(name: FontName) {
  const { parsed } = face(name);
  const subset = parsed.createSubset();
  const glyphs = latinCharacters().flatMap((character): LatinGlyph[] => {
    const glyph = parsed.glyphForCodePoint(character.charCodeAt(0));
    if (!glyph || glyph.id === 0) return [];
    const id = subset.includeGlyph(glyph);
    return [{ character, code: id.toString(16).padStart(4, '0'), id, advance: glyph.advanceWidth }];
  });
  // Position of a character among the glyphs, plus 1; 0: not one of them.
  const places = new Uint16Array(0x10000);
  glyphs.forEach(({ character }, index) => {
    places[character.charCodeAt(0)] = index + 1;
  });
  return { parsed, subset, glyphs, places, kerning: new Int16Array(glyphs.length ** 2).fill(UNKNOWN) };
}

/** No font moves letters that far. */
const UNKNOWN = -0x8000;

const opened = new Map<FontName, ReturnType<typeof openLatin>>();

/**
 * The part of a font that every document embeds, the same bytes each time, so that nothing has to be
 * shaped or subset for the languages we write in. Between these letters the font does one thing only,
 * kern them by pairs; what a pair is moved by is asked of it once a process.
 */
export function latin(name: FontName) {
  const known = opened.get(name);
  if (known) return known;
  const made = openLatin(name);
  opened.set(name, made);
  return made;
}

function kerningOf(face: ReturnType<typeof openLatin>, left: number, right: number): number {
  const at = left * face.glyphs.length + right;
  const known = face.kerning[at] ?? 0;
  if (known !== UNKNOWN) return known;
  const [a, b] = [face.glyphs[left], face.glyphs[right]];
  if (!a || !b) return 0;
  const run = face.parsed.layout(a.character + b.character, FEATURES);
  const kerning = (run.positions?.[0]?.xAdvance ?? a.advance) - a.advance;
  face.kerning[at] = kerning;
  return kerning;
}

/** Width of a text in units of the em, kerning included; null where a character is not in the subset. */
export function latinWidth(text: string, name: FontName): number | null {
  const face = latin(name);
  let width = 0;
  let left = -1;
  for (let index = 0; index < text.length; index++) {
    const place = (face.places[text.charCodeAt(index)] ?? 0) - 1;
    if (place < 0) return null;
    if (left >= 0) width += kerningOf(face, left, place);
    width += face.glyphs[place]?.advance ?? 0;
    left = place;
  }
  return width;
}

/** The operand of TJ that shows a text in the subset; null where a character is not in it. */
export function latinOperand(text: string, name: FontName): string | null {
  const face = latin(name);
  const thousandths = 1000 / face.parsed.unitsPerEm;
  let operand = '[<';
  let left = -1;
  for (let index = 0; index < text.length; index++) {
    const place = (face.places[text.charCodeAt(index)] ?? 0) - 1;
    if (place < 0) return null;
    const kerning = left < 0 ? 0 : kerningOf(face, left, place);
    if (kerning !== 0) operand += `>${Math.round(-kerning * thousandths)}<`;
    operand += face.glyphs[place]?.code ?? '';
    left = place;
  }
  return `${operand}>]`;
}
