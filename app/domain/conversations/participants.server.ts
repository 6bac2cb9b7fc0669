import type { Db, Transaction } from 'db/client.server';
import { conversationMembers, type conversations, preparations } from 'db/schema/conversations';
import { people } from 'db/schema/people';
import { and, asc, eq, inArray, isNotNull, ne } from 'drizzle-orm';
import type { Side } from '../access/access.rules';

/** Somebody who takes part in a conversation as it stands: prepares, records, signs. */
export type Participant = { personId: string; name: string; side: Side };

type Parties = Pick<typeof conversations.$inferSelect, 'id' | 'employeeId' | 'leaderId'>;

/** Everybody who takes part, the employees first in the order of their names, the leader last. */
export function participantsOf(tx: Db | Transaction, conversation: Parties): Participant[] {
  const employees = conversation.employeeId
    ? [conversation.employeeId]
    : tx
        .select({ personId: conversationMembers.personId })
        .from(conversationMembers)
        .where(eq(conversationMembers.conversationId, conversation.id))
        .all()
        .map(({ personId }) => personId);
  const rows = tx
    .select({ personId: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...employees, conversation.leaderId]))
    .all();
  return rows
    .map(({ personId, name }): Participant => {
      return { personId, name, side: personId === conversation.leaderId ? 'leader' : 'employee' };
    })
    .sort((a, b) => a.side.localeCompare(b.side) || a.name.localeCompare(b.name, 'da'));
}

/**
 * Deputies who have shared a preparation of their own for this conversation, on the leader's side: what was
 * shared stays so when their days are over. A former leader is none of them, for with the leader every
 * sharing was taken back.
 */
export function sharedDeputiesOf(tx: Db | Transaction, conversation: Parties): Participant[] {
  return tx
    .select({ personId: people.id, name: people.name })
    .from(preparations)
    .innerJoin(people, eq(people.id, preparations.personId))
    .where(
      and(
        eq(preparations.conversationId, conversation.id),
        eq(preparations.side, 'leader'),
        ne(preparations.personId, conversation.leaderId),
        isNotNull(preparations.sharedAt),
      ),
    )
    .orderBy(asc(people.name))
    .all()
    .map((person) => ({ ...person, side: 'leader' as const }));
}
