import { transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { summaries } from 'db/schema/signing';
import { and, eq, isNull } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { findOwnConversation } from '../conversations/find-conversation.server';

/** Either party sends a summary back to the record before both have signed, with a reason that both see. */
export function sendBackSummary(ctx: Context, conversationId: string, reason: string): void {
  voidSummary(ctx, conversationId, 'send-back', reason);
}

/** The leader reopens a signed summary: both signatures are void, the old version is kept. */
export function reopenSummary(ctx: Context, conversationId: string, reason: string): void {
  voidSummary(ctx, conversationId, 'reopen', reason);
}

function voidSummary(
  ctx: Context,
  conversationId: string,
  action: 'send-back' | 'reopen',
  reason: string,
): void {
  transact(ctx.db, (tx) => {
    findOwnConversation(ctx, tx, conversationId, action);
    tx.update(summaries)
      .set({ voidedAt: ctx.now, voidReason: reason })
      .where(and(eq(summaries.conversationId, conversationId), isNull(summaries.voidedAt)))
      .run();
    tx.update(conversations)
      .set({ state: 'summary', sentBackReason: reason, signedAt: null })
      .where(eq(conversations.id, conversationId))
      .run();
    appendAuditEvent(ctx, tx, {
      action: `summary.${action}`,
      subjectType: 'conversation',
      subjectId: conversationId,
    });
  });
}
