import { type Db, type Transaction, transact } from 'db/client.server';
import { signatures, summaries, summaryRevisions } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { StoredSummarySchema, signatoriesOf } from 'templates/summary.schema';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { type Conversation, findOwnConversation } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import type { DocumentKind } from './current-summary.server';
import type { SummaryDocument } from './read-document.server';

/** A summary that was frozen and no longer holds. */
export type EarlierSummary = {
  number: number;
  frozenAt: Date;
  voidedAt: Date;
  reason: string | null;
  /** It had everybody's signature: it was reopened, not sent back. */
  reopened: boolean;
  /** There was an excerpt of it for the personnel file. */
  excerpt: boolean;
};

/**
 * The void versions of a conversation's summary that name the person, newest first: what was frozen
 * with a former leader is not the new leader's to read. The caller has been allowed to read the conversation.
 */
export function listEarlierSummaries(
  tx: Db | Transaction,
  conversationId: string,
  personId: string,
): EarlierSummary[] {
  return tx
    .select({
      id: summaries.id,
      number: summaries.number,
      frozenAt: summaries.frozenAt,
      voidedAt: summaries.voidedAt,
      voidReason: opened(summaries.voidReason),
      snapshot: opened(summaries.snapshot),
    })
    .from(summaries)
    .where(and(eq(summaries.conversationId, conversationId), isNotNull(summaries.voidedAt)))
    .orderBy(desc(summaries.number))
    .all()
    .flatMap(({ id, number, frozenAt, voidedAt, voidReason, snapshot }) => {
      if (!voidedAt || !names(snapshot, personId)) return [];
      const made = tx
        .select({ id: signatures.id })
        .from(signatures)
        .where(and(eq(signatures.summaryId, id), eq(signatures.document, 'whole')))
        .all();
      const reopened = made.length === signatoriesIn(snapshot).length;
      const excerpt = stored(snapshot).excerptSha256 !== undefined;
      return { number, frozenAt, voidedAt, reason: voidReason, reopened, excerpt };
    });
}

const stored = (snapshot: string) => StoredSummarySchema.parse(JSON.parse(snapshot));

const signatoriesIn = (snapshot: string) => signatoriesOf(stored(snapshot));

/** Who took part, the leader also where a deputy signed in their place. */
function names(snapshot: string, personId: string): boolean {
  const { leader, employees } = stored(snapshot);
  return [leader, ...employees].some((party) => party.personId === personId);
}

/** Whose versions the actor reads: their own, or those of the leader whom they stand in for. */
export const readerOf = ({ actor }: Context, { deputy, leaderId }: Conversation): string =>
  deputy ? leaderId : actor.personId;

/** A document of a void version as it stood, for those whom it names and who take part still; logged. */
export function readEarlierDocument(
  ctx: Context,
  conversationId: string,
  number: number,
  document: DocumentKind = 'whole',
): SummaryDocument {
  return transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'read-earlier-versions');
    const row = tx
      .select({
        pdf: opened(summaryRevisions.pdf),
        sha256: summaryRevisions.sha256,
        snapshot: opened(summaries.snapshot),
      })
      .from(summaryRevisions)
      .innerJoin(summaries, eq(summaries.id, summaryRevisions.summaryId))
      .where(
        and(
          eq(summaries.conversationId, conversationId),
          eq(summaries.number, number),
          eq(summaryRevisions.document, document),
          isNotNull(summaries.voidedAt),
        ),
      )
      .orderBy(desc(summaryRevisions.revision))
      .limit(1)
      .get();
    if (!row || !names(row.snapshot, readerOf(ctx, conversation)))
      throw new Refusal('not-found', 'access.not_found');
    appendAuditEvent(ctx, tx, {
      action: 'document.read-earlier',
      subjectType: 'conversation',
      subjectId: conversationId,
      details: { number, document, sha256: row.sha256 },
    });
    return { document, pdf: row.pdf, sha256: row.sha256 };
  });
}
