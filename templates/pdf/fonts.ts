import { CustomFontSubsetEmbedder, type PDFContext, type PDFRef } from 'pdf-lib';
import { embedLatin, latinFontCalled } from './typeface/embed-latin';
import { FEATURES, FONT_NAMES, type FontName, face, POSTSCRIPT_NAMES } from './typeface/face';
import { latinOperand, latinWidth } from './typeface/latin';

export type { FontName };

/** Words come again and again; what is kept of them stays far below what the font itself takes. */
const MAX_KEPT_WIDTHS = 20_000;

/** Of texts that are not in Latin letters alone. */
const widths: Record<FontName, Map<string, number>> = {
  regular: new Map(),
  semibold: new Map(),
  italic: new Map(),
};

/** Width in points of one line of text, kerning included. */
export function measure(text: string, font: FontName, size: number): number {
  const { parsed } = face(font);
  return ((latinWidth(text, font) ?? shapedWidth(text, font)) * size) / parsed.unitsPerEm;
}

function shapedWidth(text: string, font: FontName): number {
  const kept = widths[font];
  const known = kept.get(text);
  if (known !== undefined) return known;
  const units = face(font).parsed.layout(text, FEATURES).advanceWidth;
  if (kept.size >= MAX_KEPT_WIDTHS) kept.clear();
  kept.set(text, units);
  return units;
}

/** Whether every font that the document uses can draw the character. */
export function canDraw(codePoint: number): boolean {
  return FONT_NAMES.every((name) => face(name).parsed.hasGlyphForCodePoint(codePoint));
}

/** The fonts of one PDF, each embedded the first time something is shown in it. */
export interface EmbeddedFonts {
  /** What shows the text, with kerning: the resource name of a font, and the operand of TJ. */
  show(text: string, font: FontName): { resource: string; operand: string };
  /** What was used, for the /Font resources: resource name -> font. */
  used(): ReadonlyMap<string, PDFRef>;
  /** Writes what only stands fast once all is shown; before the document is saved. */
  finish(): Promise<void>;
}

/** Of the fonts for Latin letters, and of those for the rest of the alphabets. */
const LATIN: Record<FontName, string> = { regular: 'FR', semibold: 'FS', italic: 'FI' };
const OTHER: Record<FontName, string> = { regular: 'GR', semibold: 'GS', italic: 'GI' };

/** The resource name under which a font that a document has already can be used again; null: it cannot. */
export function sharedResource(baseFont: string): string | null {
  const name = latinFontCalled(baseFont);
  return name && LATIN[name];
}

/**
 * The fonts of a document, or of one revision of it. Latin text is set in subsets that are the same in
 * every document; a text with any other character in it is set in a subset made of what it shows.
 * @param tag five capital letters that no other revision of the same file uses: with a sixth they
 *   are the tags of those subsets, which must differ between subsets (ISO 32000-1, 9.6.4).
 * @param known fonts that the document has already and that these may use: resource name -> font
 */
export async function embedFonts(
  context: PDFContext,
  tag: string,
  known: ReadonlyMap<string, PDFRef> = new Map(),
): Promise<EmbeddedFonts> {
  const others = new Map(
    await Promise.all(FONT_NAMES.map(async (name) => [name, await otherSubset(name, tag)] as const)),
  );
  const used = new Map<string, PDFRef>();
  return {
    used: () => used,
    show(text, name) {
      const operand = latinOperand(text, name);
      const resource = operand === null ? OTHER[name] : LATIN[name];
      if (!used.has(resource)) {
        const embed = () => (operand === null ? context.nextRef() : embedLatin(context, name));
        used.set(resource, known.get(resource) ?? embed());
      }
      return { resource, operand: operand ?? shapedOperand(text, name, others.get(name)) };
    },
    async finish() {
      for (const [name, embedder] of others) {
        const ref = used.get(OTHER[name]);
        if (ref) await embedder.embedIntoContext(context, ref);
      }
    },
  };
}

function otherSubset(name: FontName, tag: string): Promise<CustomFontSubsetEmbedder> {
  const { bytes, parsed } = face(name);
  const customName = `${tag}${OTHER[name].charAt(1)}+${POSTSCRIPT_NAMES[name]}`;
  return CustomFontSubsetEmbedder.for({ create: () => parsed }, bytes, customName, FEATURES);
}

/**
 * Four hex digits a glyph; between two glyphs that kern, the adjustment in thousandths of an em. An accent that
 * no letter is composed with is moved above its letter, and what follows it back.
 */
function shapedOperand(text: string, name: FontName, subset: CustomFontSubsetEmbedder | undefined): string {
  if (!subset) throw new Error(`no font ${name}`);
  const hex = subset.encodeText(text).asString();
  const { parsed } = face(name);
  const { glyphs, positions } = parsed.layout(text, FEATURES);
  let array = '';
  let run = '';
  let due = 0;
  glyphs.forEach((glyph, index) => {
    const { xAdvance = glyph.advanceWidth, xOffset = 0 } = positions?.[index] ?? {};
    const moved = due + xOffset;
    if (moved !== 0 && index > 0) {
      array += `<${run}>${Math.round((-moved * 1000) / parsed.unitsPerEm)}`;
      run = '';
    }
    run += hex.slice(index * 4, index * 4 + 4);
    due = xAdvance - glyph.advanceWidth - xOffset;
  });
  return `[${array}<${run}>]`;
}
