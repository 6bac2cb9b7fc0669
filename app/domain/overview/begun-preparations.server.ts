import { answers, conversations, preparations } from 'db/schema/conversations';
import { and, eq, isNotNull, ne, or } from 'drizzle-orm';
import type { Context } from '../context';

/** Ids of the conversations that the actor has written something for in the own preparation. */
export function begunPreparations({ db, actor }: Context): ReadonlySet<string> {
  const asEmployee = and(eq(preparations.side, 'employee'), eq(conversations.employeeId, actor.personId));
  const asLeader = and(eq(preparations.side, 'leader'), eq(conversations.leaderId, actor.personId));
  const rows = db
    .selectDistinct({ id: preparations.conversationId })
    .from(answers)
    .innerJoin(preparations, eq(preparations.id, answers.preparationId))
    .innerJoin(conversations, eq(conversations.id, preparations.conversationId))
    .where(and(or(asEmployee, asLeader), or(ne(answers.text, ''), isNotNull(answers.scale))))
    .all();
  return new Set(rows.map((row) => row.id));
}
