import { withBullets } from './bullets';
import { gridsOf } from './grids';
import { inReadingOrder } from './layout';
import { type Line, linesOf } from './lines';
import { type Paragraph, paragraphsOf, runsOf } from './paragraphs';
import type { PdfBlock, TextBlock } from './pdf-block';
import type { PdfPage } from './pdf-page';
import { type Rules, rulesOf } from './rules';
import { type PlacedTable, tablesIn } from './tables';

/** A page as lines, before anything is known of how they belong together. */
export interface LinedPage {
  /** The lines that stand upright, list marks joined to them. */
  readonly lines: readonly Line[];
  readonly rules: Rules;
}

export function linedPage(page: PdfPage): LinedPage {
  const rules = rulesOf(page);
  const upright = page.pieces.filter(({ turned }) => Math.abs(turned) < 5);
  return { lines: withBullets(linesOf(upright, rules.upright), page.shapes), rules };
}

/** What stands on a page, in reading order. */
export function blocksOf({ lines, rules }: LinedPage, hyphenated: ReadonlySet<string>): PdfBlock[] {
  const textOf = (flow: readonly Line[]) => textBlocks(flow, hyphenated);
  const { tables, rest } = tablesIn(lines, gridsOf(rules), textOf);
  return inReadingOrder<Line | PlacedTable>([...rest, ...tables], usualSize(lines)).flatMap((flow) => {
    const blocks: PdfBlock[] = [];
    let open: Line[] = [];
    for (const part of flow) {
      if ('table' in part) {
        blocks.push(...textOf(open), part.table);
        open = [];
      } else open.push(part);
    }
    return [...blocks, ...textOf(open)];
  });
}

function textBlocks(flow: readonly Line[], hyphenated: ReadonlySet<string>): TextBlock[] {
  const left = Math.min(...flow.map((line) => line.markLeft));
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

/** The size that most letters are set in. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}
