import { type PDFDict, PDFHexString, PDFInvalidObject, PDFName, PDFString } from 'pdf-lib';
import type { OneShotSigner } from './authority';
import { buildCms, sha256 } from './cms';

/** Room for the CMS, in bytes, where nobody asks for another; about 1,800 are used, more for long names. */
export const CMS_ROOM = 3072;
const BYTE_RANGE_PLACEHOLDER = '[0 ********** ********** **********]';

/**
 * The signature dictionary with room for what is only known once the file is written: the byte
 * range and the CMS. It is handed over as raw text, so that the writer leaves the room as it is.
 */
export function signatureDictionary(signature: {
  name: string;
  reason: string;
  signedAt: Date;
  certifies: boolean;
  lock: PDFDict | undefined;
  /** Bytes reserved for the CMS. */
  room: number;
}): PDFInvalidObject {
  const transforms = [
    ...(signature.certifies ? [transform('DocMDP', '/P 2 /V /1.2')] : []),
    ...(signature.lock ? [transform('FieldMDP', `/V /1.2 ${lockedFields(signature.lock)}`)] : []),
  ];
  const entries = [
    '/Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    `/ByteRange ${BYTE_RANGE_PLACEHOLDER}`,
    `/Contents <${'0'.repeat(signature.room * 2)}>`,
    `/M ${PDFString.of(pdfDate(signature.signedAt))}`,
    `/Name ${PDFHexString.fromText(signature.name)}`,
    `/Reason ${PDFHexString.fromText(signature.reason)}`,
    ...(transforms.length > 0 ? [`/Reference [${transforms.join(' ')}]`] : []),
  ];
  return PDFInvalidObject.of(Buffer.from(`<<\n${entries.join('\n')}\n>>`, 'latin1'));
}

function transform(method: string, parameters: string): string {
  return `<</Type /SigRef /TransformMethod /${method} /TransformParams <</Type /TransformParams ${parameters}>>>>`;
}

/** The field's lock, as the parameters of the transform that enforces it (ISO 32000-1, 12.7.4.5). */
function lockedFields(lock: PDFDict): string {
  return ['Action', 'Fields', 'P']
    .flatMap((key) => {
      const value = lock.get(PDFName.of(key));
      return value ? [`/${key} ${value}`] : [];
    })
    .join(' ');
}

function pdfDate(instant: Date): string {
  return `D:${instant.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
}

/** Puts the increment behind the file, then byte range and CMS into their places. */
export async function fillPlaceholder(
  before: Uint8Array,
  increment: Uint8Array,
  signer: OneShotSigner,
  room: number,
): Promise<Uint8Array> {
  const out = Buffer.concat([before, increment]);
  const range = out.indexOf(BYTE_RANGE_PLACEHOLDER, before.length, 'latin1');
  const open = out.indexOf('/Contents <', range, 'latin1') + '/Contents '.length;
  const after = open + room * 2 + 2;
  if (range < 0 || out[open] !== 0x3c || out[after - 1] !== 0x3e)
    throw new Error('the room for the signature is not where it was put');
  const numbers = [open, after, out.length - after].map((number) => String(number).padEnd(10));
  out.write(`[0 ${numbers.join(' ')}]`, range, 'latin1');
  const cms = await buildCms(sha256(out.subarray(0, open), out.subarray(after)), signer);
  if (cms.length > room) throw new Error(`the signature needs ${cms.length} bytes of ${room}`);
  out.write(
    Buffer.from(cms)
      .toString('hex')
      .padEnd(room * 2, '0'),
    open + 1,
    'latin1',
  );
  return new Uint8Array(out);
}
