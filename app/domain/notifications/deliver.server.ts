import { transact } from 'db/client.server';
import { mails } from 'db/schema/notifications';
import { and, asc, eq, isNotNull, lte } from 'drizzle-orm';
import type { SystemContext } from '../context';
import { isOldNews, type MailKind, nextAttemptAt } from './mail.rules';
import type { DropReason } from './still-true.rules';

type Ctx = Pick<SystemContext, 'db' | 'now'>;

/** Longer than the server is given to take a mail: after it, whoever had claimed the mail is gone. */
const CLAIM = 10 * 60_000;

export type ClaimedMail = {
  id: string;
  kind: MailKind;
  personId: string;
  /** Null in a mail about no conversation. */
  conversationId: string | null;
  /** Null in a mail about no round. */
  cycleId: string | null;
  createdAt: Date;
  /** This attempt included. */
  attempts: number;
  /** Until then it is nobody else's. */
  claimedUntil: Date;
};

/**
 * Takes the mail that has waited longest, or undefined where none is due. In the same transaction it is
 * put off for ten minutes, so that no other process takes it; if this one dies before it says how it
 * went, the mail comes up again, and may then have been sent twice.
 */
export function claimMail(ctx: Ctx): ClaimedMail | undefined {
  return transact(ctx.db, (tx) => {
    for (;;) {
      const mail = tx
        .select()
        .from(mails)
        .where(lte(mails.nextAttemptAt, ctx.now))
        .orderBy(asc(mails.nextAttemptAt))
        .limit(1)
        .get();
      if (!mail) return undefined;
      if (isOldNews(mail, ctx.now)) {
        tx.update(mails)
          .set({ nextAttemptAt: null, error: mail.error ?? 'too-old' })
          .where(eq(mails.id, mail.id))
          .run();
        continue;
      }
      const claimedUntil = new Date(ctx.now.getTime() + CLAIM);
      const attempts = mail.attempts + 1;
      tx.update(mails).set({ attempts, nextAttemptAt: claimedUntil }).where(eq(mails.id, mail.id)).run();
      const { id, kind, personId, conversationId, cycleId, createdAt } = mail;
      return { id, kind, personId, conversationId, cycleId, createdAt, attempts, claimedUntil };
    }
  });
}

/** The mail server has taken the mail. */
export function recordSent(ctx: Ctx, mail: ClaimedMail): void {
  ctx.db
    .update(mails)
    .set({ sentAt: ctx.now, nextAttemptAt: null, error: null })
    .where(eq(mails.id, mail.id))
    .run();
}

/** A failed attempt. `code` names the fault, never an address; `forGood` where trying again is no use. */
export function recordFailure(
  ctx: Ctx,
  mail: ClaimedMail,
  { code, forGood }: { code: string; forGood: boolean },
): { nextAttemptAt: Date | null } {
  const next = forGood ? null : nextAttemptAt(mail, ctx.now);
  end(ctx, mail, { error: code, nextAttemptAt: next });
  return { nextAttemptAt: next };
}

/** The mail is no longer true, or not for this person. */
export function recordDropped(ctx: Ctx, mail: ClaimedMail, reason: DropReason | 'bad-address'): void {
  end(ctx, mail, { error: reason, nextAttemptAt: null });
}

/** Only while the claim holds: a newer mail of the same kind may have replaced this one meanwhile. */
function end({ db }: Ctx, mail: ClaimedMail, set: { error: string; nextAttemptAt: Date | null }): void {
  db.update(mails)
    .set(set)
    .where(and(eq(mails.id, mail.id), eq(mails.nextAttemptAt, mail.claimedUntil)))
    .run();
}

/**
 * Lets nothing that waits be sent. For an installation without mail: what was queued while it was off
 * must not go out when it is turned on. Returns how many.
 */
export function discardWaiting({ db }: Pick<Ctx, 'db'>): number {
  return db
    .update(mails)
    .set({ nextAttemptAt: null, error: 'mail-off' })
    .where(isNotNull(mails.nextAttemptAt))
    .run().changes;
}
