import { nameKey } from '../roles/role-names';
import type { Line } from './lines';

/**
 * Text drawn from a page keeps its columns side by side, line by line. Here each column is followed down the page
 * and read to its end before the next; text without columns comes back as it is.
 */
export function inReadingOrder(lines: readonly Line[]): readonly Line[] {
  const pieces = lines.map((line) => (isDrawn(line) ? piecesOf(line) : [line]));
  const filled = lines.filter((line) => line.raw.trim() !== '').length;
  const gapped = pieces.filter((parts) => parts.length > 1).length;
  if (gapped < 4 || gapped < filled * 0.06) return lines;
  const gutters = gapColumns(pieces);
  return flowsOf(
    pieces.map((parts, row) => {
      const near = guttersNear(gutters, row);
      return parts.flatMap((part) => (isDrawn(part) ? cutAtGutter(part, near) : [part]));
    }),
  );
}

/** Tags and very long lines were written, not drawn. */
function isDrawn(line: Line): boolean {
  return line.raw.length < 300 && !/<\/?[a-z][^<>]*>/i.test(line.raw) && !line.raw.includes('|');
}

/** The parts of a line between gaps of three spaces or more; a list mark stays with its text. */
function piecesOf(line: Line): Line[] {
  const parts: Line[] = [];
  for (const match of line.raw.matchAll(/\S+(?:[ \u00a0]{1,2}\S+|\t\S+)*/g)) {
    const before = parts[parts.length - 1];
    const isMark = before && /^(?:[^\p{L}\s]{1,2}|\d{1,2}[.)]|o)$/u.test(before.raw.trim());
    if (before && isMark)
      parts[parts.length - 1] = part(line, before.start - line.start, match.index + match[0].length);
    else parts.push(part(line, match.index, match.index + match[0].length));
  }
  return parts;
}

function part(line: Line, from: number, to: number): Line {
  // `indent` already counts the white space at the beginning of `raw`.
  const indent = line.indent + line.raw.slice(0, from).trimStart().replace(/\t/g, '    ').length;
  return { start: line.start + from, end: line.start + to, raw: line.raw.slice(from, to), indent };
}

/** For each line, the columns where text begins again after a gap. */
function gapColumns(pieces: readonly (readonly Line[])[]): number[][] {
  return pieces.map((parts) => parts.slice(1).map(({ indent }) => indent));
}

/** How many lines up and down tell where a column begins, and how many of them must agree. */
const NEAR = 8;
const AGREE = 4;

function guttersNear(gaps: readonly (readonly number[])[], row: number): Set<number> {
  const counts = new Map<number, number>();
  for (const column of gaps.slice(Math.max(0, row - NEAR), row + NEAR + 1).flat()) {
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= AGREE).map(([column]) => column));
}

/** A line so full that only one space is left at the gutter. */
function cutAtGutter(line: Line, gutters: ReadonlySet<number>): Line[] {
  for (const gutter of gutters) {
    const at = gutter - line.indent;
    const reaches = at > 30 && line.raw.length > at + 15 && /[^\s]\s\S/.test(line.raw.slice(at - 2, at + 1));
    if (reaches) return [part(line, 0, at - 1), part(line, at, line.raw.length)];
  }
  return [line];
}

interface Flow {
  left: number;
  right: number;
  readonly first: number;
  readonly lines: Line[];
}

function flowsOf(rows: readonly (readonly Line[])[]): Line[] {
  const flows: Flow[] = [];
  let open: Flow[] = [];
  const ends = pageEnds(rows);
  for (const [row, parts] of rows.entries()) {
    if (ends.has(row)) {
      flows.push(...parts.map((piece) => begun(piece, row)));
      open = [];
      continue;
    }
    const met = parts.map((piece) => open.filter((flow) => overlaps(flow, piece)));
    const shared = open.filter((flow) => met.filter((list) => list.includes(flow)).length > 1);
    const spanned = met.filter((list) => list.length > 1).flat();
    open = open.filter((flow) => !shared.includes(flow) && !spanned.includes(flow));
    for (const [i, piece] of parts.entries()) {
      if (piece.raw.trim() === '') continue;
      const flow = met[i]?.find((candidate) => open.includes(candidate));
      if (flow) extend(flow, piece);
      else {
        const next = begun(piece, row);
        flows.push(next);
        open.push(next);
      }
    }
    // A blank line parts paragraphs in every column that is open.
    if (parts.every((piece) => piece.raw.trim() === '')) for (const flow of open) flow.lines.push(BLANK);
  }
  flows.sort((a, b) => a.first - b.first || a.left - b.left);
  return flows.flatMap((flow) => [
    ...flow.lines.map((line) => ({ ...line, indent: Math.max(0, line.indent - flow.left) })),
    BLANK,
  ]);
}

function begun(piece: Line, row: number): Flow {
  return { left: piece.indent, right: piece.indent + piece.raw.length, first: row, lines: [piece] };
}

/** Rows with nothing but a page number or a running head: no column goes on across them. */
function pageEnds(rows: readonly (readonly Line[])[]): Set<number> {
  const counts = new Map<string, number>();
  const keyOf = (piece: Line) => (piece.raw.length > 60 ? '' : nameKey(piece.raw.replace(/\d+/g, '')));
  for (const piece of rows.flat()) counts.set(keyOf(piece), (counts.get(keyOf(piece)) ?? 0) + 1);
  const isHead = (piece: Line) =>
    /^\s*\d{1,3}(?:\s*\/\s*\d{1,3})?\s*$/.test(piece.raw) ||
    (keyOf(piece).length > 7 && (counts.get(keyOf(piece)) ?? 0) >= 3);
  return new Set(
    rows.flatMap((parts, row) =>
      parts.some((piece) => piece.raw.trim() !== '') && parts.every(isHead) ? [row] : [],
    ),
  );
}

const BLANK: Line = { start: 0, end: 0, raw: '', indent: 0 };

function overlaps(flow: Flow, piece: Line): boolean {
  return piece.indent < flow.right && piece.indent + piece.raw.length > flow.left;
}

function extend(flow: Flow, piece: Line): void {
  flow.left = Math.min(flow.left, piece.indent);
  flow.right = Math.max(flow.right, piece.indent + piece.raw.length);
  flow.lines.push(piece);
}
