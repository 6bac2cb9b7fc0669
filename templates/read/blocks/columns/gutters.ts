import type { Line } from '../lines';
import { isPageNumber } from './page-ends';
import { beginningsIn, isDrawn, runsThrough } from './pieces';

/** How many lines up and down tell where a column begins, and how many of them must agree. */
const NEAR = 8;
const AGREE = 4;

/**
 * For each line, the columns in which text begins on the lines around it: several begin a word there after a gap,
 * and few have a word that runs through.
 */
export function guttersOf(lines: readonly Line[]): number[][] {
  const gutters: number[][] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && !endsPage(lines[to - 1])) to += 1;
    for (const columns of guttersOn(lines.slice(from, to))) gutters.push(columns);
    from = to;
  }
  return gutters;
}

function endsPage(line: Line | undefined): boolean {
  return line !== undefined && isPageNumber(line);
}

function guttersOn(page: readonly Line[]): number[][] {
  const beginnings = page.map((line) => (isDrawn(line) ? beginningsIn(line) : []));
  const counts = new Map<number, number>();
  const count = (row: number, by: number) => {
    for (const column of beginnings[row] ?? []) counts.set(column, (counts.get(column) ?? 0) + by);
  };
  for (let row = 0; row < Math.min(NEAR, page.length); row += 1) count(row, 1);
  return page.map((_, row) => {
    count(row + NEAR, 1);
    count(row - NEAR - 1, -1);
    const near = page.slice(Math.max(0, row - NEAR), row + NEAR + 1);
    const agreed = [...counts].filter(([, times]) => times >= AGREE);
    return agreed
      .filter(([column, times]) => near.filter((line) => runsThrough(line, column)).length * 2 < times)
      .map(([column]) => column)
      .sort((a, b) => a - b);
  });
}
