import type { CellPlace } from '../html-tables';
import type { Line } from '../lines';
import { type DrawnTable, placeIn } from './drawn-tables';

/**
 * The pieces of a drawn table, cell by cell. A row of the table begins where its first column does after a line without;
 * a name of two lines is one.
 */
export function drawnCells(
  rows: readonly (readonly Line[])[],
  { first, end, columns }: DrawnTable,
  table: number,
): Line[] {
  const cells = new Map<string, { readonly place: CellPlace; readonly lines: Line[] }>();
  let [row, named] = [0, false];
  for (let at = first; at < end; at += 1) {
    const pieces = (rows[at] ?? []).filter((piece) => piece.raw.trim() !== '');
    const names = at > first && pieces.some((piece) => placeIn(piece, columns) === 0);
    if (at === first + 1 || (names && !named)) row += 1;
    named = names;
    for (const piece of pieces) {
      const column = placeIn(piece, columns);
      const key = `${row} ${column}`;
      const cell = cells.get(key) ?? { place: { table, row, column, rowSpan: 1, columnSpan: 1 }, lines: [] };
      cells.set(key, cell);
      cell.lines.push(piece);
    }
  }
  return [...cells.values()]
    .sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column)
    .flatMap(({ place, lines }) => lines.map((line) => ({ ...line, cell: place })));
}
