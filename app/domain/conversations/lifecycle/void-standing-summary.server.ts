import type { Transaction } from 'db/client.server';
import { pendingSignatures, summaries } from 'db/schema/signing';
import { sealing } from 'db/sealed/sealed';
import { and, eq, isNull } from 'drizzle-orm';

/**
 * Makes the summary that stands void, if there is one, and says whether there was: its document is kept, a signature that
 * waits for its timestamp is not. The caller has been allowed to.
 */
export function voidStandingSummary(
  tx: Transaction,
  conversationId: string,
  at: Date,
  reason: string | null,
): boolean {
  const standing = tx
    .select({ id: summaries.id })
    .from(summaries)
    .where(and(eq(summaries.conversationId, conversationId), isNull(summaries.voidedAt)))
    .get();
  if (!standing) return false;
  tx.update(summaries)
    .set({
      voidedAt: at,
      voidReason: sealing(summaries.voidReason, { conversationId, id: standing.id }, reason),
    })
    .where(eq(summaries.id, standing.id))
    .run();
  tx.delete(pendingSignatures).where(eq(pendingSignatures.summaryId, standing.id)).run();
  return true;
}
