import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Summary } from '../../summary.schema';
import { decodePng } from './decode-png';
import { LOGO_BOX } from './logo-box';
import type { Picture } from './picture';
import { PictureError } from './picture-error';
import { scaledInto } from './pixels';
import { isPng } from './png-chunks';
import { isJpeg, readJpeg } from './read-jpeg';

/** Pixels a point: what a printer shows of it. */
const FINENESS = 4;

type LogoType = NonNullable<Summary['logo']>['mediaType'];

/**
 * The logo as it stands in the document, read by what it is and not by its name: a PNG on white and with no more
 * pixels than can be seen, a JPEG as it is. The same bytes give the same picture.
 * @throws PictureError where the file cannot be used
 */
export function readLogo(bytes: Uint8Array): { mediaType: LogoType; picture: Picture } {
  if (isJpeg(bytes)) return { mediaType: 'image/jpeg', picture: readJpeg(bytes) };
  if (!isPng(bytes)) throw new PictureError('unknown');
  const box = { width: LOGO_BOX.width * FINENESS, height: LOGO_BOX.height * FINENESS };
  const { width, height, rgb } = scaledInto(decodePng(bytes), box);
  const packed = deflateSync(rgb, { level: 9 });
  const picture: Picture = { width, height, colours: 'DeviceRGB', filter: 'FlateDecode', bytes: packed };
  return { mediaType: 'image/png', picture };
}

let last: { sha256: string; picture: Picture } | null = null;

/** The logo that the summary names; null where it names none. An organisation has one: it is read once. */
export function logoOf({ logo }: Pick<Summary, 'logo'>, bytes: Uint8Array | undefined): Picture | null {
  if (!logo) return null;
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== logo.sha256)
    throw new Error(`the summary names the logo ${logo.sha256}, which is not what was handed over`);
  if (last?.sha256 !== logo.sha256) last = { sha256: logo.sha256, picture: readLogo(bytes).picture };
  return last.picture;
}
