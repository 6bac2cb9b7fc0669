import type { Transaction } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { sealing } from 'db/sealed/sealed';
import { and, eq, inArray } from 'drizzle-orm';
import { appendAuditEvents } from '../../audit/append-audit-events.server';
import type { Context, SystemContext } from '../../context';
import { withdrawTimes } from '../../conversations/lifecycle/withdraw-times.server';
import { queueMails } from '../../notifications/queue-mail.server';

/**
 * Calls off planned talks that nobody has been called in to, with a reason that everybody in them sees; '' gives none.
 * Those that have been called in to go on. For the operation that settles who is in the round, in its transaction.
 */
export function callOffPlanned(
  ctx: Context | SystemContext,
  tx: Transaction,
  ids: readonly string[],
  reason: string,
  { told }: { told: boolean },
): number {
  const planned = tx
    .select({ id: conversations.id, employeeId: conversations.employeeId, leaderId: conversations.leaderId })
    .from(conversations)
    .where(and(inArray(conversations.id, [...ids]), eq(conversations.state, 'planned')))
    .all();
  for (const { id, employeeId, leaderId } of planned) {
    withdrawTimes(tx, id, ctx.now);
    tx.update(conversations)
      .set({
        state: 'cancelled',
        cancelledAt: ctx.now,
        cancelledFrom: 'planned',
        cancelReason: sealing(conversations.cancelReason, { conversationId: id, id }, reason),
        cancelledById: ctx.actor?.personId ?? null,
      })
      .where(eq(conversations.id, id))
      .run();
    if (!told) continue;
    const employees = employeeId ? [employeeId] : membersOf(tx, id);
    queueMails(ctx, tx, { to: [...employees, leaderId], kind: 'cancelled', conversationId: id });
  }
  appendAuditEvents(
    ctx,
    tx,
    planned.map(({ id }) => ({
      action: 'conversation.cancel',
      subjectType: 'conversation',
      subjectId: id,
      details: { from: 'planned' },
    })),
  );
  return planned.length;
}

function membersOf(tx: Transaction, conversationId: string): string[] {
  return tx
    .select({ personId: conversationMembers.personId })
    .from(conversationMembers)
    .where(eq(conversationMembers.conversationId, conversationId))
    .all()
    .map(({ personId }) => personId);
}
