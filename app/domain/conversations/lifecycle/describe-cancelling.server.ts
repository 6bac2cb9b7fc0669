import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import type { Context } from '../../context';
import { describeCancelling } from '../describe-conversation.server';
import { findConversation } from '../find-conversation.server';

/** A conversation that its leader, or a new one, can cancel or take the cancellation of back; no content. */
export function describeCancellable(ctx: Context, conversationId: string) {
  const stored = ctx.db
    .select({ state: conversations.state })
    .from(conversations)
    .where(eq(conversations.id, conversationId))
    .get();
  const conversation = findConversation(
    ctx,
    ctx.db,
    conversationId,
    stored?.state === 'cancelled' ? 'undo-cancel' : 'cancel',
  );
  const { id, type, state, heldOn, employeeName, groupName, leaderName, successor } = conversation;
  const cancelled = describeCancelling(ctx, conversation);
  return { id, type, state, heldOn, employeeName, groupName, leaderName, successor, cancelled };
}
