/** `[a, b, c, d, e, f]` as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What pdf.js hands over as a list of six numbers; anything else moves nothing. */
export function matrixOf(value: unknown): Matrix {
  const numbers = Array.isArray(value) || value instanceof Float32Array ? [...value] : [];
  const [a, b, c, d, e, f] = numbers;
  const isMatrix = numbers.length === 6 && numbers.every((number) => Number.isFinite(number));
  return isMatrix ? [a, b, c, d, e, f] : IDENTITY;
}

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function moved(matrix: Matrix, x: number, y: number): { x: number; y: number } {
  const [a, b, c, d, e, f] = matrix;
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
