import { isShredWord } from '../drawings';
import type { Line } from '../lines';

interface Flow {
  left: number;
  right: number;
  last: number;
  /** Stands over several columns and is part of none. */
  readonly headline: boolean;
  readonly first: number;
  readonly lines: Line[];
}

/** A column without text for so many lines, while others have some, has ended: what follows is another. */
const LONGEST_GAP = 5;

const BLANK: Line = { start: 0, end: 0, raw: '', indent: 0 };

/** Rows of pieces as columns: each is followed down the page to its end, and read before the next one to its right. */
export function flowsOf(rows: readonly (readonly Line[])[], ends: ReadonlySet<number>): Line[] {
  const flows: Flow[] = [];
  let open: Flow[] = [];
  for (const [row, parts] of rows.entries()) {
    const headline = open.every((flow) => flow.headline) && isHeadline(rows, row);
    // What stood over the columns has ended where they begin.
    if (!headline) open = open.filter((flow) => !flow.headline);
    if (ends.has(row)) {
      flows.push(...parts.map((piece) => begun(piece, row)));
      open = [];
      continue;
    }
    const shreds = parts.filter((piece) => isShred(piece, open));
    flows.push(...shreds.map((piece) => begun(piece, row)));
    const whole = parts.filter((piece) => piece.raw.trim() !== '' && !shreds.includes(piece));
    open = parted(open, whole).filter((flow) => row - flow.last <= LONGEST_GAP);
    for (const piece of whole) {
      const flow = open.find((candidate) => overlaps(candidate, piece));
      if (flow) extend(flow, piece, row);
      else {
        const next = { ...begun(piece, row), headline };
        flows.push(next);
        open.push(next);
      }
    }
    // A blank line parts paragraphs in every column that is open.
    if (parts.every((piece) => piece.raw.trim() === ''))
      for (const flow of open) {
        flow.lines.push(BLANK);
        flow.last += 1;
      }
  }
  flows.sort((a, b) => a.first - b.first || a.left - b.left);
  return flows.flatMap((flow) => [
    ...flow.lines.map((line) => ({ ...line, indent: Math.max(0, line.indent - flow.left) })),
    BLANK,
  ]);
}

/** The columns that go on: none that a piece reaches out of into the next, or that two pieces stand under. */
function parted(open: readonly Flow[], pieces: readonly Line[]): Flow[] {
  const met = pieces.map((piece) => open.filter((flow) => overlaps(flow, piece)));
  const spanned = new Set(met.filter((list) => list.length > 1).flat());
  return open.filter((flow) => !spanned.has(flow) && met.filter((list) => list.includes(flow)).length < 2);
}

/** A letter or two that begin in no column: what is left of a drawing, or of words set on a slope. */
function isShred(piece: Line, open: readonly Flow[]): boolean {
  if (!/^\s*\p{L}{1,2}\s*$/u.test(piece.raw)) return false;
  if (isShredWord(piece.raw.trim())) return true;
  return !open.some((flow) => Math.abs(flow.left - piece.indent) <= 2);
}

/** A line alone above several columns, that begins where none of them does. */
function isHeadline(rows: readonly (readonly Line[])[], row: number): boolean {
  const [piece, ...others] = rows[row] ?? [];
  if (!piece || piece.raw.trim() === '' || others.length > 0) return false;
  const near = (other: Line | undefined) => other !== undefined && Math.abs(other.indent - piece.indent) <= 1;
  let below = row + 1;
  while (rows[below]?.length === 1 && near(rows[below]?.[0]) && below - row < 3) below += 1;
  const columns = rows[below] ?? [];
  return columns.length > 1 && !columns.some(near);
}

function begun(piece: Line, row: number): Flow {
  return {
    left: piece.indent,
    right: piece.indent + piece.raw.length,
    first: row,
    last: row,
    headline: false,
    lines: [piece],
  };
}

function overlaps(flow: Flow, piece: Line): boolean {
  return piece.indent < flow.right && piece.indent + piece.raw.length > flow.left;
}

function extend(flow: Flow, piece: Line, row: number): void {
  flow.last = row;
  flow.left = Math.min(flow.left, piece.indent);
  flow.right = Math.max(flow.right, piece.indent + piece.raw.length);
  flow.lines.push(piece);
}
