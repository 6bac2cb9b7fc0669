import type { Picture } from './picture';
import { assertSize, PictureError } from './picture-error';

/** A PDF holds a JPEG as it is: in each document, every byte of it. With it an ordinary one stays below 150 kB. */
const HEAVIEST = 60_000;

const APP1 = 0xe1;
const ADOBE = 0xee;
const LAST_APP = 0xef;
const COMMENT = 0xfe;
const SCAN = 0xda;
const END = 0xd9;
/** Baseline, extended and progressive; the others are hardly read by anybody. */
const FRAMES = [0xc0, 0xc1, 0xc2];
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

/**
 * A JPEG for the document, without what a camera or a program noted in it about where and by whom it was made.
 * @throws PictureError where it is damaged, too large, too heavy or in CMYK
 */
export function readJpeg(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: Pick<Picture, 'width' | 'height' | 'colours'> | null = null;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) break;
    if (marker === SCAN) {
      if (!size || bytes.at(-2) !== 0xff || bytes.at(-1) !== END) break;
      const whole = Buffer.concat([...kept, bytes.subarray(at)]);
      if (whole.length > HEAVIEST) throw new PictureError('heavy');
      return { ...size, filter: 'DCTDecode', bytes: whole };
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || OTHER_FRAMES.includes(marker)) break;
    if (FRAMES.includes(marker)) size = sizeOf(bytes.subarray(at, end));
    if (!isNote(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  throw new PictureError('broken');
}

/** The frame header (ITU T.81, B.2.2). */
function sizeOf(frame: Uint8Array): Pick<Picture, 'width' | 'height' | 'colours'> {
  if (frame.length < 10) throw new PictureError('broken');
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const [height, width, components] = [view.getUint16(5), view.getUint16(7), view.getUint8(9)];
  assertSize(width, height);
  if (view.getUint8(4) !== 8) throw new PictureError('broken');
  if (components !== 1 && components !== 3) throw new PictureError('colours');
  return { width, height, colours: components === 1 ? 'DeviceGray' : 'DeviceRGB' };
}

/** Place, camera, program, preview. Adobe's segment stays: it says how the colours are to be read. */
const isNote = (marker: number): boolean =>
  marker === COMMENT || (marker >= APP1 && marker <= LAST_APP && marker !== ADOBE);
