import type { Db, Transaction } from 'db/client.server';
import { conversationMembers, conversations, preparations } from 'db/schema/conversations';
import { legalHolds } from 'db/schema/privacy';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';

/**
 * Whether a legal hold stands on anybody in the conversation: whose it is, its leader, a member of its group, or
 * somebody who has prepared for it, as a former leader has. Nothing of it is deleted meanwhile.
 */
export function heldIn(tx: Db | Transaction, conversationId: string): boolean {
  const inIt = tx
    .select({ personId: sql<string>`${conversations.employeeId}` })
    .from(conversations)
    .where(eq(conversations.id, conversationId))
    .unionAll(
      tx
        .select({ personId: conversations.leaderId })
        .from(conversations)
        .where(eq(conversations.id, conversationId)),
    )
    .unionAll(
      tx
        .select({ personId: conversationMembers.personId })
        .from(conversationMembers)
        .where(eq(conversationMembers.conversationId, conversationId)),
    )
    .unionAll(
      tx
        .select({ personId: preparations.personId })
        .from(preparations)
        .where(eq(preparations.conversationId, conversationId)),
    );
  const hold = tx
    .select({ id: legalHolds.id })
    .from(legalHolds)
    .where(and(isNull(legalHolds.liftedAt), inArray(legalHolds.personId, inIt)))
    .get();
  return hold !== undefined;
}
