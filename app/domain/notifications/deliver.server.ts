import { type Db, type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { and, asc, eq, inArray, isNotNull, lt, lte, ne, sql } from 'drizzle-orm';
import type { SystemContext } from '../context';
import { type MailKind, mayBeJoined, nextAttemptAt, oldNewsBefore } from './mail.rules';
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

/** So many things one mail says at most. */
const MOST = 30;

/**
 * Takes the mail that has waited longest, and whatever else is due to the same person and may be told in the
 * same mail; empty where none is due. In the same transaction they are put off for ten minutes, so that no
 * other process takes them; if this one dies before it says how it went, they come up again, and may then
 * have been sent twice.
 */
export function claimMails(ctx: Ctx, most = MOST): ClaimedMail[] {
  const claimedUntil = new Date(ctx.now.getTime() + CLAIM);
  return transact(ctx.db, (tx) => {
    giveUpOldNews(tx, ctx.now);
    return dueTogether(tx, ctx.now, most).map((mail) => {
      const attempts = mail.attempts + 1;
      tx.update(mails).set({ attempts, nextAttemptAt: claimedUntil }).where(eq(mails.id, mail.id)).run();
      const { id, kind, personId, conversationId, cycleId, createdAt } = mail;
      return { id, kind, personId, conversationId, cycleId, createdAt, attempts, claimedUntil };
    });
  });
}

function giveUpOldNews(tx: Transaction, now: Date): void {
  tx.update(mails)
    .set({ nextAttemptAt: null, error: sql`coalesce(${mails.error}, 'too-old')` })
    .where(and(lte(mails.nextAttemptAt, now), lt(mails.createdAt, oldNewsBefore(now))))
    .run();
}

type Mail = typeof mails.$inferSelect;

function dueTogether(tx: Transaction, now: Date, most: number): Mail[] {
  const due = lte(mails.nextAttemptAt, now);
  const first = tx.select().from(mails).where(due).orderBy(asc(mails.nextAttemptAt)).limit(1).get();
  if (!first) return [];
  if (!isJoinable(tx, first)) return [first];
  const others = tx
    .select()
    .from(mails)
    .where(and(due, eq(mails.personId, first.personId), ne(mails.id, first.id)))
    .orderBy(asc(mails.createdAt))
    .all()
    .filter((mail) => isJoinable(tx, mail));
  return [first, ...others].slice(0, most);
}

function isJoinable(tx: Transaction, { kind, conversationId, personId }: Mail): boolean {
  const leads = and(eq(conversations.id, conversationId ?? ''), eq(conversations.leaderId, personId));
  const led = tx.select({ id: conversations.id }).from(conversations).where(leads).get();
  return mayBeJoined({ kind, toLeader: led !== undefined });
}

/** The mail server has taken the one mail that told of all these. */
export function recordSent(ctx: Ctx, told: readonly ClaimedMail[]): void {
  ctx.db
    .update(mails)
    .set({ sentAt: ctx.now, nextAttemptAt: null, error: null })
    .where(inArray(mails.id, idsOf(told)))
    .run();
}

/**
 * A failed attempt at the one mail that was to tell of all these. `code` names the fault, never an address;
 * `forGood` where trying again is no use. Returns when each is tried again.
 */
export function recordFailure(
  ctx: Ctx,
  told: readonly ClaimedMail[],
  { code, forGood }: { code: string; forGood: boolean },
): (Date | null)[] {
  return transact(ctx.db, (tx) =>
    told.map((mail) => {
      const next = forGood ? null : nextAttemptAt(mail, ctx.now);
      end(tx, mail, { error: code, nextAttemptAt: next });
      return next;
    }),
  );
}

/** The mail is no longer true, or not for this person. */
export function recordDropped(ctx: Ctx, mail: ClaimedMail, reason: DropReason | 'bad-address'): void {
  end(ctx.db, mail, { error: reason, nextAttemptAt: null });
}

const idsOf = (told: readonly ClaimedMail[]) => told.map(({ id }) => id);

/** Only while the claim holds: a newer mail of the same kind may have replaced this one meanwhile. */
function end(
  db: Db | Transaction,
  mail: ClaimedMail,
  set: { error: string; nextAttemptAt: Date | null },
): void {
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
