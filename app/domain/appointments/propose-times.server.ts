import { type Transaction, transact } from 'db/client.server';
import { timeProposals } from 'db/schema/calendar';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { findOwnConversation } from '../conversations/find-conversation.server';
import { withdrawTimes } from '../conversations/lifecycle/withdraw-times.server';
import { hasPassed } from '../dates';
import { Refusal } from '../errors';
import { newId } from '../ids';
import { queueMail } from '../notifications/queue-mail.server';
import type { ProposedTime } from './times.schema';

/**
 * The leader, or who stands in for them, proposes times for a talk between two that has not begun, one that a
 * round has planned too; those that were proposed before can no longer be chosen. Refuses with
 * `appointments.not_in_group`, and with `appointments.time_past` when one of them has been.
 */
export function proposeTimes(ctx: Context, conversationId: string, times: readonly ProposedTime[]): void {
  transact(ctx.db, (tx) => {
    const { employeeId } = findOwnConversation(ctx, tx, conversationId, 'propose-times');
    if (employeeId === null) throw new Refusal('conflict', 'appointments.not_in_group');
    if (times.some((time) => hasPassed(time, ctx.now)))
      throw new Refusal('invalid', 'appointments.time_past');
    withdrawTimes(tx, conversationId, ctx.now);
    for (const { heldOn, startTime, minutes } of times)
      tx.insert(timeProposals)
        .values({
          ...{ id: newId(), conversationId, heldOn, startTime, minutes },
          ...{ state: 'proposed', proposedAt: ctx.now, proposedById: ctx.actor.personId },
        })
        .run();
    queueMail(ctx, tx, { to: employeeId, kind: 'times-proposed', conversationId });
    log(ctx, tx, conversationId, { proposed: String(times.length) });
  });
}

/** The leader takes back what has been proposed; nothing where nothing waits. */
export function withdrawProposedTimes(ctx: Context, conversationId: string): void {
  transact(ctx.db, (tx) => {
    findOwnConversation(ctx, tx, conversationId, 'propose-times');
    if (withdrawTimes(tx, conversationId, ctx.now) === 0) return;
    log(ctx, tx, conversationId, { proposed: '0' });
  });
}

function log(ctx: Context, tx: Transaction, conversationId: string, details: Record<string, string>): void {
  appendAuditEvent(ctx, tx, {
    action: 'conversation.propose-times',
    subjectType: 'conversation',
    subjectId: conversationId,
    details,
  });
}
