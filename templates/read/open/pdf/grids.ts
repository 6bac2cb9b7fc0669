import type { Box } from './pdf-page';
import type { Rules } from './rules';

/** Where the columns and rows of a table begin and end, and which of its fields are one cell. */
export interface Grid extends Box {
  readonly cells: readonly GridCell[];
  /** Where each column begins. */
  readonly columns: readonly number[];
}

interface GridCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Rules that come as near each other as this meet, in points: cells may be painted with a gap between them. */
const NEAR = 4;

/** The tables that are drawn with rules in both directions. */
export function gridsOf(rules: Rules): Grid[] {
  return connected([...rules.across, ...rules.upright])
    .map((set) => gridOf(set, rules))
    .filter((grid) => grid !== null)
    .sort((a, b) => areaOf(a) - areaOf(b));
}

/** Rules that touch, directly or through others. */
function connected(boxes: readonly Box[]): Set<Box>[] {
  const sets: Set<Box>[] = [];
  for (const box of boxes) {
    const met = sets.filter((set) => [...set].some((other) => touches(box, other)));
    const [first, ...more] = met;
    if (!first) sets.push(new Set([box]));
    else {
      first.add(box);
      for (const set of more) {
        for (const other of set) first.add(other);
        sets.splice(sets.indexOf(set), 1);
      }
    }
  }
  return sets;
}

function touches(a: Box, b: Box): boolean {
  return (
    a.left <= b.right + NEAR &&
    b.left <= a.right + NEAR &&
    a.top <= b.bottom + NEAR &&
    b.top <= a.bottom + NEAR
  );
}

function gridOf(set: ReadonlySet<Box>, rules: Rules): Grid | null {
  const across = rules.across.filter((rule) => set.has(rule));
  const upright = rules.upright.filter((rule) => set.has(rule));
  const all = [...set];
  const columns = places([
    ...upright.map((rule) => (rule.left + rule.right) / 2),
    Math.min(...all.map((rule) => rule.left)),
    Math.max(...all.map((rule) => rule.right)),
  ]);
  const rows = places([
    ...across.map((rule) => (rule.top + rule.bottom) / 2),
    Math.min(...all.map((rule) => rule.top)),
    Math.max(...all.map((rule) => rule.bottom)),
  ]);
  return columns.length < 3 || rows.length < 2 ? null : gridFrom(columns, rows, { across, upright });
}

/** A grid with these edges; fields without a rule between them are one cell. Without rules, every field is a cell. */
export function gridFrom(columns: readonly number[], rows: readonly number[], rules: Rules | null): Grid {
  const [width, height] = [columns.length - 1, rows.length - 1];
  const owner = Array.from({ length: width * height }, (_, field) => field);
  const root = (field: number): number => {
    let at = field;
    while (owner[at] !== undefined && owner[at] !== at) at = owner[at] ?? at;
    return at;
  };
  const join = (a: number, b: number) => {
    owner[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
  };
  const edge = (list: readonly number[], i: number) => list[i] ?? 0;
  for (let field = 0; rules && field < owner.length; field += 1) {
    const [row, column] = [Math.floor(field / width), field % width];
    const x = (edge(columns, column) + edge(columns, column + 1)) / 2;
    const y = (edge(rows, row) + edge(rows, row + 1)) / 2;
    if (column + 1 < width && !hasUpright(rules.upright, edge(columns, column + 1), y))
      join(field, field + 1);
    if (row + 1 < height && !hasAcross(rules.across, edge(rows, row + 1), x)) join(field, field + width);
  }
  const fields = new Map<number, number[]>();
  for (const field of owner.keys()) fields.set(root(field), [...(fields.get(root(field)) ?? []), field]);
  const cells = [...fields.values()].map((own): GridCell => {
    const [rowsOf, columnsOf] = [
      own.map((field) => Math.floor(field / width)),
      own.map((field) => field % width),
    ];
    const [row, column] = [Math.min(...rowsOf), Math.min(...columnsOf)];
    const [rowSpan, columnSpan] = [Math.max(...rowsOf) - row + 1, Math.max(...columnsOf) - column + 1];
    return {
      row,
      column,
      rowSpan,
      columnSpan,
      left: edge(columns, column),
      right: edge(columns, column + columnSpan),
      top: edge(rows, row),
      bottom: edge(rows, row + rowSpan),
    };
  });
  return {
    cells,
    columns: columns.slice(0, -1),
    left: edge(columns, 0),
    right: edge(columns, width),
    top: edge(rows, 0),
    bottom: edge(rows, height),
  };
}

function hasUpright(rules: readonly Box[], x: number, y: number): boolean {
  return rules.some(
    (rule) => Math.abs((rule.left + rule.right) / 2 - x) <= NEAR && rule.top <= y && rule.bottom >= y,
  );
}

function hasAcross(rules: readonly Box[], y: number, x: number): boolean {
  return rules.some(
    (rule) => Math.abs((rule.top + rule.bottom) / 2 - y) <= NEAR && rule.left <= x && rule.right >= x,
  );
}

/** Distinct places, in order: those as near as two edges of one rule are one. */
function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || value - last > NEAR) found.push(value);
  }
  return found;
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}
