import * as pkijs from 'pkijs';
import { encodeCms, sha256 } from '../cms';
import { signatureFieldsOf, viewOf } from '../document-view';
import { readSignature } from '../read-signature';
import { readRevisions } from '../revisions';

/** Room for a stamp with a few certificates, in bytes; authorities send 2,000 to 6,000. */
export const STAMP_ROOM = 9216;

/**
 * SHA-256 of the signature value in this field: what a timestamp of the signature is of (ETSI EN 319 122-1, 5.3).
 * The field has been signed last.
 */
export function stampImprint(pdf: Uint8Array, field: string): Uint8Array<ArrayBuffer> {
  return sha256(partsOf(lastSignature(pdf, field).cms).signature);
}

/**
 * Puts a timestamp into the signature of a field (PAdES B-T). Nothing that is signed changes: the stamp goes into the
 * room that the signature left, which no byte range covers. The field has been signed last.
 * @param token as `StampCheck` gives it
 * @throws Error where the room is too small, or the signature has a stamp
 */
export function embedStamp(pdf: Uint8Array, field: string, token: Uint8Array): Uint8Array {
  const { cms, from, to } = lastSignature(pdf, field);
  const stamped = Buffer.from(encodeCms({ ...partsOf(cms), stamp: token }));
  if (!stamped.includes(Buffer.from(token)))
    throw new Error('the stamp would not be as the authority gave it');
  if (stamped.length * 2 > to - from)
    throw new Error(`the stamp needs ${stamped.length * 2} of ${to - from}`);
  const out = Buffer.from(pdf);
  out.write(stamped.toString('hex').padEnd(to - from, '0'), from, 'latin1');
  return new Uint8Array(out);
}

/** The signature of a field, and where the hexadecimal digits of its room begin and end. */
function lastSignature(pdf: Uint8Array, name: string): { cms: Uint8Array; from: number; to: number } {
  const revisions = readRevisions(pdf);
  const view = viewOf(revisions);
  const revision = revisions.at(-1);
  const field = signatureFieldsOf(view).find((one) => one.name === name);
  if (!revision || !field) throw new Error(`the document has no field ${name}`);
  const { cms, content } = readSignature(pdf, view, field.widget, revision);
  const [before, after] = content.map(({ length }) => length);
  if (before === undefined || after === undefined) throw new Error('the signature has no byte range');
  return { cms, from: before + 1, to: pdf.length - after - 1 };
}

function partsOf(cms: Uint8Array) {
  const signedData = new pkijs.SignedData({
    schema: pkijs.ContentInfo.fromBER(new Uint8Array(cms)).content,
  });
  const [certificate, authority] = signedData.certificates ?? [];
  const { signedAttrs, unsignedAttrs, signature } = signedData.signerInfos[0] ?? {};
  if (
    !(certificate instanceof pkijs.Certificate && authority instanceof pkijs.Certificate) ||
    !(signedAttrs && signature) ||
    unsignedAttrs
  )
    throw new Error('not a signature of ours without a stamp');
  return { certificate, authority, signedAttrs, signature: new Uint8Array(signature.getValue()) };
}
