import type { Db, Transaction } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { and, eq, exists, or, type SQL } from 'drizzle-orm';

/** The condition that somebody is the employee of a conversation, or a member of its group. */
export function takesPart(db: Db | Transaction, personId: string): SQL | undefined {
  return or(
    eq(conversations.employeeId, personId),
    exists(
      db
        .select({ id: conversationMembers.personId })
        .from(conversationMembers)
        .where(
          and(
            eq(conversationMembers.conversationId, conversations.id),
            eq(conversationMembers.personId, personId),
          ),
        ),
    ),
  );
}
