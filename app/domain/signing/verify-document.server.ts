import { X509Certificate } from 'node:crypto';
import type { Db } from 'db/client.server';
import { summaries, summaryRevisions } from 'db/schema/signing';
import { and, eq, gt } from 'drizzle-orm';
import type { SystemContext } from '../context';
import { Refusal } from '../errors';
import { runReader } from '../frameworks/run-reader.server';
import { organisationCertificates } from './authority.server';
import { listRevocations } from './certificates/revocations.server';
import { sha256 } from './pdf/cms';
import type { TrustInput } from './pdf/trust';
import type { Verification } from './pdf/verification.schema';
import { unreadable, verifyPdf } from './pdf/verify-pdf';
import type { CheckedDocument, KnownDocument } from './verify-document.rules';
import { MAX_PDF_SIZE } from './verify-form.schema';

/** What checking one file may cost: far more than any of ours needs. */
export const CHECK_LIMITS = { milliseconds: 20_000, heap: 256, megabytes: 600 };

/**
 * Checks a file that anybody has sent: whether it is one of ours by its SHA-256, and always by cryptography too. The
 * file is read in a process of its own and forgotten; nothing is written, not even to the log. Public.
 *
 * Refuses with `checking.busy` where too many wait already.
 * @param stampAuthorities PEM certificates of who is trusted to say what the time was
 */
export async function verifyDocument(
  { db }: Pick<SystemContext, 'db'>,
  pdf: Uint8Array,
  { stampAuthorities = [], signal, limits = CHECK_LIMITS }: CheckOptions = {},
): Promise<CheckedDocument> {
  const trust = { authorities: organisationCertificates(db), stampAuthorities, revoked: listRevocations(db) };
  return { verification: await verifyApart(pdf, trust, limits, signal), known: findKnown(db, pdf) };
}

interface CheckOptions {
  stampAuthorities?: readonly string[];
  signal?: AbortSignal;
  limits?: typeof CHECK_LIMITS;
}

async function verifyApart(
  pdf: Uint8Array,
  trust: TrustInput,
  limits: typeof CHECK_LIMITS,
  signal: AbortSignal | undefined,
): Promise<Verification> {
  // What does not begin as a PDF is not taken apart, and needs no process for that.
  const begins = Buffer.from(pdf.subarray(0, 5)).toString('latin1') === '%PDF-';
  if (!begins || pdf.length > MAX_PDF_SIZE) return verifyPdf(pdf, trust);
  const outcome = await runReader<Verification, never>('verify-uploaded', { pdf, trust }, limits, signal);
  if (outcome === 'busy') throw new Refusal('unavailable', 'checking.busy');
  if (outcome === 'too-heavy') return unreadable(pdf, 'verify.too_heavy');
  if ('read' in outcome) return outcome.read;
  throw new Error('a verification refuses nothing');
}

function findKnown(db: Db, pdf: Uint8Array): KnownDocument | null {
  const row = db
    .select({ revision: summaryRevisions, summary: summaries })
    .from(summaryRevisions)
    .innerJoin(summaries, eq(summaries.id, summaryRevisions.summaryId))
    .where(eq(summaryRevisions.sha256, Buffer.from(sha256(pdf)).toString('hex')))
    .get();
  if (!row) return null;
  const { revision, summary } = row;
  const signedSince = and(
    eq(summaryRevisions.summaryId, summary.id),
    eq(summaryRevisions.document, revision.document),
    gt(summaryRevisions.revision, revision.revision),
  );
  const frozenSince = and(
    eq(summaries.conversationId, summary.conversationId),
    gt(summaries.number, summary.number),
  );
  const newer =
    db.select({ id: summaryRevisions.id }).from(summaryRevisions).where(signedSince).get() ??
    db.select({ id: summaries.id }).from(summaries).where(frozenSince).get();
  return { voided: summary.voidedAt !== null, newer: newer !== undefined };
}

/** SHA-256 of each certificate that is handed out for checking without us, newest first, as people compare them. */
export function certificateFingerprints({ db }: Pick<SystemContext, 'db'>): string[] {
  return organisationCertificates(db).map((pem) => new X509Certificate(pem).fingerprint256);
}
