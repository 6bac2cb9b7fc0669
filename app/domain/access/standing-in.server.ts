import type { Db, Transaction } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { deputies, employments } from 'db/schema/people';
import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';

/** A person's id, known or given when the query is run, and a civil date. */
type Who = string | Placeholder;

/** An employment holds on a day, its first and last day included. */
const holds = (today: Who): SQL =>
  sql`${employments.startsOn} <= ${today} and (${employments.endsOn} is null or ${employments.endsOn} >= ${today})`;

/** The person and everybody above them in the line of that day, as a query of ids. A circle ends it. */
const selfAndAbove = (me: Who, today: Who): SQL => sql`
  with recursive above(id) as (
    select ${me}
    union
    select ${employments.leaderId} from ${employments} join above on ${employments.personId} = above.id
    where ${employments.leaderId} is not null and ${holds(today)}
  ) select id from above`;

/** Somebody leads, on that day, the employee of the conversation or one of its group. */
const ledBy = (leaderId: SQL | typeof deputies.leaderId, today: Who): SQL => sql`exists (
  select 1 from ${employments}
  where ${employments.leaderId} = ${leaderId} and ${holds(today)} and (
    ${employments.personId} = ${conversations.employeeId}
    or ${employments.personId} in (
      select ${conversationMembers.personId} from ${conversationMembers}
      where ${conversationMembers.conversationId} = ${conversations.id}
    )
  )
)`;

/** A deputyship in which somebody acts on that day: in its period, not withdrawn, while the deputy works here. */
export const deputyshipHolds = (deputyId: Who | SQL, today: Who): SQL => sql`
  ${deputies.deputyId} = ${deputyId} and ${deputies.withdrawnAt} is null
  and ${deputies.startsOn} <= ${today} and ${deputies.endsOn} >= ${today}
  and exists (select 1 from ${employments} where ${employments.personId} = ${deputies.deputyId} and ${holds(today)})`;

/**
 * The condition that somebody stands in, on that day, for the leader of the conversation: while the leader
 * leads somebody in it, and never where the deputy, or anybody above the deputy, is one of those in it. A
 * deputy has no deputy: only who was appointed by name stands in for a leader.
 */
export function standsInFor(me: Who, today: Who): SQL {
  // All of it hangs on there being a deputyship: nearly nobody has one, and for them it costs one look into an index.
  return sql`exists (
    select 1 from ${deputies}
    where ${deputyshipHolds(me, today)} and ${deputies.leaderId} = ${conversations.leaderId}
    and ${ledBy(deputies.leaderId, today)}
    and not exists (
      select 1 from (${selfAndAbove(me, today)}) as close
      where close.id = ${conversations.employeeId} or close.id in (
        select ${conversationMembers.personId} from ${conversationMembers}
        where ${conversationMembers.conversationId} = ${conversations.id}
      )
    )
  )`;
}

const IdSchema = z.object({ id: z.string() });

/** Whom somebody never stands in before, on a civil date: themselves, and everybody above them. */
export function tooCloseTo(db: Db | Transaction, personId: string, today: string): ReadonlySet<string> {
  return new Set(db.all(selfAndAbove(personId, today)).map((row) => IdSchema.parse(row).id));
}
