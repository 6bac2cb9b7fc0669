import type { Transaction } from 'db/client.server';
import { mails } from 'db/schema/notifications';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Context, SystemContext } from '../context';
import { newId } from '../ids';
import { firstAttemptAt, type MailSubject } from './mail.rules';
import { deputiesIn } from './recipients.server';

type Queued = MailSubject & {
  /** Calendar files go to the one who sends the invitation too; nothing else is mailed to oneself. */
  alsoToActor?: boolean;
};

/**
 * Puts a mail to `to` (a person's id) in the queue. For the operation that the mail tells of, in its
 * transaction: the mail goes out when the change is committed, and never otherwise. Nothing but ids and
 * codes is stored; the text is made when the mail is sent, if what it says is still true by then.
 *
 * Nobody is mailed about what they did themselves. A mail of the same kind about the same conversation,
 * or about nothing but the person, that is still waiting is replaced by the new one, so that three
 * changes of the date are one mail.
 */
export function queueMail(
  ctx: Pick<Context | SystemContext, 'actor' | 'now'>,
  tx: Transaction,
  { to, kind, conversationId, alsoToActor = false }: Queued & { to: string },
): void {
  if (to === ctx.actor?.personId && !alsoToActor) return;
  // The older row stays, as 'replaced': it may be on its way at this moment, with what was true before.
  tx.update(mails)
    .set({ nextAttemptAt: null, error: 'replaced' })
    .where(
      and(
        eq(mails.personId, to),
        eq(mails.kind, kind),
        conversationId === null ? isNull(mails.conversationId) : eq(mails.conversationId, conversationId),
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
      createdAt: ctx.now,
      nextAttemptAt: firstAttemptAt(ctx.now),
    })
    .run();
}

/**
 * As `queueMail`, to several people; the actor may be among them and is left out. What the leader of a
 * conversation is told, whoever stands in for them today is told too.
 */
export function queueMails(
  ctx: Pick<Context | SystemContext, 'actor' | 'now'>,
  tx: Transaction,
  { to, ...mail }: Queued & { to: readonly string[] },
): void {
  const standIns = mail.conversationId === null ? [] : deputiesIn(tx, mail.conversationId, to, ctx.now);
  for (const personId of new Set([...to, ...standIns])) queueMail(ctx, tx, { ...mail, to: personId });
}
