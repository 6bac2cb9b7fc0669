import type { Db, Transaction } from 'db/client.server';
import { conversationMembers, conversations, preparations } from 'db/schema/conversations';
import { legalHolds } from 'db/schema/privacy';
import { eq, type SQL, sql } from 'drizzle-orm';

/**
 * The condition that a legal hold stands on somebody in a row of `conversations`: whose it is, its leader, a member of
 * its group, or somebody who has prepared for it, as a former leader has. Nothing of it is deleted meanwhile.
 */
export const isHeld: SQL<number> = sql<number>`exists (
  select 1 from ${legalHolds}
  where ${legalHolds.liftedAt} is null and (
    ${legalHolds.personId} in (${conversations.employeeId}, ${conversations.leaderId})
    or ${legalHolds.personId} in (
      select ${conversationMembers.personId} from ${conversationMembers}
      where ${conversationMembers.conversationId} = ${conversations.id}
    )
    or ${legalHolds.personId} in (
      select ${preparations.personId} from ${preparations} where ${preparations.conversationId} = ${conversations.id}
    )
  )
)`;

export function heldIn(tx: Db | Transaction, conversationId: string): boolean {
  const found = tx
    .select({ held: isHeld })
    .from(conversations)
    .where(eq(conversations.id, conversationId))
    .get();
  return found?.held === 1;
}
