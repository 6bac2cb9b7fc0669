import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Summary } from 'templates/summary.schema';

type Kind = {
  depth: number;
  colour: number;
  interlaced?: boolean;
  chunks?: [type: string, data: number[]][];
};

/** A PNG of these rows, each packed as the format wants it and without a filter, or with the one that it begins with. */
export function png(width: number, height: number, kind: Kind, rows: number[][]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([kind.depth, kind.colour, 0, 0, kind.interlaced ? 1 : 0], 8);
  const chunks: [string, Uint8Array][] = [
    ['IHDR', header],
    ...(kind.chunks ?? []).map(([type, data]): [string, Uint8Array] => [type, Uint8Array.from(data)]),
    ['IDAT', deflateSync(Uint8Array.from(rows.flat()))],
    ['IEND', new Uint8Array()],
  ];
  const parts = chunks.map(([type, data]) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  });
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
}

/** Nobody of ours looks at it; other readers do. */
const crc = (bytes: Uint8Array): number => crc32(bytes);

/** A ring with a bar beside it, on nothing: 90 by 30. */
export function sampleLogo(): { bytes: Uint8Array; named: NonNullable<Summary['logo']> } {
  const rows = Array.from({ length: 30 }, (_, y) => [
    0,
    ...Array.from({ length: 90 }, (_, x) => {
      const far = Math.hypot(x - 15, y - 15);
      if (far > 8 && far < 14) return [17, 71, 89, 255];
      return x > 36 && y > 10 && y < 20 ? [17, 71, 89, 160] : [0, 0, 0, 0];
    }).flat(),
  ]);
  const bytes = png(90, 30, { depth: 8, colour: 6 }, rows);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, named: { sha256, mediaType: 'image/png' } };
}
