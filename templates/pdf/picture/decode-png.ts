import { inflateSync } from 'node:zlib';
import { PictureError } from './picture-error';
import type { Pixels } from './pixels';
import { type PngChunks, readPngChunks } from './png-chunks';

/** Where the pixels of each pass of an interlaced picture begin, and how far they are apart: x, y, across, down. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const WHOLE = [[0, 0, 1, 1]] as const;

/**
 * The pixels of a PNG; what is transparent in it has white paper behind it, for that is where it is printed.
 * @throws PictureError where it is damaged or has too many pixels
 */
export function decodePng(bytes: Uint8Array): Pixels {
  const png = readPngChunks(bytes);
  const passes = (png.interlaced ? ADAM7 : WHOLE)
    .map(([x, y, across, down]) => ({
      at: (column: number, row: number) => (y + row * down) * png.width + x + column * across,
      width: Math.ceil((png.width - x) / across),
      height: Math.ceil((png.height - y) / down),
    }))
    .filter(({ width, height }) => width > 0 && height > 0);
  const bits = png.depth * png.samples;
  const bytesOf = (width: number) => Math.ceil((width * bits) / 8);
  const size = passes.reduce((sum, { width, height }) => sum + height * (1 + bytesOf(width)), 0);
  const data = unpacked(png.data, size);
  const rgb = new Uint8Array(png.width * png.height * 3);
  let from = 0;
  for (const { at, width, height } of passes) {
    let above = new Uint8Array(bytesOf(width));
    for (let row = 0; row < height; row += 1) {
      const end = from + 1 + above.length;
      above = unfiltered(data[from] ?? 0, data.subarray(from + 1, end), above, Math.ceil(bits / 8));
      for (let column = 0; column < width; column += 1)
        rgb.set(colourOf(png, above, column), at(column, row) * 3);
      from = end;
    }
  }
  return { width: png.width, height: png.height, rgb };
}

/** A few bytes that unpack to a great many end here. */
function unpacked(data: Uint8Array, size: number): Uint8Array {
  try {
    const bytes = inflateSync(data, { maxOutputLength: size });
    if (bytes.length === size) return bytes;
  } catch {}
  throw new PictureError('broken');
}

/** A row as it was before it was made easy to pack (PNG specification, 9.2). */
function unfiltered(
  filter: number,
  row: Uint8Array,
  above: Uint8Array,
  step: number,
): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(row.length);
  row.forEach((byte, index) => {
    const left = index < step ? 0 : (out[index - step] ?? 0);
    const up = above[index] ?? 0;
    const corner = index < step ? 0 : (above[index - step] ?? 0);
    out[index] = byte + predicted(filter, left, up, corner);
  });
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
      if (a <= b && a <= c) return left;
      return b <= c ? up : corner;
    }
    default:
      throw new PictureError('broken');
  }
}

/** Red, green and blue of one pixel, on white. */
function colourOf(png: PngChunks, row: Uint8Array, column: number): number[] {
  const { depth, samples, colour, palette, transparency } = png;
  const raw = Array.from({ length: samples }, (_, index) => sampleOf(row, column * samples + index, depth));
  const [first = 0] = raw;
  if (colour === 'palette')
    return onWhite([...palette.subarray(first * 3, first * 3 + 3)], transparency?.[first] ?? 255);
  // The lower half of sixteen bits is finer than anybody sees.
  const eight = raw.map((sample) => (depth === 16 ? sample >> 8 : (sample * 255) / (2 ** depth - 1)));
  const [grey = 0, second = 255, blue = 0, alpha = 255] = eight;
  if (colour === 'grey-alpha') return onWhite([grey, grey, grey], second);
  if (colour === 'rgb-alpha') return onWhite([grey, second, blue], alpha);
  if (transparency && raw.every((sample, index) => sample === sampleOf(transparency, index, 16)))
    return [255, 255, 255];
  return colour === 'rgb' ? eight : [grey, grey, grey];
}

function sampleOf(row: Uint8Array, index: number, depth: number): number {
  if (depth === 16) return ((row[index * 2] ?? 0) << 8) | (row[index * 2 + 1] ?? 0);
  if (depth === 8) return row[index] ?? 0;
  const bit = index * depth;
  return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}

function onWhite(colour: number[], alpha: number): number[] {
  return colour.map((part) => Math.round((part * alpha + 255 * (255 - alpha)) / 255));
}
