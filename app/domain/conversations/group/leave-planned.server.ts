import type { Transaction } from 'db/client.server';
import { conversationMembers } from 'db/schema/conversations';
import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../../context';
import { callOffEmptyGroup } from '../lifecycle/call-off-empty-group.server';
import type { PlannedGroup } from '../lifecycle/planned-talk.server';

/**
 * Takes people out of the group talks that rounds have planned with them, since they are called in to another: there are
 * never two. One that has nobody left is called off, but for the one that is called in to now.
 */
export function leavePlanned(
  ctx: Context,
  tx: Transaction,
  planned: readonly PlannedGroup[],
  people: readonly string[],
  calledIn: string | null = null,
): void {
  for (const { id } of planned) {
    tx.delete(conversationMembers)
      .where(
        and(eq(conversationMembers.conversationId, id), inArray(conversationMembers.personId, [...people])),
      )
      .run();
    if (id !== calledIn) callOffEmptyGroup(ctx, tx, id);
  }
}
