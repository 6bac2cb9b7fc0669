import type { Transaction } from 'db/client.server';
import { timeProposals } from 'db/schema/calendar';
import { and, eq } from 'drizzle-orm';

/**
 * No time that was proposed for a talk can be chosen any longer, and none that was turned down waits for another:
 * one has been set, others are proposed, or the talk is off or another leader's. Returns how many could be chosen
 * until now.
 */
export function withdrawTimes(tx: Transaction, conversationId: string, now: Date): number {
  const ofTalk = eq(timeProposals.conversationId, conversationId);
  tx.update(timeProposals)
    .set({ state: 'settled' })
    .where(and(ofTalk, eq(timeProposals.state, 'declined')))
    .run();
  return tx
    .update(timeProposals)
    .set({ state: 'withdrawn', answeredAt: now })
    .where(and(ofTalk, eq(timeProposals.state, 'proposed')))
    .run().changes;
}
