import { type Transaction, transact } from 'db/client.server';
import { timeProposals } from 'db/schema/calendar';
import { conversations } from 'db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { beginPreparation } from '../conversations/begin-preparation.server';
import { type Conversation, findOwnConversation } from '../conversations/find-conversation.server';
import { withdrawTimes } from '../conversations/lifecycle/withdraw-times.server';
import { hasPassed } from '../dates';
import { Refusal } from '../errors';
import { queueMails } from '../notifications/queue-mail.server';

/**
 * The employee accepts one of the times that wait for an answer: the talk is set to it, both get it for their
 * calendars, and the other times can no longer be chosen. A talk that a round has planned has been called in to
 * from then on. Refuses with `appointments.time_gone` when the time has been answered, taken back or has passed.
 */
export function acceptTime(ctx: Context, conversationId: string, proposalId: string): void {
  transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'answer-times');
    const time = tx
      .select()
      .from(timeProposals)
      .where(
        and(
          eq(timeProposals.id, proposalId),
          eq(timeProposals.conversationId, conversationId),
          eq(timeProposals.state, 'proposed'),
        ),
      )
      .get();
    if (!time || hasPassed(time, ctx.now)) throw new Refusal('conflict', 'appointments.time_gone');
    tx.update(timeProposals)
      .set({ state: 'accepted', answeredAt: ctx.now })
      .where(eq(timeProposals.id, proposalId))
      .run();
    withdrawTimes(tx, conversationId, ctx.now);
    const { heldOn, startTime, minutes } = time;
    tx.update(conversations)
      .set({ heldOn, startTime, minutes })
      .where(eq(conversations.id, conversationId))
      .run();
    if (conversation.state === 'planned') becomeCalledIn(ctx, tx, conversation);
    queueMails(ctx, tx, {
      to: [ctx.actor.personId, conversation.leaderId],
      kind: 'time-accepted',
      conversationId,
      alsoToActor: true,
    });
    log(ctx, tx, conversation, 'accepted');
  });
}

/** The employee answers that none of the times will do. Refuses with `appointments.time_gone` when none waits. */
export function declineTimes(ctx: Context, conversationId: string): void {
  transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'answer-times');
    const { changes } = tx
      .update(timeProposals)
      .set({ state: 'declined', answeredAt: ctx.now })
      .where(and(eq(timeProposals.conversationId, conversationId), eq(timeProposals.state, 'proposed')))
      .run();
    if (changes === 0) throw new Refusal('conflict', 'appointments.time_gone');
    queueMails(ctx, tx, { to: [conversation.leaderId], kind: 'times-declined', conversationId });
    log(ctx, tx, conversation, 'declined');
  });
}

/** What the leader has offered and the employee has agreed to needs no further invitation. */
function becomeCalledIn(ctx: Context, tx: Transaction, { id, leaderId, employeeId }: Conversation): void {
  tx.update(conversations)
    .set({ state: 'preparing', calledInAt: ctx.now })
    .where(eq(conversations.id, id))
    .run();
  if (employeeId) beginPreparation(tx, { conversationId: id, personId: employeeId, side: 'employee' });
  beginPreparation(tx, { conversationId: id, personId: leaderId, side: 'leader' });
}

function log(ctx: Context, tx: Transaction, { id, state }: Conversation, answer: string): void {
  appendAuditEvent(ctx, tx, {
    action: 'conversation.answer-times',
    subjectType: 'conversation',
    subjectId: id,
    details: { answer, from: state },
  });
}
