import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { summaries } from 'db/schema/signing';
import { sealing } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { canonicalJson } from 'templates/pdf/canonical-json';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { assertAgreed } from '../conversations/agreements/no-agreements.server';
import { findOwnConversation } from '../conversations/find-conversation.server';
import { assertWishesMet } from '../conversations/group/own-talk-wish.server';
import { Refusal } from '../errors';
import { newId } from '../ids';
import { queueMails } from '../notifications/queue-mail.server';
import { assertPrintable } from './assert-printable';
import { type DrawnDocument, drawDocuments } from './draw-documents.server';
import { logoOf } from './settings/logo.server';
import { storeRevision } from './store-revision.server';
import { takeDraft } from './take-draft.server';

/**
 * The leader, or their deputy, freezes the summary and is who signs it in the leader's place: the record becomes a document that both are asked to sign, and
 * nobody can edit it until it is signed or sent back. Where something in it stays between the two, and the
 * organisation has not decided otherwise, an excerpt without it is frozen too, for HR. Returns the summary's id.
 *
 * Refuses with `summary.no_agreements` where there is neither an agreement nor a reason for having none, with
 * `group.wish_unmet` while a member of a group wishes for a talk of their own in vain, with
 * `summary.unprintable` when the text has a character that the document's font lacks, and
 * with `summary.changed` when the record changed while the document was being made.
 * @param verifyAt the address where anybody can have the document checked; null where it is not known
 */
export async function freezeSummary(
  ctx: Context,
  conversationId: string,
  verifyAt: string | null = null,
): Promise<string> {
  const id = newId();
  const take = (tx: Transaction) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'freeze');
    assertAgreed(tx, conversation);
    assertWishesMet(ctx, tx, conversation);
    return takeDraft(ctx, tx, conversation, { id, verifyAt });
  };
  const draft = transact(ctx.db, take);
  assertPrintable(draft.whole);
  const { snapshot, documents } = await drawDocuments(draft, logoOf(ctx.db, draft.whole));
  transact(ctx.db, (tx) => {
    // Slow work is done outside the transaction; what was drawn must still be what stands, and what HR may get.
    if (canonicalJson(take(tx)) !== canonicalJson(draft)) throw new Refusal('conflict', 'summary.changed');
    tx.insert(summaries)
      .values({
        id,
        conversationId,
        number: snapshot.version,
        snapshot: sealing(summaries.snapshot, { conversationId, id }, canonicalJson(snapshot)),
        frozenAt: ctx.now,
        frozenBy: ctx.actor.personId,
      })
      .run();
    for (const { document, pdf } of documents)
      storeRevision(ctx, tx, { conversationId, summaryId: id, document, revision: 0, pdf });
    tx.update(conversations)
      .set({ state: 'signing', sentBackReason: null })
      .where(eq(conversations.id, conversationId))
      .run();
    // Between two the leader signs first, and is the one who froze it.
    const conversation = findOwnConversation(ctx, tx, conversationId, 'sign');
    if (conversation.groupName !== null)
      queueMails(ctx, tx, {
        to: snapshot.employees.map(({ personId }) => personId),
        kind: 'your-turn-to-sign',
        conversationId,
      });
    appendAuditEvent(ctx, tx, {
      action: 'summary.freeze',
      subjectType: 'conversation',
      subjectId: conversationId,
      details: { summary: id, number: snapshot.version, ...sumsOf(documents) },
    });
  });
  return id;
}

/** By what the log calls them. */
const sumsOf = (documents: readonly DrawnDocument[]) =>
  Object.fromEntries(
    documents.map(({ document, sha256 }) => [document === 'whole' ? 'sha256' : 'excerptSha256', sha256]),
  );
