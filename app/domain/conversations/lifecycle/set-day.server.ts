import { transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { Refusal } from '../../errors';
import { queueMails } from '../../notifications/queue-mail.server';
import { findOwnConversation } from '../find-conversation.server';
import { participantsOf } from '../participants.server';
import { canBeHeldOn, isHeld } from './lifecycle.rules';

/**
 * The leader moves the talk to another day while everybody prepares, which all are told of; or says,
 * once it has begun, on which day it was held. Refuses with `conversation.held_in_future` when that day
 * has not come.
 */
export function setDay(ctx: Context, conversationId: string, heldOn: string): void {
  transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'set-day');
    if (!canBeHeldOn(conversation.state, heldOn, civilDateOf(ctx.now)))
      throw new Refusal('invalid', 'conversation.held_in_future');
    if (conversation.heldOn === heldOn) return;
    tx.update(conversations).set({ heldOn }).where(eq(conversations.id, conversationId)).run();
    if (!isHeld(conversation.state))
      queueMails(ctx, tx, {
        to: participantsOf(tx, conversation).map(({ personId }) => personId),
        kind: 'rescheduled',
        conversationId,
        alsoToActor: true,
      });
    appendAuditEvent(ctx, tx, {
      action: 'conversation.set-day',
      subjectType: 'conversation',
      subjectId: conversationId,
      details: { from: conversation.heldOn, to: heldOn },
    });
  });
}
