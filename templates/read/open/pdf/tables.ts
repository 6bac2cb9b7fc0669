import type { Grid } from './grids';
import type { Line } from './lines';
import type { TableBlock, TextBlock } from './pdf-block';
import type { Box } from './pdf-page';

/** A table and where it stands on the page. */
export interface PlacedTable extends Box {
  readonly table: TableBlock;
}

/** What is known of the tables of a page, and of those on the pages beside it. */
export interface Ruled {
  readonly grids: readonly Grid[];
  /** The columns of the tables on the page before and the page after, where this page's may begin or go on. */
  readonly near: readonly (readonly number[])[];
}

/** Fewer cells with words than this are no table. */
const FEWEST_CELLS = 3;
/** A cell's words stand a little way in from its edge. In points. */
const NEAR = 12;

/**
 * The tables that the lines stand in, and the lines that stand in none. A single row is a table only where a table
 * with the same columns, one of `near`, stands on the page before or after.
 */
export function tablesIn(
  lines: readonly Line[],
  grids: readonly Grid[],
  textOf: (lines: readonly Line[]) => TextBlock[],
  near: readonly (readonly number[])[] = [],
): { tables: PlacedTable[]; rest: Line[] } {
  let rest = [...lines];
  const tables: PlacedTable[] = [];
  for (const grid of grids) {
    const placed = rest.flatMap((line) => {
      const cell = grid.cells.find((candidate) => holds(candidate, line));
      return cell ? [{ line, cell }] : [];
    });
    const filled = new Set(placed.map(({ cell }) => cell));
    const rows = new Set([...filled].map((cell) => cell.row));
    const columns = new Set([...filled].map((cell) => cell.column));
    const isWhole = filled.size >= FEWEST_CELLS && rows.size > 1 && columns.size > 1;
    const isPart = filled.size > 0 && near.some((columns) => isSameTable(columns, grid.columns));
    if (!isWhole && !isPart) continue;
    const inside = new Set(placed.map(({ line }) => line));
    rest = rest.filter((line) => !inside.has(line));
    const linesIn = (cell: Box) => placed.filter((one) => one.cell === cell).map(({ line }) => line);
    tables.push({ ...boxOf(grid), table: tableOf(grid, (cell) => textOf(linesIn(cell))) });
  }
  return { tables, rest };
}

/** The columns of a table that goes on over the page stand where they stood. */
export function isSameTable(above: readonly number[], below: readonly number[]): boolean {
  return (
    above.length > 1 &&
    above.length === below.length &&
    above.every((x, i) => Math.abs(x - (below[i] ?? 0)) < NEAR)
  );
}

function holds(cell: Box, line: Line): boolean {
  const [x, y] = [(line.left + line.right) / 2, line.y - line.size * 0.3];
  return x > cell.left && x < cell.right && y > cell.top && y < cell.bottom;
}

function boxOf({ left, top, right, bottom }: Box): Box {
  return { left, top, right, bottom };
}

function tableOf(grid: Grid, blocksIn: (cell: Box) => TextBlock[]): TableBlock {
  const last = Math.max(...grid.cells.map((cell) => cell.row + cell.rowSpan));
  const rows = Array.from({ length: last }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map((cell) => ({ rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, blocks: blocksIn(cell) })),
  );
  return { kind: 'table', rows, columns: grid.columns };
}
