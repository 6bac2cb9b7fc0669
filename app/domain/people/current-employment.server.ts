import type { Db, Transaction } from 'db/client.server';
import { employments } from 'db/schema/people';
import { and, eq, gte, isNull, lte, or, type Placeholder, type SQL } from 'drizzle-orm';
import { civilDateOf } from '../dates';

/** The condition that an employment holds on the day of `now`, its first and last day included. */
export const employmentHolds = (now: Date): SQL | undefined => employmentHoldsOn(civilDateOf(now));

/** The same for a civil date that is known, or is given when the query is run. */
export function employmentHoldsOn(day: string | Placeholder): SQL | undefined {
  return and(lte(employments.startsOn, day), or(isNull(employments.endsOn), gte(employments.endsOn, day)));
}

/** The employment of a person today, or undefined for somebody who has left or has not begun. */
export function currentEmployment(db: Db | Transaction, personId: string, now: Date) {
  return db
    .select()
    .from(employments)
    .where(and(eq(employments.personId, personId), employmentHolds(now)))
    .get();
}
