import type { PDFContext, PDFDict, PDFRef } from 'pdf-lib';
import { danishInstant } from 'templates/pdf/dates';
import { markOperators } from 'templates/pdf/draw/operators';
import { fontResources } from 'templates/pdf/draw/signature-fields';
import { embedFonts } from 'templates/pdf/fonts';
import { breakLines } from 'templates/pdf/layout/lines';
import type { TextMark } from 'templates/pdf/layout/page-model';
import { baselineIn, type TextStyle } from 'templates/pdf/layout/style';
import { DOCUMENT_WORDS, type Language } from 'templates/pdf/words';
import { toReason } from './reason';

export interface AppearanceText {
  name: string;
  signedAt: Date;
  proof: string;
  reservation: string | null;
  language: Language;
}

interface Size {
  width: number;
  height: number;
}

// One font only, which the page has: a signature brings none, unless a name is not in Latin letters.
const FONT = 'regular';
const NOTE: TextStyle = { font: FONT, size: 9, leading: 13.2, ink: 'muted' };
const TOP = 3;
const LEGIBLE = 6.4;
/** Only an absurd name and the widest letters come down to this. */
const SMALLEST = 4;

/**
 * What stands in the box once somebody has signed: who, when, how they proved it, and any
 * reservation. Nothing is ever cut: what is too long is set smaller until it fits.
 */
export function appearanceMarks(text: AppearanceText, size: Size): TextMark[] {
  for (let points = NOTE.size; points > LEGIBLE; points -= 0.2) {
    const placed = placeAll(text, size.width, points, false);
    if (placed.bottom <= size.height) return placed.marks;
  }
  // Many short lines: run on, with a slash where each ended, before the letters get tiny.
  for (let points = NOTE.size; ; points -= 0.2) {
    const placed = placeAll(text, size.width, points, true);
    if (placed.bottom <= size.height || points <= SMALLEST) return placed.marks;
  }
}

/** @param points of the reservation; what stands above it shrinks too, but later and less. */
function placeAll(text: AppearanceText, width: number, points: number, runOn: boolean) {
  const words = DOCUMENT_WORDS[text.language];
  const scale = Math.min(1, (points + 2) / NOTE.size);
  const who: TextStyle = { font: FONT, size: 10.8 * scale, leading: 16 * scale, ink: 'text' };
  const note: TextStyle = { ...NOTE, size: NOTE.size * scale, leading: NOTE.leading * scale };
  const head = placeLines(
    [
      [words.signedBy(text.name), who],
      [danishInstant(text.signedAt, text.language), note],
      [words.provedBy(text.proof), note],
    ],
    TOP,
    width,
  );
  const reason = toReason(text.reservation, text.language);
  const rest = text.reservation
    ? placeLines(
        [
          [
            runOn ? reason.replace(/\s*\n\s*/g, ' / ') : reason,
            { font: FONT, size: points, leading: points * 1.33, ink: 'text' },
          ],
        ],
        head.bottom + 4 * scale,
        width,
      )
    : placeLines([[words.withoutReservation, note]], head.bottom, width);
  return { marks: [...head.marks, ...rest.marks], bottom: rest.bottom };
}

function placeLines(paragraphs: [text: string, style: TextStyle][], top: number, width: number) {
  let bottom = top;
  const marks = paragraphs.flatMap(([text, style]) =>
    breakLines(text, style.font, style.size, width).map((line): TextMark => {
      const y = bottom + baselineIn(style);
      bottom += style.leading;
      const { font, size, ink } = style;
      return { kind: 'text', tag: 'layout', x: 0, y, text: line.text, font, size, ink };
    }),
  );
  return { marks, bottom };
}

/** Subset tags have to differ between the revisions of one file; the pages have MUSKA. */
function fontTag(field: number): string {
  const letter = (number: number) => String.fromCharCode(65 + (number % 26));
  return `MUT${letter(Math.floor(field / 26))}${letter(field)}`;
}

/**
 * The appearance dictionary of a signed field.
 * @param field its place among the fields of the document, from 0
 * @param known fonts of the document that may be used: resource name -> font
 */
export async function drawAppearance(
  context: PDFContext,
  field: number,
  text: AppearanceText,
  size: Size,
  known: ReadonlyMap<string, PDFRef>,
): Promise<PDFDict> {
  const fonts = await embedFonts(context, fontTag(field), known);
  const operators = appearanceMarks(text, size)
    .map((mark) => markOperators(mark, fonts, size.height))
    .join('\n');
  await fonts.finish();
  const form = context.flateStream(operators, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, size.width, size.height],
    Resources: fontResources({ context }, fonts),
  });
  return context.obj({ N: context.register(form) });
}
