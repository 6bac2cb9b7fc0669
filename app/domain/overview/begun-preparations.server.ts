import { answers, conversations, preparations } from 'db/schema/conversations';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../context';
import { isAnswered } from '../conversations/preparation/answers.rules';
import { ANSWER } from '../conversations/preparation/read-preparations.server';

/** Ids of the conversations that are being prepared, and that the actor has something written for that is not shared. */
export function begunPreparations({ db, actor }: Context): ReadonlySet<string> {
  const rows = db
    .select({ id: preparations.conversationId, answer: { scale: ANSWER.scale, text: ANSWER.text } })
    .from(answers)
    .innerJoin(preparations, eq(preparations.id, answers.preparationId))
    .innerJoin(conversations, eq(conversations.id, preparations.conversationId))
    .where(
      and(
        eq(preparations.personId, actor.personId),
        isNull(preparations.sharedAt),
        eq(conversations.state, 'preparing'),
      ),
    )
    .all();
  return new Set(rows.flatMap(({ id, answer }) => (isAnswered(answer) ? id : [])));
}
