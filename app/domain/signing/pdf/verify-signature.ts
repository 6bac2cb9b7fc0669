import type { X509Certificate } from 'node:crypto';
import { PDFName } from 'pdf-lib';
import { LEADER_FIELD } from 'templates/pdf/layout/page-model';
import type { Summary } from 'templates/summary.schema';
import { type DocumentView, dictOf, type FieldView } from './document-view';
import { Finding } from './parse-object';
import { hasTransform, readSignature, type SignatureDictionary } from './read-signature';
import { fromReason } from './reason';
import type { Revision } from './revisions';
import type { Reason, SignatureReport } from './verification.schema';
import { type CmsReport, verifyCms } from './verify-cms';

export interface SignatureInQuestion {
  pdf: Uint8Array;
  /** The document as it was once this signature was put on. */
  view: DocumentView;
  revision: Revision;
  field: FieldView;
  authorities: X509Certificate[];
  summary: Summary | null;
  /** Nothing was added after it. */
  isLast: boolean;
}

/** One signature: its place in the file, its cryptography, and whether it is the right person's. */
export function verifySignature(question: SignatureInQuestion): SignatureReport {
  const { pdf, view, revision, field, authorities, isLast } = question;
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
    cms = verifyCms(signature.cms, signature.content, authorities, signature.claimedTime);
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
    coverage: 'wrong',
    reasons: [reason],
  };
}

/** What the cryptography cannot know: who was to sign here, and what the signature is to protect. */
function contextReasons(
  { view, field, summary }: SignatureInQuestion,
  signature: SignatureDictionary,
  { signer }: CmsReport,
): Reason[] {
  const isLeader = field.name === LEADER_FIELD;
  const party = isLeader ? summary?.leader : summary?.employee;
  const protects = isLeader ? certifies(view, field, signature) : locks(view, signature);
  return [
    ...(signature.name === signer.name ? [] : (['verify.name_differs_from_certificate'] as const)),
    ...(!party || party.personId === signer.personId ? [] : (['verify.signer_is_not_the_party'] as const)),
    ...(protects ? [] : [isLeader ? ('verify.not_certified' as const) : ('verify.not_locked' as const)]),
  ];
}

/** The leader's signature says that only signing may follow (DocMDP, P 2), and the catalog points at it. */
function certifies(view: DocumentView, field: FieldView, signature: SignatureDictionary): boolean {
  const named = dictOf(view, view.catalog, 'Perms')?.get(PDFName.of('DocMDP'));
  return (
    named?.toString() === field.widget.get(PDFName.of('V'))?.toString() &&
    hasTransform(view, signature.dict, 'DocMDP', { key: 'P', value: '2' })
  );
}

/** The employee's signature, the last one, locks every field. */
function locks(view: DocumentView, signature: SignatureDictionary): boolean {
  return hasTransform(view, signature.dict, 'FieldMDP', { key: 'Action', value: '/All' });
}
