import type { Db, Transaction } from 'db/client.server';
import { agreements, answers, conversations, preparations } from 'db/schema/conversations';
import { opened } from 'db/sealed/sealed';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { type OpenAgreement, openAgreements } from './agreements/open-agreements.server';
import { agreementIdOf } from './conversation-questions.rules';

/** An earlier agreement, as those who prepare are asked about it. */
export type AskedAgreement = Pick<OpenAgreement, 'id' | 'goal' | 'activity' | 'dueOn' | 'heldOn'>;

/**
 * The agreements that a conversation asks about: those that are open, and those that somebody here has
 * answered about before another talk settled them, so that no answer is lost from sight. The caller has
 * been allowed to read the conversation.
 */
export function askedAgreements(
  tx: Db | Transaction,
  conversation: Parameters<typeof openAgreements>[1],
): AskedAgreement[] {
  const open = openAgreements(tx, conversation);
  const known = new Set(open.map(({ id }) => id));
  const settled = answeredAbout(tx, conversation.id).filter((id) => !known.has(id));
  if (settled.length === 0) return open;
  const kept = tx
    .select({
      id: agreements.id,
      goal: opened(agreements.goal),
      activity: opened(agreements.activity),
      dueOn: agreements.dueOn,
      heldOn: conversations.heldOn,
    })
    .from(agreements)
    .innerJoin(conversations, eq(conversations.id, agreements.conversationId))
    // One that is being rewritten is for those who write it.
    .where(and(inArray(agreements.id, settled), inArray(conversations.state, ['signed', 'closed'])))
    .orderBy(desc(conversations.heldOn), asc(agreements.position))
    .all();
  return [...open, ...kept];
}

/** The agreements that anybody in this conversation has a stored answer about. */
function answeredAbout(tx: Db | Transaction, conversationId: string): string[] {
  const ids = tx
    .select({ questionId: answers.questionId })
    .from(answers)
    .innerJoin(preparations, eq(preparations.id, answers.preparationId))
    .where(eq(preparations.conversationId, conversationId))
    .all()
    .flatMap(({ questionId }) => agreementIdOf(questionId) ?? []);
  return [...new Set(ids)];
}
