import type { Line } from '../lines';
import { beginningsIn, isDrawn, runsThrough } from './pieces';

/** How many lines up and down tell where a column begins, and how many of them must agree. */
const NEAR = 8;
const AGREE = 4;

/**
 * For each line, the columns in which text begins on the lines around it: several begin a word there after a gap,
 * and few have a word that runs through.
 */
export function guttersOf(lines: readonly Line[]): number[][] {
  const beginnings = lines.map((line) => (isDrawn(line) ? beginningsIn(line) : []));
  const counts = new Map<number, number>();
  const count = (row: number, by: number) => {
    for (const column of beginnings[row] ?? []) counts.set(column, (counts.get(column) ?? 0) + by);
  };
  for (let row = 0; row < Math.min(NEAR, lines.length); row += 1) count(row, 1);
  return lines.map((_, row) => {
    count(row + NEAR, 1);
    count(row - NEAR - 1, -1);
    const near = lines.slice(Math.max(0, row - NEAR), row + NEAR + 1);
    const agreed = [...counts].filter(([, times]) => times >= AGREE);
    return agreed
      .filter(([column, times]) => near.filter((line) => runsThrough(line, column)).length * 2 < times)
      .map(([column]) => column)
      .sort((a, b) => a - b);
  });
}
