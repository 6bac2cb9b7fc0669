import type { Db, Transaction } from 'db/client.server';
import { agreements, agreementVerdicts } from 'db/schema/conversations';
import { asc, eq } from 'drizzle-orm';

/** What a talk said of agreements from earlier talks; the caller has been allowed to read it. */
export function listVerdicts(tx: Db | Transaction, conversationId: string) {
  return tx
    .select({
      agreementId: agreements.id,
      goal: agreements.goal,
      verdict: agreementVerdicts.verdict,
      reason: agreementVerdicts.reason,
      version: agreementVerdicts.version,
    })
    .from(agreementVerdicts)
    .innerJoin(agreements, eq(agreements.id, agreementVerdicts.agreementId))
    .where(eq(agreementVerdicts.conversationId, conversationId))
    .orderBy(asc(agreements.position))
    .all();
}
