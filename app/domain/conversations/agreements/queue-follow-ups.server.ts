import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { and, desc, eq } from 'drizzle-orm';
import type { SystemContext } from '../../context';
import { civilDateOf } from '../../dates';
import { queueMail } from '../../notifications/queue-mail.server';
import { employeesIn, followingLeaders } from '../../notifications/recipients.server';
import { isDueForMail } from './follow-up-mail.rules';
import { listDueForMail, type MailedAgreement } from './follow-up-mails.server';

/**
 * Queues a mail to each person who has an agreement to follow up: one a person and conversation, however
 * many agreements have come due. Can run as often as one likes: nobody is told of the same day twice.
 * Returns how many were queued. For the daily job.
 */
export function queueFollowUps(ctx: Pick<SystemContext, 'db' | 'now'>): number {
  return transact(ctx.db, (tx) => {
    const due = listDueForMail(tx, ctx.now);
    let queued = 0;
    for (const conversationId of new Set(due.map((agreement) => agreement.conversationId)))
      for (const to of recipients(tx, conversationId, ctx.now)) {
        const own = due.filter(
          (agreement) => agreement.conversationId === conversationId && concerns(agreement, to),
        );
        if (!isDueForMail(own, lastMailOn(tx, to.id, conversationId), civilDateOf(ctx.now))) continue;
        queueMail({ actor: null, now: ctx.now }, tx, { to: to.id, kind: 'follow-up-due', conversationId });
        queued++;
      }
    return queued;
  });
}

type Recipient = { id: string; leads: boolean };

/** An individual plan is its owner's and the leader's; the rest is everybody's. */
function concerns({ memberId }: MailedAgreement, to: Recipient): boolean {
  return to.leads || memberId === null || memberId === to.id;
}

function recipients(tx: Transaction, conversationId: string, now: Date): Recipient[] {
  const conversation = tx.select().from(conversations).where(eq(conversations.id, conversationId)).get();
  if (!conversation) return [];
  return [
    ...employeesIn(tx, conversation).map((id) => ({ id, leads: false })),
    ...followingLeaders(tx, conversation, now).map((id) => ({ id, leads: true })),
  ];
}

/** The day of the newest mail of this kind, whatever became of it. */
function lastMailOn(tx: Transaction, personId: string, conversationId: string): string | null {
  const last = tx
    .select({ createdAt: mails.createdAt })
    .from(mails)
    .where(
      and(
        eq(mails.personId, personId),
        eq(mails.conversationId, conversationId),
        eq(mails.kind, 'follow-up-due'),
      ),
    )
    .orderBy(desc(mails.createdAt))
    .limit(1)
    .get();
  return last ? civilDateOf(last.createdAt) : null;
}
