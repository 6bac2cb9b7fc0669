import type { Transaction } from 'db/client.server';
import { mails } from 'db/schema/notifications';
import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Context, SystemContext } from '../context';
import { newId } from '../ids';
import { firstAttemptAt, type MailSubject } from './mail.rules';
import { deputiesIn, deputiesOf } from './recipients.server';

type Queued = MailSubject & {
  /** Calendar files go to the one who sends the invitation too; nothing else is mailed to oneself. */
  alsoToActor?: boolean;
  /**
   * What happens once (`prepare-soon:<conversation>:7`): where a recipient has a mail about it, sent or not,
   * no second one is queued.
   */
  event?: string;
};

/**
 * Puts a mail to `to` (a person's id) in the queue. For the operation that the mail tells of, in its
 * transaction: the mail goes out when the change is committed, and never otherwise. Nothing but ids and
 * codes is stored; the text is made when the mail is sent, if what it says is still true by then.
 *
 * Nobody is mailed about what they did themselves. A mail of the same kind about the same conversation,
 * the same round, or nothing but the person, that is still waiting is replaced by the new one, so that three
 * changes of the date are one mail.
 */
export function queueMail(
  ctx: Pick<Context | SystemContext, 'actor' | 'now'>,
  tx: Transaction,
  { to, alsoToActor = false, event, ...subject }: Queued & { to: string },
): void {
  if (to === ctx.actor?.personId && !alsoToActor) return;
  // Stored with its recipient: several are told of one thing.
  const once = event === undefined ? null : `${event}:${to}`;
  if (once !== null && tx.select({ id: mails.id }).from(mails).where(eq(mails.event, once)).get()) return;
  const { kind, conversationId, cycleId = null } = subject;
  // The older row stays, as 'replaced': it may be on its way at this moment, with what was true before.
  tx.update(mails)
    .set({ nextAttemptAt: null, error: 'replaced' })
    .where(
      and(
        eq(mails.personId, to),
        eq(mails.kind, kind),
        isSame(mails.conversationId, conversationId),
        isSame(mails.cycleId, cycleId),
        isNotNull(mails.nextAttemptAt),
      ),
    )
    .run();
  tx.insert(mails)
    .values({
      id: newId(),
      personId: to,
      kind,
      conversationId,
      cycleId,
      event: once,
      createdAt: ctx.now,
      nextAttemptAt: firstAttemptAt(ctx.now),
    })
    .run();
}

const isSame = (column: typeof mails.conversationId | typeof mails.cycleId, id: string | null): SQL =>
  id === null ? isNull(column) : eq(column, id);

/**
 * As `queueMail`, to several people; the actor may be among them and is left out. What a leader is told of
 * a conversation or a round, whoever stands in for them today is told too.
 */
export function queueMails(
  ctx: Pick<Context | SystemContext, 'actor' | 'now'>,
  tx: Transaction,
  { to, ...mail }: Queued & { to: readonly string[] },
): void {
  const standIns =
    mail.conversationId !== null
      ? deputiesIn(tx, mail.conversationId, to, ctx.now)
      : mail.cycleId === undefined
        ? []
        : deputiesOf(tx, to, ctx.now);
  for (const personId of new Set([...to, ...standIns])) queueMail(ctx, tx, { ...mail, to: personId });
}
