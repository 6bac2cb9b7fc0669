import { type Transaction, transact } from 'db/client.server';
import { cycles } from 'db/schema/cycles';
import { eq } from 'drizzle-orm';
import type { Context, SystemContext } from '../../context';
import { queueMail } from '../../notifications/queue-mail.server';
import { reminderFacts } from './reminder-facts.server';
import { type Reminder, remindersDue } from './reminders.rules';

/** So many are queued in one transaction, so that nobody has to wait for thousands. */
const AT_A_TIME = 50;

/**
 * Queues the mails that the rules of the open rounds call for today. Can run as often as one likes, and be killed in the
 * middle: nobody is reminded of one thing twice. Returns how many reminders were queued. For the daily job.
 */
export function remindInRounds(
  ctx: Pick<SystemContext, 'db' | 'now'>,
  stopping?: Pick<AbortSignal, 'aborted'>,
): number {
  const open = ctx.db.select().from(cycles).where(eq(cycles.state, 'open')).all();
  let queued = 0;
  for (const round of open) {
    const due = remindersDue(reminderFacts(ctx, round));
    queued += queueReminders({ ...ctx, actor: null }, round.id, due, stopping);
  }
  return queued;
}

/** Queues these reminders, some at a time, while the round is open. Returns how many were queued. */
export function queueReminders(
  ctx: Pick<Context | SystemContext, 'db' | 'actor' | 'now'>,
  cycleId: string,
  reminders: readonly Reminder[],
  stopping?: Pick<AbortSignal, 'aborted'>,
): number {
  let queued = 0;
  for (let from = 0; from < reminders.length && !stopping?.aborted; from += AT_A_TIME) {
    const some = reminders.slice(from, from + AT_A_TIME);
    const done = transact(ctx.db, (tx) => {
      // HR may have closed it a moment ago.
      if (tx.select().from(cycles).where(eq(cycles.id, cycleId)).get()?.state !== 'open') return false;
      for (const reminder of some) queueOne(ctx, tx, cycleId, reminder);
      return true;
    });
    if (!done) break;
    queued += some.length;
  }
  return queued;
}

function queueOne(
  ctx: Pick<Context | SystemContext, 'actor' | 'now'>,
  tx: Transaction,
  cycleId: string,
  reminder: Reminder,
): void {
  const { kind, event } = reminder;
  for (const to of reminder.to)
    if (kind === 'round-behind' || kind === 'round-escalated')
      queueMail(ctx, tx, { to, kind, conversationId: null, cycleId, event });
    else queueMail(ctx, tx, { to, kind, conversationId: reminder.conversationId, event });
}
