import type { Db, Transaction } from 'db/client.server';
import { signatures, summaries, summaryRevisions } from 'db/schema/signing';
import type { DOCUMENTS } from 'db/schema/vocabulary';
import { opened } from 'db/sealed/sealed';
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { type Signatory, StoredSummarySchema, signatoriesOf } from 'templates/summary.schema';
import type { Side } from '../access/access.rules';
import type { Signer } from './signing.rules';
import { type WaitingSignature, waitingOn } from './stamp/pending-signatures.server';

/** The whole summary, or the excerpt of it for the personnel file. */
export type DocumentKind = (typeof DOCUMENTS)[number];

/** One of the documents that are frozen and signed together, as it stands now. */
export type StandingDocument = {
  document: DocumentKind;
  frozenSha256: string;
  latest: { id: string; revision: number; sha256: string };
};

/** The frozen summary that stands (not voided), with its documents as they stand and who has signed. */
export type CurrentSummary = {
  id: string;
  conversationId: string;
  number: number;
  frozenAt: Date;
  snapshot: string;
  /** SHA-256 of the whole summary as it was frozen, which names the excerpt: what all are shown and asked to sign. */
  frozenSha256: string;
  whole: StandingDocument;
  /** What HR gets in its place; null where nothing stays between the two, or it was frozen for HR to have. */
  excerpt: StandingDocument | null;
  /** Everybody whose signature it has a field for, the leader first. */
  signers: (Signatory & Signer)[];
  /** Somebody has signed, and the timestamp is still to come; null where nobody is waited for so. */
  waiting: WaitingSignature | null;
  /** In the order of signing; who signs, signs all documents. */
  signatures: { side: Side; personId: string; name: string; signedAt: Date; reservation: string }[];
};

export function findCurrentSummary(tx: Db | Transaction, conversationId: string): CurrentSummary | undefined {
  const summary = tx
    .select({
      id: summaries.id,
      number: summaries.number,
      frozenAt: summaries.frozenAt,
      snapshot: opened(summaries.snapshot),
    })
    .from(summaries)
    .where(and(eq(summaries.conversationId, conversationId), isNull(summaries.voidedAt)))
    .get();
  if (!summary) return undefined;
  const whole = standing(tx, summary.id, 'whole');
  if (!whole) throw new Error(`summary ${summary.id} has no document`);
  const made = tx
    .select({
      side: signatures.side,
      personId: signatures.personId,
      signedAt: signatures.signedAt,
      reservation: opened(signatures.reservation),
    })
    .from(signatures)
    .innerJoin(summaryRevisions, eq(summaryRevisions.id, signatures.revisionId))
    .where(and(eq(signatures.summaryId, summary.id), eq(signatures.document, 'whole')))
    .orderBy(asc(summaryRevisions.revision))
    .all();
  const signers = signatoriesOf(StoredSummarySchema.parse(JSON.parse(summary.snapshot))).map((signatory) => {
    const { personId } = signatory.party;
    return { ...signatory, personId, signed: made.some((signature) => signature.personId === personId) };
  });
  return {
    id: summary.id,
    conversationId,
    number: summary.number,
    frozenAt: summary.frozenAt,
    snapshot: summary.snapshot,
    frozenSha256: whole.frozenSha256,
    whole,
    excerpt: standing(tx, summary.id, 'excerpt'),
    signers,
    waiting: waitingOn(tx, summary.id),
    signatures: made.map((signature) => ({
      ...signature,
      name: signers.find(({ personId }) => personId === signature.personId)?.party.name ?? '',
    })),
  };
}

/** All that is signed at once, the whole summary first. */
export const documentsOf = ({ whole, excerpt }: Pick<CurrentSummary, 'whole' | 'excerpt'>) =>
  excerpt ? [whole, excerpt] : [whole];

function standing(tx: Db | Transaction, summaryId: string, document: DocumentKind): StandingDocument | null {
  const revisions = tx
    .select({ id: summaryRevisions.id, revision: summaryRevisions.revision, sha256: summaryRevisions.sha256 })
    .from(summaryRevisions)
    .where(and(eq(summaryRevisions.summaryId, summaryId), eq(summaryRevisions.document, document)))
    .orderBy(desc(summaryRevisions.revision))
    .all();
  const [latest, frozen] = [revisions[0], revisions.at(-1)];
  return latest && frozen ? { document, frozenSha256: frozen.sha256, latest } : null;
}
