import type { Db, Transaction } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { eq, type SQL, sql } from 'drizzle-orm';

/**
 * The condition that a legal hold stands on somebody in a row of `conversations`: whose it is, its leader, a member of
 * its group, or somebody who has prepared for it, as a former leader has. Nothing of it is deleted meanwhile.
 */
export const isHeld: SQL<number> = sql<number>`exists (
  select 1 from legal_holds as hold
  where hold.lifted_at is null and (
    hold.person_id in (conversations.employee_id, conversations.leader_id)
    or hold.person_id in (
      select member.person_id from conversation_members as member where member.conversation_id = conversations.id
    )
    or hold.person_id in (
      select prepared.person_id from preparations as prepared where prepared.conversation_id = conversations.id
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
