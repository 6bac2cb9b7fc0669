import { constants, deflateRawSync } from 'node:zlib';

const BLOCK = 100_000_000;
let block: Buffer | null = null;
function blanks(): Buffer {
  block ??= deflateRawSync(Buffer.alloc(BLOCK, ' '), { finishFlush: constants.Z_SYNC_FLUSH });
  return block;
}

/** A PDF with a page whose content is so many blanks, which a few megabytes hold. */
export function inflatingPdf(size: number): Uint8Array {
  const blocks = Array.from({ length: size / BLOCK }, blanks);
  const content = Buffer.concat([Buffer.from([0x78, 0x9c]), ...blocks, Buffer.from([3, 0])]);
  const head = [
    '%PDF-1.7',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj',
    `4 0 obj<</Length ${content.length}/Filter/FlateDecode>>stream\n`,
  ].join('\n');
  const foot = '\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
  return Buffer.concat([Buffer.from(head), content, Buffer.from(foot)]);
}
