import { withBullets } from './bullets';
import { type Line, linesOf } from './lines';
import type { Box, PdfPage, Piece } from './pdf-page';
import { type Rules, rulesOf } from './rules';

/** A page as lines, before anything is known of how they belong together. */
export interface LinedPage {
  readonly page: PdfPage;
  /** The lines that stand upright, list marks joined to them. */
  readonly lines: readonly Line[];
  /** The lines that are turned, each with the box that it takes up on the page. */
  readonly turned: readonly Line[];
  readonly rules: Rules;
}

/** Turned by less than this many degrees, a line counts as upright. */
const UPRIGHT = 5;

export function linedPage(page: PdfPage): LinedPage {
  const rules = rulesOf(page);
  const upright = page.pieces.filter(isUpright);
  const angles = [...new Set(page.pieces.filter((piece) => !isUpright(piece)).map(({ turned }) => turned))];
  return {
    page,
    rules,
    lines: markedLines(upright, page, rules),
    turned: angles.flatMap((angle) =>
      turnedLines(
        page.pieces.filter(({ turned }) => turned === angle),
        angle,
      ),
    ),
  };
}

export function markedLines(pieces: readonly Piece[], page: PdfPage, rules: Rules): Line[] {
  return withBullets(linesOf(pieces, rules.upright), page.shapes);
}

export function isUpright({ turned }: Piece): boolean {
  return Math.abs(turned) < UPRIGHT;
}

/** Lines that go in another direction are read as if the page were turned, and put back where they stand. */
function turnedLines(pieces: readonly Piece[], angle: number): Line[] {
  const radians = (-angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const turn = (x: number, y: number, by: number) => ({
    x: x * cos - y * sin * by,
    y: x * sin * by + y * cos,
  });
  const level = pieces.map((piece) => ({ ...piece, ...turn(piece.x, piece.y, 1) }));
  return linesOf(level).map((line) => ({ ...line, ...boxAround(line, (x, y) => turn(x, y, -1)) }));
}

function boxAround(box: Box, place: (x: number, y: number) => { x: number; y: number }): Box {
  const corners = [place(box.left, box.top), place(box.right, box.bottom)];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
