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
      for (let column = 0; column < width; column += 1) paint(png, above, column, rgb, at(column, row) * 3);
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
  for (let index = 0; index < row.length; index += 1) {
    const left = index < step ? 0 : (out[index - step] ?? 0);
    const up = above[index] ?? 0;
    const corner = index < step ? 0 : (above[index - step] ?? 0);
    out[index] = (row[index] ?? 0) + predicted(filter, left, up, corner);
  }
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

/** Red, green and blue of one pixel on white, into `rgb` at `to`. Called for each: it makes nothing anew. */
function paint(png: PngChunks, row: Uint8Array, column: number, rgb: Uint8Array, to: number): void {
  const { depth, samples, colour, palette, transparency } = png;
  const at = column * samples;
  const first = sampleOf(row, at, depth);
  if (colour === 'palette') {
    const alpha = transparency?.[first] ?? 255;
    for (let part = 0; part < 3; part += 1) rgb[to + part] = onWhite(palette[first * 3 + part] ?? 0, alpha);
    return;
  }
  const grey = colour === 'grey' || colour === 'grey-alpha';
  const alpha =
    samples === 2 || samples === 4
      ? eight(sampleOf(row, at + samples - 1, depth), depth)
      : transparency && isKey(transparency, row, at, png)
        ? 0
        : 255;
  for (let part = 0; part < 3; part += 1) {
    const sample = grey ? first : sampleOf(row, at + part, depth);
    rgb[to + part] = onWhite(eight(sample, depth), alpha);
  }
}

/** Whether it is the one colour that is transparent. */
function isKey(key: Uint8Array, row: Uint8Array, at: number, { samples, depth }: PngChunks): boolean {
  for (let part = 0; part < samples; part += 1)
    if (sampleOf(row, at + part, depth) !== sampleOf(key, part, 16)) return false;
  return true;
}

/** In eight bits; the lower half of sixteen is finer than anybody sees. */
function eight(sample: number, depth: number): number {
  if (depth === 8) return sample;
  return depth === 16 ? sample >> 8 : (sample * 255) / (2 ** depth - 1);
}

function sampleOf(row: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return row[index] ?? 0;
  if (depth === 16) return ((row[index * 2] ?? 0) << 8) | (row[index * 2 + 1] ?? 0);
  const bit = index * depth;
  return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}

function onWhite(part: number, alpha: number): number {
  return alpha === 255 ? part : Math.round((part * alpha + 255 * (255 - alpha)) / 255);
}
