import { type PDFDict, type PDFDocument, PDFName } from 'pdf-lib';
import { danishInstant } from 'templates/pdf/dates';
import { markOperators } from 'templates/pdf/draw/operators';
import { fontResources } from 'templates/pdf/draw/signature-fields';
import { embedFonts } from 'templates/pdf/fonts';
import { breakLines } from 'templates/pdf/layout/lines';
import type { SignatureField, TextMark } from 'templates/pdf/layout/page-model';
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

// One font only: each signature brings its own subset, and those are most of what it adds to the file.
const FONT = 'regular';
const NOTE: TextStyle = { font: FONT, size: 9, leading: 13.2, ink: 'muted' };
const TOP = 3;
const SMALLEST = 5;

/** What stands in the box once somebody has signed: who, when, how they proved it, and any reservation. */
export function appearanceMarks(text: AppearanceText, size: Size): TextMark[] {
  const words = DOCUMENT_WORDS[text.language];
  const who = placeLines(
    [
      [words.signedBy(text.name), { font: FONT, size: 10.8, leading: 16, ink: 'text' }],
      [danishInstant(text.signedAt, text.language), NOTE],
      [words.provedBy(text.proof), NOTE],
    ],
    TOP,
    size.width,
  );
  const reservation: TextMark[] = text.reservation
    ? shrunkToFit(toReason(text.reservation, text.language), who.bottom + 4, size)
    : placeLines([[words.withoutReservation, NOTE]], who.bottom, size.width).marks;
  return [...who.marks, ...reservation];
}

/** A reservation is never cut: the longest ones are set smaller until they fit. */
function shrunkToFit(text: string, top: number, size: Size): TextMark[] {
  for (let points = 9; ; points -= 0.2) {
    const style: TextStyle = { font: FONT, size: points, leading: points * 1.33, ink: 'text' };
    const placed = placeLines([[text, style]], top, size.width);
    if (placed.bottom <= size.height || points <= SMALLEST) return placed.marks;
  }
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

/** Subset tags have to differ between the revisions of one file. */
const FONT_TAGS: Record<SignatureField, string> = { Leader: 'MUSKL', Employee: 'MUSKE' };

/** The appearance dictionary of a signed field. */
export async function drawAppearance(
  pdf: PDFDocument,
  field: SignatureField,
  text: AppearanceText,
  size: Size,
): Promise<PDFDict> {
  const fonts = await embedFonts(pdf, FONT_TAGS[field], [FONT]);
  const operators = appearanceMarks(text, size)
    .map((mark) => markOperators(mark, fonts, size.height))
    .join('\n');
  const form = pdf.context.flateStream(operators, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, size.width, size.height],
    Resources: fontResources(pdf, fonts),
  });
  const dict = pdf.context.obj({});
  dict.set(PDFName.of('N'), pdf.context.register(form));
  return dict;
}
