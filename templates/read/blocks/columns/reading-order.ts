import type { Line } from '../lines';
import { flowsOf } from './flows';
import { guttersOf } from './gutters';
import { pageEnds } from './page-ends';
import { cutAtGutters, isDrawn, piecesOf } from './pieces';

/**
 * Text drawn from a page keeps its columns side by side, line by line. Here each column is followed down the page
 * and read to its end before the next; text without columns comes back as it is.
 */
export function inReadingOrder(lines: readonly Line[]): readonly Line[] {
  const gutters = guttersOf(lines);
  const rows = lines.map((line, row) =>
    isDrawn(line) ? piecesOf(line).flatMap((piece) => cutAtGutters(piece, gutters[row] ?? [])) : [line],
  );
  const filled = lines.filter((line) => line.raw.trim() !== '').length;
  const gapped = rows.filter((parts) => parts.length > 1).length;
  if (gapped < 4 || gapped < filled * 0.06) return lines;
  return flowsOf(rows, pageEnds(rows, gutters));
}
