import { type Db, type Transaction, transact } from 'db/client.server';
import { answers, preparations } from 'db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import type { Side } from '../../access/access.rules';
import type { Context } from '../../context';
import { otherSide, type PreparationStatus } from '../conversation.rules';
import { findOwnConversation } from '../find-conversation.server';
import { openSharedPreparation } from './share-preparation.server';

export type StoredAnswer = Pick<
  typeof answers.$inferSelect,
  'questionId' | 'scale' | 'text' | 'version' | 'savedAt'
>;

function preparationOf(tx: Db | Transaction, conversationId: string, side: Side) {
  const row = tx
    .select()
    .from(preparations)
    .where(and(eq(preparations.conversationId, conversationId), eq(preparations.side, side)))
    .get();
  if (!row) throw new Error(`conversation ${conversationId} has no preparation for its ${side}`);
  return row;
}

function answersOf(tx: Db | Transaction, preparationId: string): StoredAnswer[] {
  return tx
    .select({
      questionId: answers.questionId,
      scale: answers.scale,
      text: answers.text,
      version: answers.version,
      savedAt: answers.savedAt,
    })
    .from(answers)
    .where(eq(answers.preparationId, preparationId))
    .all();
}

/** How far both sides are, for those who take part: dates, never content. */
export function readPreparationStatus(
  tx: Db | Transaction,
  conversationId: string,
): Record<Side, PreparationStatus> {
  const status = (side: Side): PreparationStatus => {
    const { sharedAt, openedAt } = preparationOf(tx, conversationId, side);
    return { sharedAt, openedAt };
  };
  return { employee: status('employee'), leader: status('leader') };
}

/** The actor's own answers. */
export function readOwnPreparation(ctx: Context, conversationId: string): StoredAnswer[] {
  const { side } = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  return answersOf(ctx.db, preparationOf(ctx.db, conversationId, side).id);
}

/**
 * The other's answers, or null while they have not been shared. Reading them is what opens them:
 * it is noted, and the other can no longer undo the sharing.
 */
export function readSharedPreparation(ctx: Context, conversationId: string): StoredAnswer[] | null {
  return transact(ctx.db, (tx) => {
    const { side } = findOwnConversation(ctx, tx, conversationId, 'read');
    const other = preparationOf(tx, conversationId, otherSide(side));
    if (!other.sharedAt) return null;
    if (!other.openedAt) openSharedPreparation(ctx, tx, conversationId, otherSide(side));
    return answersOf(tx, other.id);
  });
}
