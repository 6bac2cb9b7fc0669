import { people } from 'db/schema/people';
import { type signatures, summaryRevisions } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { type Signatory, StoredSummarySchema } from 'templates/summary.schema';
import type { Proof } from '../accounts/prove-identity.server';
import type { Context } from '../context';
import { organisationAuthority } from './authority.server';
import {
  type CurrentSummary,
  type DocumentKind,
  documentsOf,
  type StandingDocument,
} from './current-summary.server';
import { issueOneShotCertificate } from './pdf/authority';
import { signPdf } from './pdf/sign-pdf';
import { assuranceInWords, provedBy } from './proof-words';

/** One document with one signature more, and the certificate that was issued for it; not stored yet. */
export type SignedDocument = Pick<
  typeof signatures.$inferInsert,
  'authorityId' | 'certificateSerial' | 'certificatePem'
> & {
  /** What a timestamp authority says the time was; null where there is no stamp in it. */
  stampedAt: Date | null;
  document: DocumentKind;
  /** What it extends. Where something else stands in its place by then, it is not stored. */
  extended: StandingDocument['latest'];
  pdf: Buffer;
};

/** What somebody does when they sign a summary: one act, a signature in every document of it. */
export type GivenSignature = {
  signer: Signatory;
  signedAt: Date;
  reservation: string;
  proof: string;
  /** How sure the organisation's own login was, as it said; null where it said nothing. */
  assurance: string | null;
  documents: SignedDocument[];
  /** Code of why there is no timestamp, where one was wanted; null otherwise. */
  unstamped: string | null;
};

/**
 * Signs every document of the summary as the actor, each with a one-shot certificate of its own: the same proof, the
 * same time, the same reservation. Stores nothing (but the authority, where there was none).
 * @param room bytes for each signature, where a timestamp is to go in
 */
export async function signDocuments(
  ctx: Context,
  proof: Proof,
  summary: CurrentSummary,
  signer: Signatory,
  { reservation, room }: { reservation: string; room?: number | undefined },
): Promise<GivenSignature> {
  const { language, organisation } = StoredSummarySchema.parse(JSON.parse(summary.snapshot));
  const authority = await organisationAuthority(ctx);
  const proved = provedBy(proof, language);
  const sign = async ({ document, latest }: StandingDocument): Promise<SignedDocument> => {
    const certificate = await issueOneShotCertificate(authority, {
      personId: ctx.actor.personId,
      name: ctx.actor.name,
      email: emailOf(ctx),
      organisation,
      now: ctx.now,
      proof: proved,
    });
    const pdf = await signPdf(storedPdf(ctx, latest.id), {
      field: signer.field,
      signer: certificate,
      signedAt: ctx.now,
      proof: proved,
      assurance: assuranceInWords(proof.assurance),
      reservation: reservation || null,
      language,
      ...(room !== undefined && { room }),
    });
    return {
      document,
      extended: latest,
      pdf: Buffer.from(pdf),
      authorityId: authority.id,
      certificateSerial: certificate.serialNumber,
      certificatePem: certificate.certificatePem,
      stampedAt: null,
    };
  };
  const documents = await Promise.all(documentsOf(summary).map(sign));
  return {
    ...{ signer, signedAt: ctx.now, reservation, documents, unstamped: null },
    ...{ proof: proof.method, assurance: proof.assurance ?? null },
  };
}

function storedPdf({ db }: Context, revisionId: string): Buffer {
  const row = db
    .select({ pdf: opened(summaryRevisions.pdf) })
    .from(summaryRevisions)
    .where(eq(summaryRevisions.id, revisionId))
    .get();
  if (!row) throw new Error(`revision ${revisionId} is missing`);
  return row.pdf;
}

function emailOf({ db, actor }: Context): string {
  const person = db.select({ email: people.email }).from(people).where(eq(people.id, actor.personId)).get();
  return person?.email ?? '';
}
