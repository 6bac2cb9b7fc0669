import { nameKey } from '../../roles/role-names';
import type { Line } from '../lines';

/** Rows with nothing but a page number or a running head: no column goes on across them. */
export function pageEnds(
  rows: readonly (readonly Line[])[],
  gutters: readonly (readonly number[])[],
): Set<number> {
  const counts = new Map<string, number>();
  for (const piece of rows.flat()) counts.set(keyOf(piece), (counts.get(keyOf(piece)) ?? 0) + 1);
  const isHead = (piece: Line) => keyOf(piece).length > 7 && (counts.get(keyOf(piece)) ?? 0) >= 3;
  const ends = new Set<number>();
  for (const [row, parts] of rows.entries()) {
    if (!parts.some((piece) => piece.raw.trim() !== '')) continue;
    // A running head that a drawing has moved into a column ends no page.
    const inColumn = (piece: Line) =>
      gutters[row]?.some((column) => column > 20 && piece.indent > column) ?? false;
    if (parts.every((piece) => isPageNumber(piece) || (isHead(piece) && !inColumn(piece)))) ends.add(row);
  }
  return ends;
}

export function isPageNumber(piece: Line): boolean {
  return /^\s*\d{1,3}(?:\s*\/\s*\d{1,3})?\s*$/.test(piece.raw);
}

function keyOf(piece: Line): string {
  return piece.raw.length > 60 ? '' : nameKey(piece.raw.replace(/\d+/g, ''));
}
