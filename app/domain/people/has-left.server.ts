import { employments } from 'db/schema/people';
import { type AnyColumn, type Placeholder, type SQL, sql } from 'drizzle-orm';

/**
 * The condition that a person has left by a day: they have been employed, and the last day of it is over.
 * Somebody who has never been employed, as the first administrator, has not left.
 */
export function hasLeft(personId: AnyColumn, day: string | Placeholder): SQL<number> {
  const own = sql`${employments.personId} = ${personId}`;
  return sql<number>`(
    exists (select 1 from ${employments} where ${own})
    and not exists (
      select 1 from ${employments} where ${own} and (${employments.endsOn} is null or ${employments.endsOn} >= ${day})
    )
  )`;
}
