import type { CellBlock } from '../blocks/block';
import { wordsOf } from '../wording/statement-form';

/** A cell of a table with all that stands in it. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** The first row and column after it. */
  readonly rowEnd: number;
  readonly columnEnd: number;
  readonly parts: readonly CellBlock[];
  /** What the cell is called, if it opens with something short enough for a name. */
  readonly label: string | null;
  /** The parts after the name; all of them where there is none. */
  readonly rest: readonly CellBlock[];
}

/** The rows that have anything in them, each from left to right. */
export interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
  /** The columns in which cells begin, in order. */
  readonly columns: readonly number[];
}

export function gridOf(blocks: readonly CellBlock[]): Grid {
  const rows = new Map<number, Map<number, CellBlock[]>>();
  for (const block of blocks) {
    const row = rows.get(block.row) ?? new Map<number, CellBlock[]>();
    rows.set(block.row, row);
    const parts = row.get(block.column);
    if (parts) parts.push(block);
    else row.set(block.column, [block]);
  }
  const columns = new Set(blocks.map((block) => block.column));
  const inOrder = [...rows.values()].map((row) => [...row.values()].flatMap(cellOf));
  return {
    rows: inOrder.map((row) => row.sort((a, b) => a.column - b.column)),
    columns: [...columns].sort((a, b) => a - b),
  };
}

function cellOf(parts: readonly CellBlock[]): GridCell[] {
  const [first] = parts;
  if (!first) return [];
  const { row, column } = first;
  const named = nameParts(parts);
  const label = named.map((part) => part.text.text).join(' ');
  return [
    {
      row,
      column,
      rowEnd: row + first.rowSpan,
      columnEnd: column + first.columnSpan,
      parts,
      label: label === '' ? null : label.replace(/\s*[:.]$/, ''),
      rest: parts.slice(named.length),
    },
  ];
}

/** A name stands alone, or first: in bold above what is not, or on a few lines that are all bold. */
function nameParts(parts: readonly CellBlock[]): readonly CellBlock[] {
  const [first] = parts;
  if (!first || first.item || !isShort(first)) return [];
  const whole = parts.every((part) => part.strong && !part.item) && parts.length <= 3;
  return whole && parts.every(isShort) && !parts.some(endsSentence) ? parts : [first];
}

const LONGEST_NAME = 10;

function isShort(part: CellBlock): boolean {
  return wordsOf(part.text.text).length <= LONGEST_NAME && !/[!?]$/.test(part.text.text);
}

export function endsSentence(part: CellBlock): boolean {
  return /[.!?]$/.test(part.text.text);
}

/** Nothing but a name, not closed as a sentence is. */
export function isBareName(cell: GridCell): boolean {
  return cell.label !== null && cell.rest.length === 0 && !cell.parts.some(endsSentence);
}

/** A name in bold, alone or with what it stands for under it. */
export function isStrongName(cell: GridCell): boolean {
  return cell.label !== null && cell.parts[0]?.strong === true;
}
