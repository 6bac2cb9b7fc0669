import { furnitureIn } from './furniture';
import { gridsOf } from './grids';
import { withHeadings } from './headings';
import { joinedPages } from './join-tables';
import { linedPage } from './lined-page';
import type { Line } from './lines';
import { blocksOf, type Whole } from './page-blocks';
import { hyphenatedWords } from './paragraphs';
import type { PdfBlock } from './pdf-block';
import { readPdf } from './read-pdf';
import { toMarkdown } from './to-markdown';
import { trustsTags } from './trust';

/**
 * A PDF as Markdown. Where the document is tagged, and the tags are worth it, they say what is a heading, a list or a
 * table. Else the places of the words do: columns are read one after another, larger words are headings, marked lines
 * are lists, and what stands between rules is a table. Words broken at the end of a line are made whole; running heads
 * and page numbers are marked as what they are.
 *
 * @throws FrameworkReadError where the bytes are no PDF that can be read.
 */
export async function pdfToMarkdown(bytes: Uint8Array): Promise<string> {
  const pages = (await readPdf(bytes)).map(linedPage);
  const lines = pages.flatMap((page) => page.lines);
  const size = usualSize(lines);
  const whole: Whole = {
    hyphenated: hyphenatedWords(lines),
    furniture: furnitureIn(pages, size),
    size,
    trustsTags: trustsTags(pages),
  };
  const grids = pages.map(({ rules }) => gridsOf(rules));
  const columns = (page: number) => (grids[page] ?? []).map((grid) => grid.columns);
  const blocks = pages.map((page, i) =>
    blocksOf(page, whole, { grids: grids[i] ?? [], near: [...columns(i - 1), ...columns(i + 1)] }),
  );
  // At the end, where it comes between no sentence and no list that goes on over the page.
  const furniture = lines.filter((line) => whole.furniture.has(line));
  return toMarkdown([
    ...withHeadings(joinedPages(blocks)),
    ...furniture.map(({ text }): PdfBlock => ({ kind: 'furniture', text })),
  ]);
}

/** The size that most letters are set in. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + line.text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
