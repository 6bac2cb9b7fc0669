import { type Grid, gridFrom } from './grids';
import { groupsOf, guttersIn } from './layout';
import type { Line } from './lines';

/** A column of names has at most this share of the lines that the fullest column has. */
const SPARSE = 0.45;
/** So many of the names must stand level with the first line of what they name. */
const LEVEL = 0.8;

/**
 * Tables without rules: a column of names at the left, each level with the text beside it that it names. Columns that
 * are read one after another have as much text in the first as in the next.
 */
export function unruledGrids(lines: readonly Line[], em: number): Grid[] {
  return groupsOf(lines, em).flatMap((group) => (group.isParted ? (gridOf(group.boxes, em) ?? []) : []));
}

function gridOf(boxes: readonly Line[], em: number): Grid | null {
  const lines = trimmed(boxes, em);
  const [gutter, ...more] = guttersIn(lines, em);
  if (!gutter) return null;
  const edges = [gutter, ...more].map(({ from, to }) => (from + to) / 2);
  const names = lines.filter((line) => line.right < (edges[0] ?? 0));
  const others = lines.filter((line) => line.left > (edges[0] ?? 0));
  const fullest = Math.max(...edges.map((edge, i) => linesBetween(others, edge, edges[i + 1])));
  if (names.some((line) => line.bullet) || names.length > SPARSE * fullest) return null;
  const starts = names.filter((line, i) => !goesOn(names[i - 1], line));
  const level = starts.filter((name) => others.some((line) => Math.abs(line.y - name.y) < 0.35 * em));
  if (starts.length < 2 || level.length < LEVEL * starts.length) return null;
  const [top, bottom] = [
    Math.min(...lines.map((line) => line.top)),
    Math.max(...lines.map((line) => line.bottom)),
  ];
  const rows = [top - em, ...starts.map((name) => name.top - 0.15 * em).filter((y) => y > top), bottom + em];
  const [left, right] = [
    Math.min(...lines.map((line) => line.markLeft)),
    Math.max(...lines.map((line) => line.right)),
  ];
  return gridFrom([left - em, ...edges, right + em], rows, null);
}

/** Without lines at either end that stand in the first column alone: headings and last lines of paragraphs do. */
function trimmed(lines: readonly Line[], em: number): Line[] {
  const [gutter] = guttersIn(lines, em);
  if (!gutter) return [...lines];
  const beside = lines.filter((line) => line.left >= gutter.to);
  const [first, last] = [
    Math.min(...beside.map((line) => line.top)),
    Math.max(...beside.map((line) => line.bottom)),
  ];
  return lines.filter((line) => line.bottom > first && line.top < last);
}

function linesBetween(lines: readonly Line[], from: number, to = Number.POSITIVE_INFINITY): number {
  return lines.filter((line) => line.left > from && line.left < to).length;
}

/** A name on two lines. */
function goesOn(before: Line | undefined, line: Line): boolean {
  return before !== undefined && line.y - before.y < 1.5 * line.size;
}
