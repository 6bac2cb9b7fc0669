import { PDFName } from 'pdf-lib';
import type { Signatory } from 'templates/summary.schema';
import { type DocumentView, dictOf, type FieldView } from './document-view';
import { Finding } from './finding';
import { readSignature, type SignatureDictionary, transformsOf } from './read-signature';
import { fromReason } from './reason';
import type { Revision } from './revisions';
import type { Trust } from './trust';
import type { Reason, SignatureReport } from './verification.schema';
import { type CmsReport, verifyCms } from './verify-cms';

export interface SignatureInQuestion {
  pdf: Uint8Array;
  /** The document as it was once this signature was put on. */
  view: DocumentView;
  revision: Revision;
  field: FieldView;
  trust: Trust;
  /** Who was to sign here; null where the document does not say. */
  signatory: (Signatory & { lock: 'all' | 'own' | null }) | null;
  /** Nobody had signed before. */
  isFirst: boolean;
  /** Nothing was added after it. */
  isLast: boolean;
}

/** One signature: its place in the file, its cryptography, and whether it is the right person's. */
export function verifySignature(question: SignatureInQuestion): SignatureReport {
  const { pdf, view, revision, field, trust, isLast } = question;
  let signature: SignatureDictionary;
  try {
    signature = readSignature(pdf, view, field.widget, revision);
  } catch (error) {
    return unreadable(field.name, error instanceof Finding ? error.reason : 'verify.signature_unreadable');
  }
  const report = {
    field: field.name,
    claimedTime: signature.claimedTime?.toISOString() ?? null,
    reason: signature.reason,
    reservation: signature.reason === null ? null : fromReason(signature.reason),
    coverage: isLast ? ('file' as const) : ('revision' as const),
  };
  let cms: CmsReport;
  try {
    cms = verifyCms(signature.cms, signature.content, trust, signature.claimedTime);
  } catch {
    return { ...unreadable(field.name, 'verify.signature_unreadable'), ...report };
  }
  return { ...report, ...cms, reasons: [...cms.reasons, ...contextReasons(question, signature, cms)] };
}

function unreadable(field: string, reason: Reason): SignatureReport {
  return {
    field,
    signer: null,
    claimedTime: null,
    reason: null,
    reservation: null,
    digestOk: false,
    signatureOk: false,
    chain: 'unknown',
    validAtSigning: false,
    stamp: null,
    coverage: 'wrong',
    reasons: [reason],
  };
}

/** What the cryptography cannot know: who was to sign here, and what the signature is to protect. */
function contextReasons(
  { pdf, view, field, signatory, isFirst, isLast }: SignatureInQuestion,
  signature: SignatureDictionary,
  { signer }: CmsReport,
): Reason[] {
  const transforms = transformsOf(view, signature.dict);
  const certifying = transforms.filter((transform) => transform.startsWith('DocMDP'));
  const locking = transforms.filter((transform) => !transform.startsWith('DocMDP'));
  const reasons: [Reason, boolean][] = [
    ['verify.bytes_after_last_signature', isLast && signature.end < pdf.length],
    ['verify.name_differs_from_certificate', signature.name !== signer.name],
    ['verify.signer_is_not_the_party', signatory !== null && signatory.party.personId !== signer.personId],
    ['verify.not_certified', isFirst && !certifies(view, field, certifying)],
    ['verify.certified_later', !isFirst && certifying.length > 0],
    ['verify.not_locked', signatory !== null && locking.join() !== lockingOf(signatory).join()],
  ];
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []));
}

/** The first signature says that only signing may follow (DocMDP, P 2), and the catalog points at it. */
function certifies(view: DocumentView, field: FieldView, certifying: string[]): boolean {
  const permissions = dictOf(view, view.catalog, 'Perms');
  const named = permissions?.get(PDFName.of('DocMDP'));
  return (
    permissions?.keys().length === 1 &&
    named?.toString() === field.widget.get(PDFName.of('V'))?.toString() &&
    certifying.join() === 'DocMDP 2'
  );
}

/** Between two the last signature locks every field; in a group each locks its own. */
function lockingOf({ field, lock }: NonNullable<SignatureInQuestion['signatory']>): string[] {
  if (lock === null) return [];
  return [lock === 'all' ? 'FieldMDP All' : `FieldMDP Include ${field}`];
}
