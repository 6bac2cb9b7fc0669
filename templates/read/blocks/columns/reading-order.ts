import type { Line } from '../lines';
import { drawnCells } from './drawn-cells';
import { drawnTables } from './drawn-tables';
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
  if (gapped < 3) return lines;
  const tables = drawnTables(rows);
  if (tables.length === 0 && (gapped < 4 || gapped < filled * 0.06)) return lines;
  const ends = pageEnds(rows, gutters);
  const inOrder: Line[] = [];
  let from = 0;
  for (const [number, table] of tables.entries()) {
    append(inOrder, flowsOf(rows.slice(from, table.first), after(ends, from)));
    append(inOrder, drawnCells(rows, table, number));
    from = table.end;
  }
  append(inOrder, flowsOf(rows.slice(from), after(ends, from)));
  return inOrder;
}

function after(ends: ReadonlySet<number>, from: number): Set<number> {
  return new Set([...ends].map((row) => row - from));
}

/** One by one: a long document has more lines than a call takes arguments. */
function append(all: Line[], lines: readonly Line[]): void {
  for (const line of lines) all.push(line);
}
