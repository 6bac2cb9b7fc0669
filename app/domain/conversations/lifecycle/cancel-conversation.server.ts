import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { mails } from 'db/schema/notifications';
import { sealing } from 'db/sealed/sealed';
import { and, eq, gte, isNotNull } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { queueMails } from '../../notifications/queue-mail.server';
import { type Conversation, findConversation } from '../find-conversation.server';
import { participantsOf } from '../participants.server';
import { canUndoCancelling, isHeld, stateAfterUndo } from './lifecycle.rules';
import { plannedTalk } from './planned-talk.server';
import { voidStandingSummary } from './void-standing-summary.server';
import { withdrawTimes } from './withdraw-times.server';

/**
 * Cancels a conversation that is not signed, with a reason that everybody in it sees; a summary that
 * waits for signatures is void with it. By its leader, or by who leads the employee after them.
 */
export function cancelConversation(ctx: Context, conversationId: string, reason: string): void {
  transact(ctx.db, (tx) => {
    const conversation = findConversation(ctx, tx, conversationId, 'cancel');
    voidStandingSummary(tx, conversationId, ctx.now, reason);
    withdrawTimes(tx, conversationId, ctx.now);
    tx.update(conversations)
      .set({
        state: 'cancelled',
        cancelledAt: ctx.now,
        cancelledFrom: conversation.state,
        cancelReason: sealing(conversations.cancelReason, { conversationId, id: conversationId }, reason),
        cancelledById: ctx.actor.personId,
      })
      .where(eq(conversations.id, conversationId))
      .run();
    queueMails(ctx, tx, {
      to: participantsOf(tx, conversation).map(({ personId }) => personId),
      kind: 'cancelled',
      conversationId,
      // The day has to leave the leader's own calendar too.
      alsoToActor: true,
    });
    log(ctx, tx, 'conversation.cancel', conversationId, { from: conversation.state });
  });
}

/**
 * Undoes a cancellation within 14 days: the conversation goes on where it was, and one that waited for
 * signatures goes back to the record. Refuses with `conversation.cancelled_long_ago` after that, and with
 * `conversation.planned_again` where a round has planned another talk in its place, or with `conversation.excused`
 * where HR has let the employee off from it.
 */
export function undoCancelling(ctx: Context, conversationId: string): void {
  transact(ctx.db, (tx) => {
    const conversation = findConversation(ctx, tx, conversationId, 'undo-cancel');
    const { cancelledAt, cancelledFrom } = conversation;
    if (cancelledAt === null || !canUndoCancelling(cancelledAt, ctx.now))
      throw new Refusal('conflict', 'conversation.cancelled_long_ago');
    const state = stateAfterUndo(cancelledFrom);
    if (state === 'planned') refuseUnplanned(tx, conversation);
    tx.update(conversations)
      .set({ state, cancelledAt: null, cancelledFrom: null, cancelReason: null, cancelledById: null })
      .where(eq(conversations.id, conversationId))
      .run();
    // Who has been told of the cancelling is told; a mail that still waits is not sent at all.
    const to = toldOfCancelling(tx, conversationId, cancelledAt);
    if (isHeld(state)) queueMails(ctx, tx, { to, kind: 'cancel-undone', conversationId });
    // The day goes back into every calendar, the leader's own too; of a planned talk none has been set.
    else if (state !== 'planned')
      queueMails(ctx, tx, { to, kind: 'called-in', conversationId, alsoToActor: true });
    log(ctx, tx, 'conversation.undo-cancel', conversationId, { to: state });
  });
}

/** The round may have planned another with the same person since, or HR have let them off. */
function refuseUnplanned(tx: Transaction, { id, employeeId, type }: Conversation): void {
  const place = tx.select().from(cyclePeople).where(eq(cyclePeople.conversationId, id)).get();
  if (place?.standing === 'excused') throw new Refusal('conflict', 'conversation.excused');
  const another = employeeId !== null && plannedTalk(tx, employeeId, type);
  if (another) throw new Refusal('conflict', 'conversation.planned_again');
}

function toldOfCancelling(tx: Transaction, conversationId: string, cancelledAt: Date): string[] {
  return tx
    .select({ personId: mails.personId })
    .from(mails)
    .where(
      and(
        eq(mails.conversationId, conversationId),
        eq(mails.kind, 'cancelled'),
        gte(mails.createdAt, cancelledAt),
        isNotNull(mails.sentAt),
      ),
    )
    .all()
    .map(({ personId }) => personId);
}

function log(
  ctx: Context,
  tx: Transaction,
  action: string,
  conversationId: string,
  details: Record<string, string>,
): void {
  appendAuditEvent(ctx, tx, { action, subjectType: 'conversation', subjectId: conversationId, details });
}
