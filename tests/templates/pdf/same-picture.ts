import type { Pixels } from 'templates/pdf/picture/pixels';

/** Letters are smoothed a little differently by each version of a program: what is compared are the means of these. */
const BLOCK = 6;

/**
 * How far two pictures of a page are apart: the largest difference between the mean greys of the same small square
 * in both, 0 to 255. A word that is another one is enough for about 18.
 */
export function differenceOf(one: Pixels, other: Pixels): number {
  if (one.width !== other.width || one.height !== other.height) return 255;
  let worst = 0;
  for (let y = 0; y < one.height; y += BLOCK)
    for (let x = 0; x < one.width; x += BLOCK)
      worst = Math.max(worst, Math.abs(meanOf(one, x, y) - meanOf(other, x, y)));
  return worst;
}

function meanOf({ width, height, rgb }: Pixels, left: number, top: number): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + BLOCK, height); y += 1)
    for (let x = left; x < Math.min(left + BLOCK, width); x += 1) {
      sum += rgb[(y * width + x) * 3] ?? 0;
      count += 1;
    }
  return sum / count;
}
