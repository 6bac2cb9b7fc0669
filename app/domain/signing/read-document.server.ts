import { type Db, type Transaction, transact } from 'db/client.server';
import { summaryRevisions } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { findConversation } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { findCurrentSummary } from './current-summary.server';

export type SummaryDocument = { pdf: Buffer; sha256: string };

/** The summary's document as it stands, for the two parties; logged, as HR's opening is. */
export function readDocument(ctx: Context, conversationId: string): SummaryDocument {
  return transact(ctx.db, (tx) => {
    findConversation(ctx, tx, conversationId, 'read-document');
    const document = latestDocument(tx, conversationId);
    appendAuditEvent(ctx, tx, {
      action: 'document.read',
      subjectType: 'conversation',
      subjectId: conversationId,
      details: { sha256: document.sha256 },
    });
    return document;
  });
}

/** The stored bytes; the caller has been allowed to have them. */
export function latestDocument(db: Db | Transaction, conversationId: string): SummaryDocument {
  const summary = findCurrentSummary(db, conversationId);
  const document =
    summary &&
    db
      .select({ pdf: opened(summaryRevisions.pdf), sha256: summaryRevisions.sha256 })
      .from(summaryRevisions)
      .where(eq(summaryRevisions.id, summary.latest.id))
      .get();
  if (!document) throw new Refusal('not-found', 'access.not_found');
  return document;
}
