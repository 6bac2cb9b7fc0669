import type { Transaction } from 'db/client.server';
import { timeProposals } from 'db/schema/calendar';
import { and, eq } from 'drizzle-orm';

/** No time that was proposed for a talk can be chosen any longer: another has been set, or others are proposed. */
export function withdrawTimes(tx: Transaction, conversationId: string, now: Date): number {
  return tx
    .update(timeProposals)
    .set({ state: 'withdrawn', answeredAt: now })
    .where(and(eq(timeProposals.conversationId, conversationId), eq(timeProposals.state, 'proposed')))
    .run().changes;
}
