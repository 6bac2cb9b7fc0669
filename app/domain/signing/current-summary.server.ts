import type { Db, Transaction } from 'db/client.server';
import { signatures, summaries, summaryRevisions } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { type Signatory, StoredSummarySchema, signatoriesOf } from 'templates/summary.schema';
import type { Side } from '../access/access.rules';
import type { Signer } from './signing.rules';

/** The frozen summary that stands (not voided), with its document at each revision and who has signed. */
export type CurrentSummary = {
  id: string;
  conversationId: string;
  number: number;
  frozenAt: Date;
  snapshot: string;
  /** SHA-256 of the document as it was frozen: what both are shown and asked to sign. */
  frozenSha256: string;
  latest: { id: string; revision: number; sha256: string };
  /** Everybody whose signature it has a field for, the leader first. */
  signers: (Signatory & Signer)[];
  /** In the order of signing. */
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
  const revisions = tx
    .select({ id: summaryRevisions.id, revision: summaryRevisions.revision, sha256: summaryRevisions.sha256 })
    .from(summaryRevisions)
    .where(eq(summaryRevisions.summaryId, summary.id))
    .orderBy(desc(summaryRevisions.revision))
    .all();
  const latest = revisions[0];
  const frozen = revisions.at(-1);
  if (!latest || !frozen) throw new Error(`summary ${summary.id} has no document`);
  const made = tx
    .select({
      side: signatures.side,
      personId: signatures.personId,
      signedAt: signatures.signedAt,
      reservation: opened(signatures.reservation),
    })
    .from(signatures)
    .innerJoin(summaryRevisions, eq(summaryRevisions.id, signatures.revisionId))
    .where(eq(signatures.summaryId, summary.id))
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
    frozenSha256: frozen.sha256,
    latest,
    signers,
    signatures: made.map((signature) => ({
      ...signature,
      name: signers.find(({ personId }) => personId === signature.personId)?.party.name ?? '',
    })),
  };
}
