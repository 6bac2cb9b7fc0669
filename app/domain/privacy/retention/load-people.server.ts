import type { Db, Transaction } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { employments } from 'db/schema/people';
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';

/** The talk that everybody is owed once a year, whichever of them it is: each makes the ones before it older. */
const YEARLY = ['mus', 'lus'] as const;
const SIGNED = ['signed', 'closed'] as const;
const STILL_HERE = '9999-12-31';

/** The members of those of these conversations that are a group's. */
export function membersOf(
  tx: Db | Transaction,
  rows: readonly { id: string; employeeId: string | null }[],
): Map<string, string[]> {
  const groups = rows.filter(({ employeeId }) => employeeId === null).map(({ id }) => id);
  const found = tx
    .select({ key: conversationMembers.conversationId, value: conversationMembers.personId })
    .from(conversationMembers)
    .where(inArray(conversationMembers.conversationId, groups))
    .all();
  return gathered(found);
}

/** The last day of those who have left; whoever has an employment that goes on, or none at all, has not. */
export function lastDaysOf(tx: Db | Transaction, people: string[], today: string): Map<string, string> {
  const goesOn = sql`${employments.endsOn} is null or ${employments.endsOn} >= ${today}`;
  const rows = tx
    .select({
      personId: employments.personId,
      lastDay: sql<string>`max(case when ${goesOn} then ${STILL_HERE} else ${employments.endsOn} end)`,
    })
    .from(employments)
    .where(inArray(employments.personId, people))
    .groupBy(employments.personId)
    .all();
  return new Map(
    rows.flatMap(({ personId, lastDay }) => (lastDay === STILL_HERE ? [] : [[personId, lastDay] as const])),
  );
}

/** When each of these people has had a yearly talk signed, the first of them first. */
export function yearlyTalksOf(tx: Db | Transaction, people: string[]): Map<string, Date[]> {
  const found = tx
    .select({ key: conversations.employeeId, value: conversations.signedAt })
    .from(conversations)
    .where(
      and(
        inArray(conversations.employeeId, people),
        inArray(conversations.type, YEARLY),
        inArray(conversations.state, SIGNED),
        isNotNull(conversations.signedAt),
      ),
    )
    .orderBy(asc(conversations.signedAt))
    .all();
  return gathered(found);
}

/** The same of the talks of their groups. */
export function groupTalksOf(tx: Db | Transaction, people: string[]): Map<string, Date[]> {
  const found = tx
    .select({ key: conversationMembers.personId, value: conversations.signedAt })
    .from(conversationMembers)
    .innerJoin(conversations, eq(conversations.id, conversationMembers.conversationId))
    .where(
      and(
        inArray(conversationMembers.personId, people),
        inArray(conversations.state, SIGNED),
        isNotNull(conversations.signedAt),
      ),
    )
    .orderBy(asc(conversations.signedAt))
    .all();
  return gathered(found);
}

function gathered<V>(rows: readonly { key: string | null; value: V | null }[]): Map<string, V[]> {
  const lists = new Map<string, V[]>();
  for (const { key, value } of rows) {
    if (key === null || value === null) continue;
    const list = lists.get(key) ?? [];
    list.push(value);
    lists.set(key, list);
  }
  return lists;
}
