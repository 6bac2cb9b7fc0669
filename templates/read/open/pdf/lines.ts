import type { Box, Piece } from './pdf-page';

/** Words in one weight. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** What stands together on one line of one column, cell or margin. */
export interface Line extends Box {
  readonly runs: readonly Run[];
  readonly text: string;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  /** All of it. */
  readonly bold: boolean;
  /** A list mark stands before it; where its words begin is `left`, where the mark stands is `markLeft`. */
  readonly bullet: boolean;
  readonly markLeft: number;
  /** The marked contents that its pieces are in. */
  readonly marks: readonly string[];
}

/** Wider than between two words of a justified line: another column begins. In ems. */
const COLUMN_GAP = 1;
/** Wider than between two letters: a space, where the PDF sets none down. In ems. */
const WORD_GAP = 0.13;

/** Gathers pieces to lines. A rule that stands between two pieces parts them, however close they are. */
export function linesOf(pieces: readonly Piece[], uprights: readonly Box[] = []): Line[] {
  const words = pieces.filter((piece) => piece.text.trim() !== '');
  const rows = rowsOf(words);
  return rows.flatMap((row) => segmentsOf(row, uprights).map(lineOf)).filter((line) => line.text !== '');
}

/** Pieces that share a baseline, near enough for a superscript. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && Math.abs(piece.y - row.y) <= 0.4 * Math.max(row.size, piece.size)) {
      row.pieces.push(piece);
      // The largest letters carry the baseline.
      if (piece.size > row.size) [row.y, row.size] = [piece.y, piece.size];
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map((row) => row.pieces.sort((a, b) => a.x - b.x));
}

function segmentsOf(row: readonly Piece[], uprights: readonly Box[]): Piece[][] {
  const segments: Piece[][] = [];
  for (const piece of row) {
    const before = segments.at(-1)?.at(-1);
    const gap = before ? piece.x - (before.x + before.width) : Infinity;
    const near = before !== undefined && gap <= COLUMN_GAP * Math.max(before.size, piece.size);
    if (before && near && !isParted(before, piece, uprights)) segments.at(-1)?.push(piece);
    else segments.push([piece]);
  }
  return segments;
}

function isParted(before: Piece, after: Piece, uprights: readonly Box[]): boolean {
  const [from, to] = [before.x + before.width * 0.9, after.x + after.size * 0.5];
  const height = after.y - after.size * 0.3;
  return uprights.some(
    ({ left, right, top, bottom }) => left >= from && right <= to && top <= height && bottom >= height,
  );
}

function lineOf(pieces: readonly Piece[]): Line {
  const runs: { text: string; bold: boolean }[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { text, x, width, size, bold } of pieces) {
    const run = runs.at(-1);
    const apart = run && x - end > WORD_GAP * size && !/\s$/.test(run.text) && !/^\s/.test(text);
    const words = `${apart ? ' ' : ''}${text}`;
    if (run?.bold === bold) run.text += words;
    else runs.push({ text: words, bold });
    end = x + width;
  }
  const size = sizeOf(pieces);
  const [first, last] = [pieces[0], pieces.at(-1)];
  const left = first?.x ?? 0;
  const y = pieces.find((piece) => piece.size === size)?.y ?? 0;
  return {
    runs: tidy(runs),
    text: tidy(runs)
      .map((run) => run.text)
      .join(''),
    left,
    right: (last?.x ?? 0) + (last?.width ?? 0),
    top: y - size * 0.8,
    bottom: y + size * 0.2,
    y,
    size,
    bold: runs.every((run) => run.bold || run.text.trim() === ''),
    bullet: false,
    markLeft: left,
    marks: [...new Set(pieces.flatMap(({ mark }) => mark ?? []))],
  };
}

/** The size that most of the letters have. */
function sizeOf(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function tidy(runs: readonly Run[]): Run[] {
  const squeezed = runs.map((run, i) => {
    const text = closedUp(run.text).replace(/\s+/g, ' ');
    if (i === 0 && runs.length === 1) return { ...run, text: text.trim() };
    return { ...run, text: i === 0 ? text.trimStart() : i === runs.length - 1 ? text.trimEnd() : text };
  });
  return squeezed.filter((run) => run.text !== '');
}

/** `V Æ R D I E R` is a word with its letters set apart; two spaces then stand for one. */
function closedUp(text: string): string {
  if (!/^\s*\p{L}(?:\s\p{L}){3,}(?:\s{2,}\p{L}(?:\s\p{L})*)*\s*$/u.test(text)) return text;
  return text.replace(/(?<=\p{L})\s(?=\p{L})/gu, '');
}
