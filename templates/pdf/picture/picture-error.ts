/**
 * Why a file cannot be a picture in the document: it is none that we read, it is damaged, it has too many
 * pixels, its colours are those of a printing press (CMYK), which the document has no profile for, or it is a
 * JPEG that is too heavy to stand in every document.
 */
export type PictureFault = 'unknown' | 'broken' | 'pixels' | 'colours' | 'heavy';

export class PictureError extends Error {
  constructor(readonly fault: PictureFault) {
    super(`no picture for the document: ${fault}`);
    this.name = 'PictureError';
  }
}

/** More is no logo, and would only cost memory. */
const MOST_PIXELS = 4_000_000;

/** @throws PictureError `broken` without an area, `pixels` with too large a one */
export function assertSize(width: number, height: number): void {
  if (width < 1 || height < 1) throw new PictureError('broken');
  if (width * height > MOST_PIXELS) throw new PictureError('pixels');
}
