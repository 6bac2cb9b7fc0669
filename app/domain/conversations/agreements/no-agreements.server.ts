import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { sealing } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import type { Conversation } from '../find-conversation.server';
import { findRecording, listAgreements } from './agreements.server';
import { listVerdicts } from './verdicts.server';

const planOfAll = (tx: Transaction, conversationId: string) =>
  listAgreements(tx, conversationId).filter(({ memberId }) => memberId === null);

/**
 * Says why nothing was agreed, a deliberate act of anybody in the talk; null takes it back, and so does
 * adding an agreement. Refuses with `agreement.some_agreed` where there are agreements.
 */
export function setNoAgreements(ctx: Context, conversationId: string, reason: string | null): void {
  transact(ctx.db, (tx) => {
    findRecording(ctx, tx, conversationId);
    if (reason !== null && planOfAll(tx, conversationId).length > 0)
      throw new Refusal('conflict', 'agreement.some_agreed');
    tx.update(conversations)
      .set({
        noAgreementsReason: sealing(
          conversations.noAgreementsReason,
          { conversationId, id: conversationId },
          reason,
        ),
      })
      .where(eq(conversations.id, conversationId))
      .run();
    appendAuditEvent(ctx, tx, {
      action: reason === null ? 'agreement.withdraw-none' : 'agreement.none',
      subjectType: 'conversation',
      subjectId: conversationId,
    });
  });
}

/**
 * Refuses with `summary.no_agreements` where a talk has neither an agreement nor a reason for having
 * none. In a status talk what is said of the agreements that it looks back on is enough; in a group talk
 * the plan of all counts, which is what everybody signs.
 */
export function assertAgreed(
  tx: Transaction,
  conversation: Pick<Conversation, 'id' | 'type' | 'noAgreementsReason'>,
): void {
  if (conversation.noAgreementsReason !== null || planOfAll(tx, conversation.id).length > 0) return;
  if (conversation.type === 'status' && listVerdicts(tx, conversation.id).length > 0) return;
  throw new Refusal('conflict', 'summary.no_agreements');
}
