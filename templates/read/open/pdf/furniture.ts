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

/** Running heads and feet, and page numbers: the lines that are none of the document's words. */
export function furnitureIn(pages: readonly LinedPage[], bodySize: number): Set<Line> {
  const edges = pages.map((page) => edgeLines(page, bodySize));
  const found = new Set<Line>();
  for (const [i, lines] of edges.entries()) {
    for (const line of lines) {
      const again = edges.filter((others) => others.some((other) => isSame(line, other))).length;
      const isSmall = line.size <= SMALL * bodySize;
      const isRunning = again >= Math.max(isSmall ? 2 : FEWEST, pages.length * SHARE);
      const isNumber = PAGE_NUMBER.test(line.text) && isOutermost(line, pages[i]);
      if (isRunning || isNumber || (isSmall && isAtEdge(line, pages[i]))) found.add(line);
    }
  }
  return found;
}

function edgeLines({ lines, page }: LinedPage, bodySize: number): Line[] {
  return lines.filter(
    (line) =>
      (line.bottom < EDGE * page.height || line.top > (1 - EDGE) * page.height) &&
      line.size <= LARGEST * bodySize,
  );
}

function isAtEdge({ bottom, top }: Line, lined: LinedPage | undefined): boolean {
  const height = lined?.page.height ?? 0;
  return bottom < VERY_EDGE * height || top > (1 - VERY_EDGE) * height;
}

function isSame(a: Line, b: Line): boolean {
  return Math.abs(a.y - b.y) <= SAME_HEIGHT && keyOf(a) === keyOf(b);
}

function keyOf({ text }: Line): string {
  return text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

/** No text stands farther out. */
function isOutermost(line: Line, page: LinedPage | undefined): boolean {
  const others = (page?.lines ?? []).filter((other) => Math.abs(other.y - line.y) > line.size);
  return others.every(({ y }) => y < line.y) || others.every(({ y }) => y > line.y);
}
