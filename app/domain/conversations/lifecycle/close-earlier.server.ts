import type { Transaction } from 'db/client.server';
import { agreements, agreementVerdicts, conversations } from 'db/schema/conversations';
import { and, eq, inArray, ne, type SQL } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context, SystemContext } from '../../context';
import { wasHeldBefore } from '../agreements/open-agreements.rules';
import { outcomes } from '../agreements/taken-up.server';
import type { Conversation } from '../find-conversation.server';

/** What has to be known of a conversation to close those before it. */
export type LaterConversation = Pick<
  Conversation,
  'id' | 'type' | 'state' | 'employeeId' | 'heldOn' | 'talkStartedAt' | 'createdAt'
>;

/**
 * Closes the earlier signed conversations of the same kind, of the same employee or group, that this one
 * has looked back on: each of their agreements has been taken up here, or was settled before. For the
 * operation that makes `conversation` signed, in its transaction.
 */
export function closeEarlier(
  ctx: Context | SystemContext,
  tx: Transaction,
  conversation: LaterConversation,
): void {
  const earlier = tx
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.state, 'signed'),
        eq(conversations.type, conversation.type),
        ne(conversations.id, conversation.id),
        sameEmployeeOrGroup(tx, conversation),
      ),
    )
    .all()
    .filter((one) => wasHeldBefore(one, conversation));
  const takenUpHere = new Set(verdictsOf(tx, conversation).map(({ agreementId }) => agreementId));
  for (const { id } of earlier) {
    const made = tx
      .select({ id: agreements.id })
      .from(agreements)
      .where(eq(agreements.conversationId, id))
      .all()
      .map((agreement) => agreement.id);
    const settled = outcomes(tx, made);
    if (!made.every((agreement) => takenUpHere.has(agreement) || settled.has(agreement))) continue;
    tx.update(conversations).set({ state: 'closed' }).where(eq(conversations.id, id)).run();
    appendAuditEvent(ctx, tx, {
      action: 'conversation.close',
      subjectType: 'conversation',
      subjectId: id,
      details: { after: conversation.id },
    });
  }
}

/** A group has no id of its own: its earlier talks are those whose agreements it has taken up. */
function sameEmployeeOrGroup(tx: Transaction, conversation: LaterConversation): SQL {
  const { employeeId } = conversation;
  if (employeeId !== null) return eq(conversations.employeeId, employeeId);
  return inArray(
    conversations.id,
    verdictsOf(tx, conversation).map((verdict) => verdict.madeIn),
  );
}

function verdictsOf(tx: Transaction, { id }: Pick<Conversation, 'id'>) {
  return tx
    .select({ agreementId: agreements.id, madeIn: agreements.conversationId })
    .from(agreementVerdicts)
    .innerJoin(agreements, eq(agreements.id, agreementVerdicts.agreementId))
    .where(eq(agreementVerdicts.conversationId, id))
    .all();
}
