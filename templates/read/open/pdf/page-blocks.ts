import { inReadingOrder } from './layout';
import { isUpright, type LinedPage, markedLines } from './lined-page';
import type { Line } from './lines';
import { type Paragraph, paragraphsOf, runsOf } from './paragraphs';
import type { PdfBlock, TextBlock } from './pdf-block';
import { type PlacedTable, type Ruled, tablesIn } from './tables';
import { marksIn, taggedBlocks } from './tagged';
import { unruledGrids } from './unruled';

/** What is known of the whole document while a page of it is read. */
export interface Whole {
  /** Words that are written with a hyphen. */
  readonly hyphenated: ReadonlySet<string>;
  readonly furniture: ReadonlySet<Line>;
  /** The size that most letters are set in. */
  readonly size: number;
  readonly trustsTags: boolean;
}

/** What stands on a page, in reading order, without what is furniture. */
export function blocksOf(lined: LinedPage, whole: Whole, ruled: Ruled): PdfBlock[] {
  const content = lined.lines.filter((line) => !whole.furniture.has(line));
  return whole.trustsTags ? byTags(lined, whole, content, ruled) : byPlaces(lined, whole, content, ruled);
}

function byPlaces(
  { turned }: LinedPage,
  whole: Whole,
  lines: readonly Line[],
  { grids, near }: Ruled,
): PdfBlock[] {
  const textOf = (flow: readonly Line[]) => textBlocks(flow, whole.hyphenated);
  const ruled = tablesIn([...lines, ...turned], grids, textOf, near);
  const unruled = tablesIn(
    ruled.rest,
    unruledGrids(
      ruled.rest.filter((line) => !turned.includes(line)),
      whole.size,
    ),
    textOf,
  );
  const [tables, rest] = [[...ruled.tables, ...unruled.tables], unruled.rest];
  // What is turned goes in another direction than the page is read in: it stands apart, unless in a table.
  const level = rest.filter((line) => !turned.includes(line));
  const aside = rest.filter((line) => turned.includes(line));
  const blocks = inReadingOrder<Line | PlacedTable>([...level, ...tables], whole.size).flatMap((flow) => {
    const found: PdfBlock[] = [];
    let open: Line[] = [];
    for (const part of flow) {
      if ('table' in part) {
        found.push(...textOf(open), part.table);
        open = [];
      } else open.push(part);
    }
    return [...found, ...textOf(open)];
  });
  return [...blocks, ...aside.flatMap((line) => textOf([line]))];
}

function byTags(lined: LinedPage, whole: Whole, content: readonly Line[], ruled: Ruled): PdfBlock[] {
  const { page, rules } = lined;
  const tagged = new Set(page.tags ? marksIn(page.tags) : []);
  const untagged = content.filter((line) => !line.marks.some((mark) => tagged.has(mark)));
  const skipped = new Set([...whole.furniture].flatMap((line) => line.marks));
  const blocks = page.tags
    ? taggedBlocks(page.tags, {
        linesOf: (marks) => {
          const own = page.pieces.filter(
            ({ mark }) => mark !== null && marks.has(mark) && !skipped.has(mark),
          );
          return markedLines(own.filter(isUpright), page, rules);
        },
        blockOf: (lines, kind) => blockOf({ lines, bullet: kind === 'item' }, kind, whole.hyphenated),
        textOf: (flow) => textBlocks(flow, whole.hyphenated),
        ruled,
        em: whole.size,
      })
    : [];
  const rest = byPlaces(lined, whole, untagged, ruled);
  return [...blocks, ...rest];
}

function textBlocks(flow: readonly Line[], hyphenated: ReadonlySet<string>): TextBlock[] {
  const left = Math.min(...flow.map((line) => line.markLeft));
  return paragraphsOf(flow).flatMap((paragraph) => {
    const block = blockOf(paragraph, paragraph.bullet ? 'item' : 'paragraph', hyphenated);
    const indent = paragraph.bullet ? ((paragraph.lines[0]?.markLeft ?? left) - left) / 6 : 0;
    return block ? [{ ...block, indent }] : [];
  });
}

function blockOf(
  paragraph: Paragraph,
  kind: TextBlock['kind'],
  hyphenated: ReadonlySet<string>,
): TextBlock | null {
  const runs = runsOf(paragraph, hyphenated);
  if (runs.every((run) => run.text.trim() === '')) return null;
  return { kind, runs, size: paragraph.lines[0]?.size ?? 0, level: null, indent: 0 };
}
