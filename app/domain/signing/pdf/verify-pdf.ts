import { PDFName } from 'pdf-lib';
import type { Summary } from 'templates/summary.schema';
import { MAX_PDF_SIZE } from '../verify-form.schema';
import { sha256 } from './cms';
import { type Comparison, compareRevisions, isSized } from './compare-revisions';
import { type DocumentView, type FieldView, signatureFieldsOf, viewOf } from './document-view';
import { embeddedSummary } from './embedded-summary';
import {
  describeSignatories,
  expectedSignatories,
  fieldReasons,
  missingReasons,
  orderReasons,
} from './expected-signatories';
import { Finding } from './finding';
import { contentReasons } from './permitted-content';
import { endOfLastRevision, type Revision, readRevisions } from './revisions';
import { type Trust, type TrustInput, trustOf } from './trust';
import { type Reason, type Verification, verdictOf } from './verification.schema';
import { verifySignature } from './verify-signature';

/**
 * Checks a signed summary on its own: who signed what and when, whether a byte was changed, and
 * what was added between and after the signatures. No file makes it throw: what cannot be
 * read is a verdict.
 * Anybody may call it with any bytes; the caller moves it to a worker and limits its time.
 * @param input as PEM, the certificates of the organisations that are trusted to name people and of those that are
 *   trusted to say what the time was; and what has been revoked
 */
export async function verifyPdf(pdf: Uint8Array, input: TrustInput = {}): Promise<Verification> {
  const trusted = trustOf(input);
  try {
    const { reasons, ...findings } = inspect(pdf, trusted);
    return { verdict: verdictOf(reasons), reasons: [...new Set(reasons)], ...fileOf(pdf), ...findings };
  } catch (error) {
    const signed = Buffer.from(pdf).includes('/ByteRange');
    const found = error instanceof Finding ? error.reason : 'verify.structure_unreadable';
    // A PDF from elsewhere that nobody signed is just that, however it is built.
    const reason = signed || NO_PDF_AT_ALL.has(found) ? found : 'verify.no_signature';
    return unreadable(pdf, reason);
  }
}

const fileOf = (pdf: Uint8Array) => ({ size: pdf.length, sha256: Buffer.from(sha256(pdf)).toString('hex') });

/** The verification of a file of which nothing can be said but this. */
export function unreadable(pdf: Uint8Array, reason: Reason): Verification {
  return {
    verdict: verdictOf([reason]),
    reasons: [reason],
    ...fileOf(pdf),
    summary: null,
    signatories: [],
    signatures: [],
    emptyFields: [],
  };
}

/** Is said of a file whether or not it was signed. */
const NO_PDF_AT_ALL: ReadonlySet<Reason> = new Set(['verify.too_large', 'verify.not_a_pdf']);

type Findings = Pick<Verification, 'reasons' | 'summary' | 'signatories' | 'signatures' | 'emptyFields'>;

function inspect(pdf: Uint8Array, trust: Trust): Findings {
  if (pdf.length > MAX_PDF_SIZE) throw new Finding('verify.too_large');
  if (Buffer.from(pdf.subarray(0, 5)).toString('latin1') !== '%PDF-') throw new Finding('verify.not_a_pdf');
  const end = endOfLastRevision(pdf);
  if (end === null) throw new Finding('verify.structure_unreadable');
  const trailing = !/^(?:\r?\n)?$/.test(Buffer.from(pdf.subarray(end)).toString('latin1'));

  const revisions = readRevisions(trailing ? pdf.subarray(0, end) : pdf);
  const views = revisions.map((_, index) => viewOf(revisions.slice(0, index + 1)));
  const [first, last] = [views[0], views.at(-1)];
  if (!first || !last) throw new Finding('verify.structure_unreadable');
  const summary = embeddedSummary(first);
  const expected = expectedSignatories(summary);
  const comparisons = compareAll(revisions, views);
  const signatures = signedFields(first, comparisons).flatMap(({ field, index }, at) => {
    const [revision, view] = [revisions[index], views[index]];
    if (!revision || !view) return [];
    const isLast = index === revisions.length - 1;
    const signatory = expected.find((one) => one.field === field.name) ?? null;
    const isFirst = at === 0;
    return [verifySignature({ pdf, view, revision, field, trust, signatory, isFirst, isLast })];
  });
  return {
    reasons: [
      ...(trailing ? ['verify.bytes_after_last_signature' as const] : []),
      ...(revisions[0] && isSized(revisions[0], first) ? [] : ['verify.document_replaced' as const]),
      ...contentReasons(revisions, views),
      ...comparisons.flatMap((comparison) => comparison.reasons),
      ...signatures.flatMap((signature) => signature.reasons),
      ...fieldReasons(first, expected),
      ...orderReasons(signatures, expected),
      ...(signatures.length > 0 ? missingReasons(signatures, expected) : (['verify.no_signature'] as const)),
    ],
    summary: summary && describe(summary),
    signatories: describeSignatories(signatures, expected),
    signatures,
    emptyFields: signatureFieldsOf(last)
      .map((field) => field.name)
      .filter((name) => !signatures.some((signature) => signature.field === name)),
  };
}

function compareAll(revisions: Revision[], views: DocumentView[]): Comparison[] {
  return revisions.slice(1).flatMap((revision, index) => {
    const [earlier, before, after] = [revisions[index], views[index], views[index + 1]];
    return earlier && before && after ? [compareRevisions(before, after, earlier, revision)] : [];
  });
}

/** Each signed field with the index of the revision that signed it. */
function signedFields(first: DocumentView, comparisons: Comparison[]): { field: FieldView; index: number }[] {
  return [
    // Signed in the first revision: somebody wrote the whole file anew.
    ...signatureFieldsOf(first)
      .filter((field) => field.widget.has(PDFName.of('V')))
      .map((field) => ({ field, index: 0 })),
    ...comparisons.flatMap(({ signed }, index) => (signed ? [{ field: signed, index: index + 1 }] : [])),
  ];
}

function describe(summary: Summary): NonNullable<Verification['summary']> {
  const { id, version, type, organisation, heldOn, leader, team } = summary;
  const employee = summary.employees.map(({ name }) => name).join(', ');
  const excerpt = summary.excerpt === true;
  return { id, version, excerpt, type, organisation, heldOn, leader: leader.name, employee, team };
}
