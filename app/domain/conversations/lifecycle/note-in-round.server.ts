import type { Transaction } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycles } from 'db/schema/cycles';
import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm';

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

/** Whoever is taken out of a group has no talk in its round any longer: the round looks for another, or says that there is none. */
export function leaveInRound(tx: Transaction, conversationId: string, personId: string): void {
  tx.update(cyclePeople)
    .set({ conversationId: null, standing: 'waiting' })
    .where(
      and(
        eq(cyclePeople.conversationId, conversationId),
        eq(cyclePeople.personId, personId),
        eq(cyclePeople.standing, 'invited'),
      ),
    )
    .run();
}

/** The open round of group talks that any of these people is in, and not let off from; null where there is none. */
export function roundOfGroup(tx: Transaction, members: readonly string[]): string | null {
  const place = tx
    .select({ cycleId: cyclePeople.cycleId })
    .from(cyclePeople)
    .innerJoin(cycles, eq(cycles.id, cyclePeople.cycleId))
    .leftJoin(conversations, eq(conversations.id, cyclePeople.conversationId))
    .where(
      and(
        inArray(cyclePeople.personId, [...members]),
        ne(cyclePeople.standing, 'excused'),
        eq(cycles.state, 'open'),
        eq(cycles.type, 'grus'),
        or(isNull(conversations.id), eq(conversations.state, 'cancelled')),
      ),
    )
    .get();
  return place?.cycleId ?? null;
}

type Talk = Pick<typeof conversations.$inferSelect, 'id' | 'type'> & { employeeId: string };

/**
 * A talk that a leader calls in to on their own is the one of the open round of its kind, where the employee is in one
 * and has no talk in it that goes on: it could not be planned, or was called off.
 */
export function joinRound(tx: Transaction, { id, type, employeeId }: Talk): void {
  if (type === 'status') return;
  const place = tx
    .select({ cycleId: cyclePeople.cycleId })
    .from(cyclePeople)
    .innerJoin(cycles, eq(cycles.id, cyclePeople.cycleId))
    .leftJoin(conversations, eq(conversations.id, cyclePeople.conversationId))
    .where(
      and(
        eq(cyclePeople.personId, employeeId),
        ne(cyclePeople.standing, 'excused'),
        eq(cycles.state, 'open'),
        eq(cycles.type, type),
        or(isNull(conversations.id), eq(conversations.state, 'cancelled')),
      ),
    )
    .get();
  if (!place) return;
  tx.update(conversations).set({ cycleId: place.cycleId }).where(eq(conversations.id, id)).run();
  tx.update(cyclePeople)
    .set({ conversationId: id, standing: 'invited', problem: null })
    .where(and(eq(cyclePeople.cycleId, place.cycleId), eq(cyclePeople.personId, employeeId)))
    .run();
}
