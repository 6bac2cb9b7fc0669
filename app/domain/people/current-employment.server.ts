import type { Db, Transaction } from 'db/client.server';
import { employments } from 'db/schema/people';
import { and, eq, gte, isNull, lte, or, type SQL } from 'drizzle-orm';
import { civilDateOf } from '../dates';

/** The condition that an employment holds on the day of `now`, its first and last day included. */
export function employmentHolds(now: Date): SQL | undefined {
  const today = civilDateOf(now);
  return and(
    lte(employments.startsOn, today),
    or(isNull(employments.endsOn), gte(employments.endsOn, today)),
  );
}

/** The employment of a person today, or undefined for somebody who has left or has not begun. */
export function currentEmployment(db: Db | Transaction, personId: string, now: Date) {
  return db
    .select()
    .from(employments)
    .where(and(eq(employments.personId, personId), employmentHolds(now)))
    .get();
}
