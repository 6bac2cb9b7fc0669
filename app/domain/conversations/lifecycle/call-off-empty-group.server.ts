import type { Transaction } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context, SystemContext } from '../../context';

/**
 * A group talk that a round has planned and that has nobody in it any longer is called off, silently: there is nobody to
 * tell. For the operation that takes its members, in its transaction.
 */
export function callOffEmptyGroup(
  ctx: Context | SystemContext,
  tx: Transaction,
  conversationId: string,
): void {
  const anybody = tx
    .select()
    .from(conversationMembers)
    .where(eq(conversationMembers.conversationId, conversationId))
    .limit(1)
    .get();
  if (anybody) return;
  const { changes } = tx
    .update(conversations)
    .set({ state: 'cancelled', cancelledAt: ctx.now, cancelledFrom: 'planned' })
    .where(and(eq(conversations.id, conversationId), eq(conversations.state, 'planned')))
    .run();
  if (changes === 0) return;
  appendAuditEvent(ctx, tx, {
    action: 'conversation.cancel',
    subjectType: 'conversation',
    subjectId: conversationId,
    details: { from: 'planned' },
  });
}
