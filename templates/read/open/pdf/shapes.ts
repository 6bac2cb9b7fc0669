import { IDENTITY, type Matrix, matrixOf, moved, multiply } from './matrix';
import type { Box } from './pdf-page';

/** A page with more is a drawing; its rules say nothing of its text. */
const MOST_SHAPES = 20_000;

/** How pdf.js writes a path down: the kind of step, and how many numbers follow it. */
const STEP_LENGTHS = [2, 2, 6, 0];
const MOVE = 0;

type Painted = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

/** The boxes around everything that a page strokes or fills: a box for each stroke of a line, and each filled part. */
export function shapesOf(painted: Painted, operators: Readonly<Record<string, number>>, base: Matrix): Box[] {
  const boxes: Box[] = [];
  const kept: Matrix[] = [];
  let matrix = base;
  const strokes = codes(operators, ['stroke', 'closeStroke']);
  const fills = codes(operators, [
    'fill',
    'eoFill',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  ]);
  for (const [i, operator] of painted.fnArray.entries()) {
    const args = painted.argsArray[i];
    if (operator === operators.save) kept.push(matrix);
    else if (operator === operators.restore) matrix = kept.pop() ?? base;
    else if (operator === operators.transform) matrix = multiply(matrix, matrixOf(args));
    else if (operator === operators.paintFormXObjectBegin) {
      kept.push(matrix);
      matrix = multiply(matrix, Array.isArray(args) ? matrixOf(args[0]) : IDENTITY);
    } else if (operator === operators.paintFormXObjectEnd) matrix = kept.pop() ?? base;
    else if (operator === operators.constructPath && Array.isArray(args)) {
      const [paint, data] = args;
      if (!strokes.has(paint) && !fills.has(paint)) continue;
      const steps = Array.isArray(data) ? data[0] : null;
      if (steps instanceof Float32Array) boxes.push(...partsOf(steps, strokes.has(paint), matrix));
      if (boxes.length > MOST_SHAPES) return [];
    }
  }
  return boxes;
}

function codes(operators: Readonly<Record<string, number>>, names: readonly string[]): Set<unknown> {
  return new Set(names.map((name) => operators[name]));
}

function partsOf(steps: Float32Array, stroked: boolean, matrix: Matrix): Box[] {
  const parts: { x: number; y: number }[][] = [];
  for (let i = 0; i < steps.length; ) {
    const step = steps[i] ?? 0;
    const length = STEP_LENGTHS[step] ?? 0;
    const points = [];
    for (let k = i + 1; k + 1 <= i + length; k += 2)
      points.push(moved(matrix, steps[k] ?? 0, steps[k + 1] ?? 0));
    if (step === MOVE) parts.push(points);
    else if (length === 0 && parts.at(-1)?.[0]) parts.at(-1)?.push(...(parts.at(-1)?.slice(0, 1) ?? []));
    else parts.at(-1)?.push(...points);
    i += length + 1;
  }
  return parts.flatMap((points) => (stroked ? strokesOf(points) : [boxAround(points)]));
}

function strokesOf(points: readonly { x: number; y: number }[]): Box[] {
  return points.slice(1).map((point, i) => boxAround([points[i] ?? point, point]));
}

function boxAround(points: readonly { x: number; y: number }[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}
