import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Where a cell of a table stands, and how many rows and columns it takes up from there. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** No table of a framework is larger in either direction than a cell of it may be. */
const WIDEST = 100;

/** Gives the cells of one table their places, row by row; a cell that spans rows keeps its columns in the rows below. */
export class CellPlaces {
  private row = -1;
  private column = 0;
  /** For each column, the row in which it is free again. */
  private readonly freeFrom = new Map<number, number>();

  constructor(private readonly table: number) {}

  nextRow(): void {
    this.row += 1;
    this.column = 0;
  }

  place(cell: Element): CellPlace {
    const row = Math.max(this.row, 0);
    while ((this.freeFrom.get(this.column) ?? 0) > row) this.column += 1;
    const { table, column } = this;
    const [rowSpan, columnSpan] = [spanOf(cell, 'rowspan'), spanOf(cell, 'colspan')];
    if (rowSpan > 1) for (let k = 0; k < columnSpan; k += 1) this.freeFrom.set(column + k, row + rowSpan);
    this.column += columnSpan;
    return { table, row, column, rowSpan, columnSpan };
  }

  /** A caption stands above every column. */
  caption(): CellPlace {
    this.nextRow();
    return { table: this.table, row: this.row, column: 0, rowSpan: 1, columnSpan: WIDEST };
  }
}

function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const span = Number(cell.attrs.find((attr) => attr.name === name)?.value ?? 1);
  // `rowspan="0"` reaches to the end of the table.
  if (span === 0 && name === 'rowspan') return WIDEST;
  return Number.isInteger(span) && span > 0 ? Math.min(span, WIDEST) : 1;
}

/** A table that only lays out the page: it has another table in it, and no rows of cells of its own. */
export function isLayout(table: Element): boolean {
  const found = { nested: false, rows: 0 };
  look(table.childNodes, found);
  return found.nested && found.rows < 2;
}

function look(nodes: readonly Node[], found: { nested: boolean; rows: number }): void {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    if (node.tagName === 'table') found.nested = true;
    else {
      if (node.tagName === 'tr' && cellsIn(node) > 1) found.rows += 1;
      look(node.childNodes, found);
    }
  }
}

function cellsIn(row: Element): number {
  return row.childNodes.filter((node) => node.nodeName === 'td' || node.nodeName === 'th').length;
}

/** Bold by its tag or by its style; a heading inside a cell is as good as bold there. */
export function isBold(node: Element): boolean {
  if (node.tagName === 'b' || node.tagName === 'strong' || node.tagName === 'dt') return true;
  const style = node.attrs.find((attr) => attr.name === 'style')?.value ?? '';
  return /(?:^|;)\s*font-weight\s*:\s*(?:bold|bolder|[6-9]00)\b/i.test(style);
}
