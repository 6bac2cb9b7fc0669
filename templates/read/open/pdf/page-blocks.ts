import { withBullets } from './bullets';
import { inReadingOrder } from './layout';
import { type Line, linesOf } from './lines';
import { type Paragraph, paragraphsOf, runsOf } from './paragraphs';
import type { PdfBlock, TextBlock } from './pdf-block';
import type { PdfPage } from './pdf-page';

/** The lines of a page that stand upright, list marks joined to them. */
export function uprightLines(page: PdfPage): Line[] {
  const upright = page.pieces.filter(({ turned }) => Math.abs(turned) < 5);
  return withBullets(linesOf(upright), page.shapes);
}

export function blocksOf(lines: readonly Line[], hyphenated: ReadonlySet<string>): PdfBlock[] {
  const em = usualSize(lines);
  return inReadingOrder(lines, em).flatMap((flow) => textBlocks(flow, hyphenated));
}

export function textBlocks(flow: readonly Line[], hyphenated: ReadonlySet<string>): TextBlock[] {
  const left = Math.min(...flow.map((line) => line.left));
  return paragraphsOf(flow).map((paragraph) => blockOf(paragraph, left, hyphenated));
}

function blockOf(paragraph: Paragraph, left: number, hyphenated: ReadonlySet<string>): TextBlock {
  const [first] = paragraph.lines;
  return {
    kind: paragraph.bullet ? 'item' : 'paragraph',
    runs: runsOf(paragraph, hyphenated),
    size: first?.size ?? 0,
    level: null,
    indent: paragraph.bullet ? Math.max(0, ((first?.markLeft ?? left) - left) / 6) : 0,
  };
}

export function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}
