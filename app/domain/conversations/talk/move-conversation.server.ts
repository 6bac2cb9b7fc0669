import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import type { ConversationState } from '../../access/access.rules';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { Refusal } from '../../errors';
import { canStartTalk } from '../conversation.rules';
import { findOwnConversation, type PartyAction } from '../find-conversation.server';
import { readPreparationStatus } from '../preparation/read-preparations.server';

function move(
  ctx: Context,
  conversationId: string,
  action: PartyAction,
  to: ConversationState,
  check: (tx: Transaction, heldOn: string) => void = () => {},
): void {
  transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, action);
    check(tx, conversation.heldOn);
    tx.update(conversations).set({ state: to }).where(eq(conversations.id, conversationId)).run();
    appendAuditEvent(ctx, tx, {
      action: `conversation.${action}`,
      subjectType: 'conversation',
      subjectId: conversationId,
    });
  });
}

/** Begins the talk. Refuses with `conversation.too_early` before both have shared or its day has come. */
export function startTalk(ctx: Context, conversationId: string): void {
  move(ctx, conversationId, 'start-talk', 'in-talk', (tx, heldOn) => {
    if (!canStartTalk(readPreparationStatus(tx, conversationId), heldOn, civilDateOf(ctx.now)))
      throw new Refusal('conflict', 'conversation.too_early');
  });
}

/** "Afslut samtalen": both read the record through before it is frozen. */
export function endTalk(ctx: Context, conversationId: string): void {
  move(ctx, conversationId, 'end-talk', 'summary');
}

/** Undoes an accidental end of the talk. */
export function resumeTalk(ctx: Context, conversationId: string): void {
  move(ctx, conversationId, 'resume-talk', 'in-talk');
}
