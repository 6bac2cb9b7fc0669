import { assertSize, PictureError } from './picture-error';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What a PNG says of itself (PNG specification, 11.2), and its packed data. */
export interface PngChunks {
  width: number;
  height: number;
  /** Bits a sample. */
  depth: number;
  /** Samples a pixel. */
  samples: number;
  colour: 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha';
  interlaced: boolean;
  palette: Uint8Array;
  /** The transparency chunk: alpha of each colour of the palette, or the one colour that is transparent. */
  transparency: Uint8Array | null;
  data: Uint8Array;
}

const COLOURS: Record<number, Pick<PngChunks, 'colour' | 'samples'> & { depths: number[] }> = {
  0: { colour: 'grey', samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { colour: 'rgb', samples: 3, depths: [8, 16] },
  3: { colour: 'palette', samples: 1, depths: [1, 2, 4, 8] },
  4: { colour: 'grey-alpha', samples: 2, depths: [8, 16] },
  6: { colour: 'rgb-alpha', samples: 4, depths: [8, 16] },
};

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/** @throws PictureError where it is damaged or has too many pixels */
export function readPngChunks(bytes: Uint8Array): PngChunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, Uint8Array[]>();
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) throw new PictureError('broken');
    found.set(type, [...(found.get(type) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    if (type === 'IEND') break;
    at += 12 + length;
  }
  const header = found.get('IHDR')?.[0];
  if (header?.length !== 13 || !found.has('IEND')) throw new PictureError('broken');
  const head = new DataView(header.buffer, header.byteOffset, 13);
  const kind = COLOURS[head.getUint8(9)];
  const depth = head.getUint8(8);
  if (!kind?.depths.includes(depth)) throw new PictureError('broken');
  const [width, height] = [head.getUint32(0), head.getUint32(4)];
  assertSize(width, height);
  return {
    width,
    height,
    depth,
    samples: kind.samples,
    colour: kind.colour,
    interlaced: head.getUint8(12) === 1,
    palette: found.get('PLTE')?.[0] ?? new Uint8Array(),
    transparency: found.get('tRNS')?.[0] ?? null,
    data: Buffer.concat(found.get('IDAT') ?? []),
  };
}
