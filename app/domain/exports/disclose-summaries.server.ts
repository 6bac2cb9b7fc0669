import { type Transaction, transact } from 'db/client.server';
import { disclosures } from 'db/schema/exports';
import { sealing } from 'db/sealed/sealed';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { type Conversation, findConversation } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { newId } from '../ids';
import { documentForHr } from '../signing/document-for-hr.server';
import type { SummaryDocument } from '../signing/read-document.server';
import type { Purpose } from './exports.schema';

type DisclosedSummary = { conversation: Conversation; document: SummaryDocument };

/**
 * HR opens one signed summary, stating the purpose; the opening is logged before the bytes are given.
 * A conversation that is not signed is not found.
 */
export function openSummary(ctx: Context, conversationId: string, purpose: Purpose): DisclosedSummary {
  return transact(ctx.db, (tx) => {
    const conversation = findConversation(ctx, tx, conversationId, 'disclose');
    noteOpening(ctx, tx, conversationId, purpose);
    return { conversation, document: documentForHr(ctx.db, conversationId) };
  });
}

/** Asked for without saying what for: nothing is opened, and that it was tried is in the log. */
export function withoutPurpose(conversationId: string | null, kind: 'opened' | 'exported'): Refusal {
  const denied = { action: ACTIONS[kind], subjectType: 'conversation', subjectId: conversationId };
  return new Refusal('invalid', 'exports.no_purpose', {}, denied);
}

const ACTIONS = { opened: 'summary.open', exported: 'summary.export' };

function noteOpening(
  ctx: Context,
  tx: Transaction,
  conversationId: string,
  { purpose, reference }: Purpose,
): void {
  const id = newId();
  tx.insert(disclosures)
    .values({
      id,
      conversationId,
      personId: ctx.actor.personId,
      purpose,
      reference: sealing(disclosures.reference, { conversationId, id }, reference),
      kind: 'opened',
      at: ctx.now,
    })
    .run();
  appendAuditEvent(ctx, tx, {
    action: ACTIONS.opened,
    subjectType: 'conversation',
    subjectId: conversationId,
    details: { purpose },
  });
}
