import type { Db, Transaction } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { deputies, employments } from 'db/schema/people';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { deputyshipHolds, standsInFor } from '../access/standing-in.server';
import { civilDateOf } from '../dates';
import { employmentHolds } from '../people/current-employment.server';

type Parties = Pick<typeof conversations.$inferSelect, 'id' | 'employeeId' | 'leaderId'>;

/** The ids of those who take part besides the leader: the employee, or the members of the group. */
export function employeesIn(db: Db | Transaction, conversation: Parties): string[] {
  if (conversation.employeeId) return [conversation.employeeId];
  return db
    .select({ personId: conversationMembers.personId })
    .from(conversationMembers)
    .where(eq(conversationMembers.conversationId, conversation.id))
    .all()
    .map(({ personId }) => personId);
}

/** Those who stand in for the leader of a conversation today: they are told what the leader is told. */
export function deputiesIn(
  db: Db | Transaction,
  conversationId: string,
  leaders: readonly string[],
  now: Date,
) {
  const candidates = db
    .selectDistinct({ personId: deputies.deputyId })
    .from(deputies)
    .where(inArray(deputies.leaderId, [...leaders]))
    .all();
  return candidates.flatMap(({ personId }) =>
    standsInAt(db, conversationId, personId, now) ? [personId] : [],
  );
}

/** Those who stand in today for any of these leaders, whichever conversation it is about. */
export function deputiesOf(db: Db | Transaction, leaders: readonly string[], now: Date): string[] {
  const standsIn = deputyshipHolds(sql`${deputies.deputyId}`, civilDateOf(now));
  return db
    .selectDistinct({ personId: deputies.deputyId })
    .from(deputies)
    .where(and(inArray(deputies.leaderId, [...leaders]), standsIn))
    .all()
    .map(({ personId }) => personId);
}

/** Whether somebody stands in for the leader of this conversation today. */
export function standsInAt(
  db: Db | Transaction,
  conversationId: string,
  personId: string,
  now: Date,
): boolean {
  const standsIn = and(eq(conversations.id, conversationId), standsInFor(personId, civilDateOf(now)));
  return db.select({ id: conversations.id }).from(conversations).where(standsIn).get() !== undefined;
}

/** Who leads any of these people today. */
export function leadersToday(db: Db | Transaction, employees: readonly string[], now: Date): Set<string> {
  const rows = db
    .select({ leaderId: employments.leaderId })
    .from(employments)
    .where(and(inArray(employments.personId, [...employees]), employmentHolds(now)))
    .all();
  return new Set(rows.flatMap(({ leaderId }) => leaderId ?? []));
}

/**
 * The leader who follows up on what was agreed: the conversation's own while they lead, or the one who
 * leads the employee now. A group keeps its leader, or has none to follow up.
 */
export function followingLeaders(db: Db | Transaction, conversation: Parties, now: Date): string[] {
  const today = leadersToday(db, employeesIn(db, conversation), now);
  if (today.has(conversation.leaderId)) return [conversation.leaderId];
  return conversation.employeeId ? [...today] : [];
}
