import { accounts } from 'db/schema/access';
import { mails } from 'db/schema/notifications';
import { people } from 'db/schema/people';
import {
  and,
  asc,
  count,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  max,
  not,
  or,
  sql,
} from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { addDays, civilDateOf, startOfDay } from '../dates';
import { hasLeft } from '../people/has-left.server';

/** Mails of so many days are looked at. */
const DAYS = 30;

/** What became of a mail that was not sent for the sake of its recipient's address. */
const REFUSED_ADDRESS = or(eq(mails.error, 'bad-address'), like(mails.error, 'EENVELOPE%'));

/** Somebody whom mails do not reach, once however many there were. */
export type Unreached = { personId: string; name: string; email: string; since: Date };

/**
 * Whom mails do not reach: people who can log in, whose address the mail server has refused within thirty days, and
 * to whom nothing has been sent since. And how many mails have been given up since then because the mail server took
 * none at all. Codes of faults alone, nothing of what the mails were about. For administrators, who correct addresses.
 */
export function readUndelivered(ctx: Context): { unreached: Unreached[]; givenUp: number } {
  authorizeFunction(ctx.actor, 'administer-people');
  const { db, now } = ctx;
  const today = civilDateOf(now);
  const recent = gte(mails.createdAt, startOfDay(addDays(today, -DAYS)));
  const notSent = and(recent, isNull(mails.sentAt), isNull(mails.nextAttemptAt));
  const refused = db
    .select({ personId: mails.personId, since: max(mails.createdAt) })
    .from(mails)
    .where(and(notSent, REFUSED_ADDRESS))
    .groupBy(mails.personId)
    .all();
  const latest = new Map(refused.map(({ personId, since }) => [personId, since]));
  const canLogIn = and(
    inArray(people.id, [...latest.keys()]),
    isNull(accounts.disabledAt),
    sql`not ${hasLeft(people.id, today)}`,
  );
  const named = db
    .select({ personId: people.id, name: people.name, email: people.email })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(canLogIn)
    .orderBy(asc(people.name))
    .all();
  const unreached = named.flatMap((person) => {
    const since = latest.get(person.personId);
    return since && !wasSentSince(ctx, person.personId, since) ? [{ ...person, since }] : [];
  });
  return { unreached, givenUp: countGivenUp() };

  function countGivenUp(): number {
    const whole = and(notSent, isNotNull(mails.error), not(inArray(mails.error, SETTLED)));
    const row = db
      .select({ count: count() })
      .from(mails)
      .where(and(whole, not(like(mails.error, 'EENVELOPE%'))))
      .get();
    return row?.count ?? 0;
  }
}

/** Not sent, and rightly so, or told of above. */
const SETTLED = ['replaced', 'disabled', 'not-a-party', 'no-longer-true', 'mail-off', 'bad-address'];

function wasSentSince({ db }: Context, personId: string, since: Date): boolean {
  const later = and(eq(mails.personId, personId), gt(mails.sentAt, since));
  return db.select({ id: mails.id }).from(mails).where(later).limit(1).get() !== undefined;
}
