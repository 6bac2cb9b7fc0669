import type { Transaction } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { and, eq, inArray, ne } from 'drizzle-orm';

/** Those of a group who are in its round have their talk of the round in it from now on. Nothing where it is in none. */
export function noteInRound(tx: Transaction, conversationId: string, members: readonly string[]): void {
  const group = tx
    .select({ cycleId: conversations.cycleId })
    .from(conversations)
    .where(eq(conversations.id, conversationId))
    .get();
  if (!group?.cycleId) return;
  tx.update(cyclePeople)
    .set({ conversationId, standing: 'invited', problem: null })
    .where(
      and(
        eq(cyclePeople.cycleId, group.cycleId),
        inArray(cyclePeople.personId, [...members]),
        ne(cyclePeople.standing, 'excused'),
      ),
    )
    .run();
}
