import type { Db, Transaction } from 'db/client.server';
import { prepared } from 'db/prepared.server';
import { people } from 'db/schema/people';
import { signatures, summaries, summaryRevisions } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Side } from '../access/access.rules';
import { Refusal } from '../errors';
import type { SummaryDocument } from './read-document.server';

/**
 * The document of a summary that HR gets: the excerpt where there is one, which comes first by its name, and never the
 * whole summary then; as the last to sign has left it. The one place that decides it.
 */
const revisionForHr = (summaryId: SQL): SQL<string> => sql`(
  select id from summary_revisions as stored where stored.summary_id = ${summaryId}
  order by stored.document, stored.revision desc limit 1
)`;

const STANDING = {
  summaryId: summaries.id,
  revisionId: summaryRevisions.id,
  document: summaryRevisions.document,
  sha256: summaryRevisions.sha256,
};

const standing = prepared((db) =>
  db
    .select(STANDING)
    .from(summaries)
    .innerJoin(summaryRevisions, eq(summaryRevisions.id, revisionForHr(sql`${summaries.id}`)))
    .where(and(eq(summaries.conversationId, sql.placeholder('id')), isNull(summaries.voidedAt)))
    .prepare(),
);

const stored = prepared((db) =>
  db
    .select({ pdf: opened(summaryRevisions.pdf) })
    .from(summaryRevisions)
    .where(eq(summaryRevisions.id, sql.placeholder('id')))
    .prepare(),
);

export type StandingForHr = {
  summaryId: string;
  revisionId: string;
  document: 'whole' | 'excerpt';
  sha256: string;
};

/** Which document of a conversation HR gets; undefined where nothing stands. The caller has been allowed to know. */
export const standingForHr = (db: Db, conversationId: string): StandingForHr | undefined =>
  standing(db).get({ id: conversationId });

/** The same of several conversations at once, by their ids; without those of which nothing stands. */
export function standingOfEach(
  db: Db | Transaction,
  conversationIds: readonly string[],
): Map<string, StandingForHr> {
  const rows = db
    .select({ conversationId: summaries.conversationId, standing: STANDING })
    .from(summaries)
    .innerJoin(summaryRevisions, eq(summaryRevisions.id, revisionForHr(sql`${summaries.id}`)))
    .where(and(inArray(summaries.conversationId, [...conversationIds]), isNull(summaries.voidedAt)))
    .all();
  return new Map(rows.map((row) => [row.conversationId, row.standing]));
}

export type Signer = { name: string; side: Side; signedAt: Date };

/** Who has signed each of the documents, in their order, by the id of the summary. */
export function signersOfEach(db: Db, standing: readonly StandingForHr[]): Map<string, Signer[]> {
  const rows = db
    .select({
      summaryId: signatures.summaryId,
      signer: { name: people.name, side: signatures.side, signedAt: signatures.signedAt },
    })
    .from(signatures)
    .innerJoin(people, eq(people.id, signatures.personId))
    .innerJoin(summaryRevisions, eq(summaryRevisions.id, signatures.revisionId))
    .where(
      and(
        inArray(
          signatures.summaryId,
          standing.map(({ summaryId }) => summaryId),
        ),
        // Whoever signs, signs all of the documents.
        eq(signatures.document, 'whole'),
      ),
    )
    .orderBy(asc(summaryRevisions.revision), asc(signatures.signedAt))
    .all();
  const signers = new Map<string, Signer[]>();
  for (const { summaryId, signer } of rows)
    signers.set(summaryId, [...(signers.get(summaryId) ?? []), signer]);
  return signers;
}

/** Its bytes as they were stored. Throws where they cannot be opened. The caller has been allowed to have them. */
export function bytesOf(db: Db, { revisionId }: StandingForHr): Buffer {
  const found = stored(db).get({ id: revisionId });
  if (!found) throw new Error(`there is no document ${revisionId}`);
  return found.pdf;
}

/** The document of a conversation that HR gets. Refuses with `access.not_found` where none stands. */
export function documentForHr(db: Db, conversationId: string): SummaryDocument {
  const found = standingForHr(db, conversationId);
  if (!found) throw new Refusal('not-found', 'access.not_found');
  const { document, sha256 } = found;
  return { document, sha256, pdf: bytesOf(db, found) };
}

/** For a query of conversations: how many bytes HR would get of it; null where nothing stands. */
export const sizeForHr = (conversationId: SQL): SQL<number | null> => sql<number | null>`(
  select length(pdf) from summary_revisions where id = ${revisionForHr(sql`(
    select id from summaries where summaries.conversation_id = ${conversationId} and summaries.voided_at is null
  )`)}
)`;
