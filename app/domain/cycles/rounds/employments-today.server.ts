import type { Db, Transaction } from 'db/client.server';
import { employments } from 'db/schema/people';
import { and, asc, sql } from 'drizzle-orm';
import { employmentHolds } from '../../people/current-employment.server';
import { grouped } from './grouped';
import type { Employed } from './preview';

/** The employments of these people today, the oldest first; those who have none are left out. */
export function employmentsToday(
  db: Db | Transaction,
  people: readonly string[],
  now: Date,
): Map<string, Employed['employments']> {
  const rows = db
    .select({
      personId: employments.personId,
      unitId: employments.unitId,
      role: employments.role,
      leaderId: employments.leaderId,
    })
    .from(employments)
    // As many as there are in a round: each of a list would be a parameter of its own, and there can be only so many.
    .where(
      and(
        sql`${employments.personId} in (select value from json_each(${JSON.stringify(people)}))`,
        employmentHolds(now),
      ),
    )
    .orderBy(asc(employments.startsOn))
    .all();
  return grouped(rows, ({ personId }) => personId);
}
