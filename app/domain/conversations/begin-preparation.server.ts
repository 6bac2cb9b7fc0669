import type { Db, Transaction } from 'db/client.server';
import { answers, preparations } from 'db/schema/conversations';
import { and, eq, ne } from 'drizzle-orm';
import type { Side } from '../access/access.rules';
import { newId } from '../ids';

/**
 * Gives somebody who comes to take part a preparation to write in. Who took part on the same side before
 * finds what they had written; who took part on the other starts on an empty one, for what they wrote then
 * was said as leader to those they now are one of, or the other way round. Returns whether something was
 * deleted, for the audit row of the change.
 */
export function beginPreparation(
  tx: Db | Transaction,
  { conversationId, personId, side }: { conversationId: string; personId: string; side: Side },
): { emptied: boolean } {
  const other = tx
    .select({ id: preparations.id })
    .from(preparations)
    .where(
      and(
        eq(preparations.conversationId, conversationId),
        eq(preparations.personId, personId),
        ne(preparations.side, side),
      ),
    )
    .get();
  if (!other) {
    tx.insert(preparations)
      .values({ id: newId(), conversationId, personId, side })
      .onConflictDoNothing()
      .run();
    return { emptied: false };
  }
  tx.delete(answers).where(eq(answers.preparationId, other.id)).run();
  tx.update(preparations)
    .set({ side, sharedAt: null, openedAt: null, enteredById: null })
    .where(eq(preparations.id, other.id))
    .run();
  return { emptied: true };
}
