import { answers, preparations } from 'db/schema/conversations';
import { and, eq, isNotNull, ne, or } from 'drizzle-orm';
import type { Context } from '../context';

/** Ids of the conversations that the actor has written something for in the own preparation. */
export function begunPreparations({ db, actor }: Context): ReadonlySet<string> {
  const rows = db
    .selectDistinct({ id: preparations.conversationId })
    .from(answers)
    .innerJoin(preparations, eq(preparations.id, answers.preparationId))
    .where(and(eq(preparations.personId, actor.personId), or(ne(answers.text, ''), isNotNull(answers.scale))))
    .all();
  return new Set(rows.map((row) => row.id));
}
