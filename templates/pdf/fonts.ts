import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@cantoo/fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';

export type FontName = 'regular' | 'semibold' | 'italic';

const FONT_FILES: Record<FontName, string> = {
  regular: '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  semibold: '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  italic: '@expo-google-fonts/ibm-plex-sans/400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf',
};

const POSTSCRIPT_NAMES: Record<FontName, string> = {
  regular: 'IBMPlexSans',
  semibold: 'IBMPlexSans-SemiBold',
  italic: 'IBMPlexSans-Italic',
};

/** No ligatures: a search for "fi" finds it in every reader, and measuring by word stays exact. */
const FEATURES = { liga: false, dlig: false };

const require = createRequire(import.meta.url);

function parseFace(name: FontName) {
  const bytes: Uint8Array = readFileSync(require.resolve(FONT_FILES[name]));
  const parsed = fontkit.create(bytes);
  if (!('layout' in parsed)) throw new Error(`not a single font: ${FONT_FILES[name]}`);
  return { bytes, parsed, widths: new Map<string, number>() };
}

const faces = new Map<FontName, ReturnType<typeof parseFace>>();

/** Parsing takes longer than signing does: once a process. */
function face(name: FontName) {
  const known = faces.get(name);
  if (known) return known;
  const loaded = parseFace(name);
  faces.set(name, loaded);
  return loaded;
}

/** Words come again and again; what is kept of them stays far below what the font itself takes. */
const MAX_KEPT_WIDTHS = 20_000;

/** Width in points of one line of text, kerning included. */
export function measure(text: string, font: FontName, size: number): number {
  const { parsed, widths } = face(font);
  let units = widths.get(text);
  if (units === undefined) {
    units = parsed.layout(text, FEATURES).advanceWidth;
    if (widths.size >= MAX_KEPT_WIDTHS) widths.clear();
    widths.set(text, units);
  }
  return (units * size) / parsed.unitsPerEm;
}

/** Whether every font that the document uses can draw the character. */
export function canDraw(codePoint: number): boolean {
  return (['regular', 'semibold', 'italic'] as const).every((name) =>
    face(name).parsed.hasGlyphForCodePoint(codePoint),
  );
}

/** The fonts of one PDF, each embedded as a subset the first time it is asked for. */
export interface EmbeddedFonts {
  /** The operator that shows the text, with kerning, in the font that is set. */
  show(text: string, font: FontName): string;
  /** What was used, for the /Font resources: resource name -> font. */
  used(): Map<string, PDFFont>;
}

export const FONT_RESOURCES: Record<FontName, string> = { regular: 'FR', semibold: 'FS', italic: 'FI' };

/**
 * Embeds the fonts in a document.
 * @param tag five capital letters that no other revision of the same file uses: with a sixth they
 *   are the subset tags, which must differ between subsets (ISO 32000-1, 9.6.4).
 */
export async function embedFonts(
  pdf: PDFDocument,
  tag: string,
  names: readonly FontName[],
): Promise<EmbeddedFonts> {
  const parsedByBytes = new Map(names.map((name) => [face(name).bytes, face(name).parsed]));
  pdf.registerFontkit({ create: (bytes) => parsedByBytes.get(bytes) ?? null });
  const embedded = new Map<FontName, PDFFont>();
  for (const name of names)
    embedded.set(
      name,
      await pdf.embedFont(face(name).bytes, {
        subset: true,
        features: FEATURES,
        customName: `${tag}${FONT_RESOURCES[name].charAt(1)}+${POSTSCRIPT_NAMES[name]}`,
      }),
    );
  const used = new Map<string, PDFFont>();
  return {
    used: () => used,
    show(text, name) {
      const font = embedded.get(name);
      if (!font) throw new Error(`font not embedded: ${name}`);
      used.set(FONT_RESOURCES[name], font);
      return showOperator(font.encodeText(text).asString(), text, name);
    },
  };
}

/** Four hex digits a glyph; between two glyphs that kern, the adjustment in thousandths of an em. */
function showOperator(hex: string, text: string, name: FontName): string {
  const { parsed } = face(name);
  const { glyphs, positions } = parsed.layout(text, FEATURES);
  let array = '';
  let run = '';
  glyphs.forEach((glyph, index) => {
    run += hex.slice(index * 4, index * 4 + 4);
    const kerning = (positions?.[index]?.xAdvance ?? glyph.advanceWidth) - glyph.advanceWidth;
    if (kerning === 0 || index === glyphs.length - 1) return;
    array += `<${run}>${Math.round((-kerning * 1000) / parsed.unitsPerEm)}`;
    run = '';
  });
  return `[${array}<${run}>] TJ`;
}
