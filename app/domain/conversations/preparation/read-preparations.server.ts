import { type Db, type Transaction, transact } from 'db/client.server';
import { answers, preparations } from 'db/schema/conversations';
import { type Opened, opened } from 'db/sealed/sealed';
import { and, eq, getTableColumns } from 'drizzle-orm';
import type { Context } from '../../context';
import type { PreparationStatus } from '../conversation.rules';
import { type Conversation, findOwnConversation } from '../find-conversation.server';
import { type Participant, participantsOf, sharedDeputiesOf } from '../participants.server';
import { openSharedPreparation } from './share-preparation.server';

export type StoredAnswer = Opened<typeof answers.$inferSelect>;

export const ANSWER = {
  ...getTableColumns(answers),
  scale: opened(answers.scale),
  text: opened(answers.text),
};

/** The preparation of somebody who takes part; an empty one stands for that of a deputy who has written nothing. */
export function preparationOf(
  tx: Db | Transaction,
  conversationId: string,
  personId: string,
): typeof preparations.$inferSelect {
  const row = tx
    .select()
    .from(preparations)
    .where(and(eq(preparations.conversationId, conversationId), eq(preparations.personId, personId)))
    .get();
  const unshared = { sharedAt: null, openedAt: null, enteredById: null };
  return row ?? { id: '', conversationId, personId, side: 'leader', ...unshared };
}

export function answersOf(tx: Db | Transaction, preparationId: string): StoredAnswer[] {
  return tx.select(ANSWER).from(answers).where(eq(answers.preparationId, preparationId)).all();
}

/** Whether something has been changed since it was shared, as only what was typed in from paper can be. */
export function isCorrected(sharedAt: Date | null, stored: readonly StoredAnswer[]): boolean {
  return sharedAt !== null && stored.some(({ savedAt }) => savedAt > sharedAt);
}

/** Who takes part and how far each is: dates, never content. */
export type ParticipantStatus = Participant & PreparationStatus & { enteredById: string | null };

/**
 * How far everybody is, for those who take part: the employees first, the leader last. On the leader's side
 * one sharing is enough, the leader's own or a deputy's.
 */
export function readPreparationStatus(
  tx: Db | Transaction,
  conversation: Pick<Conversation, 'id' | 'employeeId' | 'leaderId'>,
): ParticipantStatus[] {
  const [deputy] = sharedDeputiesOf(tx, conversation);
  return participantsOf(tx, conversation).map((participant) => {
    const own = preparationOf(tx, conversation.id, participant.personId);
    const byDeputy = participant.side === 'leader' && !own.sharedAt && deputy;
    const counts = byDeputy ? preparationOf(tx, conversation.id, deputy.personId) : own;
    const { sharedAt, openedAt, enteredById } = counts;
    return { ...participant, sharedAt, openedAt, enteredById };
  });
}

/** The actor's own answers. */
export function readOwnPreparation(ctx: Context, conversationId: string): StoredAnswer[] {
  findOwnConversation(ctx, ctx.db, conversationId, 'read');
  return answersOf(ctx.db, preparationOf(ctx.db, conversationId, ctx.actor.personId).id);
}

/** What one of the others has prepared; `answers` is null while it has not been shared. */
export type OthersPreparation = Participant & { answers: StoredAnswer[] | null };

/**
 * What the others have shared. Reading it is what opens it: that is noted, and they can no longer undo
 * the sharing.
 */
export function readSharedPreparations(ctx: Context, conversationId: string): OthersPreparation[] {
  return transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'read');
    return [...participantsOf(tx, conversation), ...sharedDeputiesOf(tx, conversation)]
      .filter(({ personId }) => personId !== ctx.actor.personId)
      .map((participant) => {
        const stored = preparationOf(tx, conversationId, participant.personId);
        if (!stored.sharedAt) return { ...participant, answers: null };
        if (!stored.openedAt) openSharedPreparation(ctx, tx, conversationId, participant.personId);
        return { ...participant, answers: answersOf(tx, stored.id) };
      });
  });
}
