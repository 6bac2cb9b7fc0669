import { type Db, type Transaction, transact } from 'db/client.server';
import { summaryRevisions } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { findConversation } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { type DocumentKind, findCurrentSummary, type StandingDocument } from './current-summary.server';

export type SummaryDocument = { document: DocumentKind; pdf: Buffer; sha256: string };

/** A document of the summary as it stands, for the two parties, who have both; logged, as HR's opening is. */
export function readDocument(
  ctx: Context,
  conversationId: string,
  document: DocumentKind = 'whole',
): SummaryDocument {
  return transact(ctx.db, (tx) => {
    findConversation(ctx, tx, conversationId, 'read-document');
    const summary = findCurrentSummary(tx, conversationId);
    const read = storedDocument(tx, summary?.[document]);
    appendAuditEvent(ctx, tx, {
      action: 'document.read',
      subjectType: 'conversation',
      subjectId: conversationId,
      details: { document, sha256: read.sha256 },
    });
    return read;
  });
}

/** The stored bytes. */
function storedDocument(
  db: Db | Transaction,
  standing: StandingDocument | null | undefined,
): SummaryDocument {
  const stored =
    standing &&
    db
      .select({
        document: summaryRevisions.document,
        pdf: opened(summaryRevisions.pdf),
        sha256: summaryRevisions.sha256,
      })
      .from(summaryRevisions)
      .where(eq(summaryRevisions.id, standing.latest.id))
      .get();
  if (!stored) throw new Refusal('not-found', 'access.not_found');
  return stored;
}
