import { headingRole } from '../../roles/role-signs';
import type { Line } from '../lines';

/** Rows of a table that is drawn with gaps alone. */
export interface DrawnTable {
  readonly first: number;
  /** The row after it. */
  readonly end: number;
  /** Where its columns begin: the names of its rows, then one for each head. */
  readonly columns: readonly number[];
}

type Rows = readonly (readonly Line[])[];

/**
 * Tables of text set with gaps: a line of roles, or of names above roles that stand to the left, then rows that begin
 * with a name. Columns of running text, each with a role above, are no table: nothing names their rows.
 */
export function drawnTables(rows: Rows): DrawnTable[] {
  const tables: DrawnTable[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const table = tableAt(rows, row);
    if (!table) continue;
    tables.push(table);
    row = table.end - 1;
  }
  return tables;
}

function tableAt(rows: Rows, first: number): DrawnTable | null {
  const heads = rows[first] ?? [];
  const [leftmost] = heads;
  if (heads.length < 2 || !leftmost || !heads.every(isName)) return null;
  const rolesOnTop = heads.filter((head) => headingRole(head.raw.trim()) !== null).length;
  const end = endOf(rows, first, heads);
  const body = rows.slice(first + 1, end).filter((row) => row.some(isFilled));
  const cornered = body.every((row) => row.every((piece) => columnOf(piece, heads) !== -1));
  // Without a head above them, the names of the rows stand left of the first head.
  const names = body.flatMap((row) => row.filter((piece) => piece.indent < leftmost.indent - 1));
  const columns = cornered
    ? heads.map((head) => head.indent)
    : [Math.min(...names.map((name) => name.indent)), ...heads.map((head) => head.indent)];
  const labels = body.flatMap((row) => row.filter((piece) => placeIn(piece, columns) === 0));
  const begun = body.filter((row) => row.length > 1 && row.some((piece) => placeIn(piece, columns) === 0));
  if (labels.length === 0 || begun.length < 2 || !labels.every(isName)) return null;
  const rolesDown = labels.filter((label) => headingRole(label.raw.trim()) !== null).length;
  const named = cornered ? labels.length * 2 < body.length : true;
  return (rolesOnTop > 1 && named) || rolesDown > 1 ? { first, end, columns } : null;
}

/** To the end of the page, or to a line that stands in no column. */
function endOf(rows: Rows, first: number, heads: readonly Line[]): number {
  const left = heads[0]?.indent ?? 0;
  let end = first + 1;
  let filled = end;
  for (let blank = 0; end < rows.length && blank < 3; end += 1) {
    const row = rows[end] ?? [];
    const isBlank = !row.some(isFilled);
    blank = isBlank ? blank + 1 : 0;
    const [only] = row;
    const leaves =
      row.length === 1 && only && only.indent < left && only.indent + only.raw.trimEnd().length > left;
    if (leaves || (row.length === 1 && only && /^\s*\d{1,3}\s*$/.test(only.raw))) break;
    if (!isBlank) filled = end + 1;
  }
  return filled;
}

function isFilled(piece: Line): boolean {
  return piece.raw.trim() !== '';
}

/** A few words that no sentence ends with. */
function isName(piece: Line): boolean {
  const text = piece.raw.trim();
  return (
    text.length < 40 &&
    text.split(/\s+/).length <= 4 &&
    /^[\p{Lu}\d»„“"(]/u.test(text) &&
    !/[.,;!?]$/.test(text)
  );
}

function columnOf(piece: Line, heads: readonly Line[]): number {
  return heads.findIndex((head) => Math.abs(head.indent - piece.indent) <= 2);
}

/** The column that a piece stands in. */
export function placeIn(piece: Line, columns: readonly number[]): number {
  return Math.max(
    0,
    columns.findLastIndex((column) => piece.indent >= column - 2),
  );
}
