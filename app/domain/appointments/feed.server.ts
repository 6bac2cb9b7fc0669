import { createHash, randomBytes } from 'node:crypto';
import { type Transaction, transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { calendarFeeds } from 'db/schema/calendar';
import { conversations } from 'db/schema/conversations';
import { people } from 'db/schema/people';
import { and, asc, eq, gte, inArray, isNull, lt, notInArray, or, sql } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context, SystemContext } from '../context';
import { partyTo } from '../conversations/find-conversation.server';
import { addDays, civilDateOf } from '../dates';
import { actorOf } from '../people/actor.server';
import { hasLeft } from '../people/has-left.server';

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * Makes the address that the actor's own calendar reads under, and returns the token in it, to be shown once: only
 * its hash is kept. The address before it leads nowhere from then on.
 */
export function makeFeed(ctx: Context): string {
  const token = randomBytes(32).toString('base64url');
  const { personId } = ctx.actor;
  const made = { tokenHash: hashOf(token), createdAt: ctx.now, lastReadAt: null };
  transact(ctx.db, (tx) => {
    tx.insert(calendarFeeds)
      .values({ personId, ...made })
      .onConflictDoUpdate({ target: calendarFeeds.personId, set: made })
      .run();
    appendAuditEvent(ctx, tx, { action: 'calendar.make', subjectType: 'person', subjectId: personId });
  });
  return token;
}

/** The actor's address leads nowhere from then on; nothing where there is none. */
export function revokeFeed(ctx: Context): void {
  const { personId } = ctx.actor;
  transact(ctx.db, (tx) => {
    const { changes } = tx.delete(calendarFeeds).where(eq(calendarFeeds.personId, personId)).run();
    if (changes === 0) return;
    appendAuditEvent(ctx, tx, { action: 'calendar.revoke', subjectType: 'person', subjectId: personId });
  });
}

/** The addresses of those who have left lead nowhere, and they cannot close them themselves: they are deleted. Returns how many. */
export function closeFeedsOfLeavers(tx: Transaction, day: string): number {
  const left = tx
    .select({ personId: calendarFeeds.personId })
    .from(calendarFeeds)
    .innerJoin(people, eq(people.id, calendarFeeds.personId))
    .where(hasLeft(people.id, day))
    .all();
  const ids = left.map(({ personId }) => personId);
  return tx.delete(calendarFeeds).where(inArray(calendarFeeds.personId, ids)).run().changes;
}

/** When the actor's address was made and last read; null where there is none. */
export function describeFeed({ db, actor }: Pick<Context, 'db' | 'actor'>) {
  const { createdAt, lastReadAt } = calendarFeeds;
  const own = eq(calendarFeeds.personId, actor.personId);
  return db.select({ createdAt, lastReadAt }).from(calendarFeeds).where(own).get() ?? null;
}

/** That an address was read is noted at most this often. */
const NOTED_EVERY = 60_000;

/**
 * Whose address it is, noting that it has been read; null for a token that was never given, has been revoked, or is
 * somebody's who has left or whose account is closed: all of them alike.
 */
export function takeFeed({ db, now }: Pick<SystemContext, 'db' | 'now'>, token: string) {
  const open = and(
    eq(calendarFeeds.tokenHash, hashOf(token)),
    isNull(accounts.disabledAt),
    sql`not ${hasLeft(calendarFeeds.personId, civilDateOf(now))}`,
  );
  const found = db
    .select({ personId: calendarFeeds.personId, language: people.language })
    .from(calendarFeeds)
    .innerJoin(people, eq(people.id, calendarFeeds.personId))
    .innerJoin(accounts, eq(accounts.personId, calendarFeeds.personId))
    .where(open)
    .get();
  if (!found) return null;
  const { lastReadAt } = calendarFeeds;
  db.update(calendarFeeds)
    .set({ lastReadAt: now })
    .where(
      and(
        eq(calendarFeeds.personId, found.personId),
        or(isNull(lastReadAt), lt(lastReadAt, new Date(now.getTime() - NOTED_EVERY))),
      ),
    )
    .run();
  return found;
}

/** So long after a talk it stays in the calendar. */
const DAYS_BACK = 365;

/**
 * The talks that somebody takes part in today, as employee or leader, that have a day: what kind, when, nothing
 * else. Without those that nobody has been called in to, and those that are off.
 */
export function talksInFeed({ db, now }: Pick<SystemContext, 'db' | 'now'>, personId: string) {
  const { id, type, heldOn, startTime, minutes } = conversations;
  return db
    .select({ id, type, heldOn, startTime, minutes })
    .from(conversations)
    .where(
      and(
        partyTo(db, actorOf(db, personId, now), now),
        notInArray(conversations.state, ['planned', 'cancelled']),
        gte(conversations.heldOn, addDays(civilDateOf(now), -DAYS_BACK)),
      ),
    )
    .orderBy(asc(conversations.heldOn))
    .all();
}
