import type { Db, Transaction } from 'db/client.server';
import { summaryRevisions } from 'db/schema/signing';
import { eq } from 'drizzle-orm';
import type { Context } from '../context';
import { findConversation } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { findCurrentSummary } from './current-summary.server';

export type SummaryDocument = { pdf: Buffer; sha256: string };

/** The summary's document as it stands, for the two parties. */
export function readDocument(ctx: Context, conversationId: string): SummaryDocument {
  findConversation(ctx, ctx.db, conversationId, 'read-document');
  return latestDocument(ctx.db, conversationId);
}

/** The stored bytes; the caller has been allowed to have them. */
export function latestDocument(db: Db | Transaction, conversationId: string): SummaryDocument {
  const summary = findCurrentSummary(db, conversationId);
  const row =
    summary && db.select().from(summaryRevisions).where(eq(summaryRevisions.id, summary.latest.id)).get();
  if (!row) throw new Refusal('not-found', 'access.not_found');
  return { pdf: row.pdf, sha256: row.sha256 };
}
