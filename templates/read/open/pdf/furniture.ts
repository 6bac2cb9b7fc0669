import type { LinedPage } from './lined-page';
import type { Line } from './lines';

/** How much of a page, at its top and its foot, running heads and feet may take up. */
const EDGE = 0.12;
/** What comes back on fewer pages is not furniture, nor on a smaller share of them: heads may take turns. */
const FEWEST = 3;
const SHARE = 0.4;
/** Set smaller than the text by this, twice is enough; and at the very edge, once. */
const SMALL = 0.92;
const VERY_EDGE = 0.06;
/** Furniture is set no larger than this against the text. */
const LARGEST = 1.1;
/** Heads stand at the same height on every page, in points. */
const SAME_HEIGHT = 4;

const PAGE_NUMBER = /^(?:side|page|s\.)?\s*[-–|]?\s*\d{1,3}(?:\s*(?:\/|af|of|\|)\s*\d{1,3})?\s*[-–|]?$/i;

/** A line near the top or the foot of its page. */
interface Edge {
  readonly line: Line;
  /** What it says, whatever the numbers in it. */
  readonly key: string;
  readonly small: boolean;
}

/** Running heads and feet, and page numbers: the lines that are none of the document's words. */
export function furnitureIn(pages: readonly LinedPage[], bodySize: number): Set<Line> {
  const edges = pages.map((page) => edgesOf(page, bodySize));
  const heights = new Map<string, number[]>();
  for (const { key, line } of edges.flat()) heights.set(key, [...(heights.get(key) ?? []), line.y]);
  const found = new Set<Line>();
  for (const [i, page] of pages.entries()) {
    for (const { line, key, small } of edges[i] ?? []) {
      const again = heights.get(key)?.filter((y) => Math.abs(y - line.y) <= SAME_HEIGHT).length ?? 0;
      const isRunning = again >= Math.max(small ? 2 : FEWEST, pages.length * SHARE);
      const isNumber = PAGE_NUMBER.test(line.text) && isOutermost(line, page);
      if (isRunning || isNumber || (small && isAtEdge(line, page))) found.add(line);
    }
  }
  return found;
}

/** Lines at the edges that may be furniture: set smaller than the text, or apart from it. */
function edgesOf(lined: LinedPage, bodySize: number): Edge[] {
  const { lines, page } = lined;
  return lines.flatMap((line) => {
    const isOutside = line.bottom < EDGE * page.height || line.top > (1 - EDGE) * page.height;
    const small = line.size <= SMALL * bodySize;
    if (!isOutside || line.bullet || line.size > LARGEST * bodySize || !(small || isApart(line, lines)))
      return [];
    const key = line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
    return [{ line, key, small }];
  });
}

/** Farther from every other line than two lines of one text are. */
function isApart(line: Line, lines: readonly Line[]): boolean {
  return lines.every((other) => {
    const distance = Math.abs(other.y - line.y);
    return distance < 0.5 * line.size || distance > 1.8 * line.size;
  });
}

function isAtEdge({ bottom, top }: Line, { page: { height } }: LinedPage): boolean {
  return bottom < VERY_EDGE * height || top > (1 - VERY_EDGE) * height;
}

/** No text stands farther out. */
function isOutermost(line: Line, page: LinedPage): boolean {
  const others = page.lines.filter((other) => Math.abs(other.y - line.y) > line.size);
  return others.every(({ y }) => y < line.y) || others.every(({ y }) => y > line.y);
}
