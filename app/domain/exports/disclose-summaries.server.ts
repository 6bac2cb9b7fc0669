import { type Transaction, transact } from 'db/client.server';
import { disclosures } from 'db/schema/exports';
import { sealing } from 'db/sealed/sealed';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { type Conversation, findConversation } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { newId } from '../ids';
import { documentForPersonnelFile, type SummaryDocument } from '../signing/read-document.server';
import { EXPORT_LIMIT, type Purpose } from './exports.schema';

export type DisclosedSummary = { conversation: Conversation; document: SummaryDocument };

/**
 * HR opens one signed summary, stating the purpose; the opening is logged before the bytes are given.
 * A conversation that is not signed is not found.
 */
export function openSummary(ctx: Context, conversationId: string, purpose: Purpose): DisclosedSummary {
  return transact(ctx.db, (tx) => disclose(ctx, tx, conversationId, purpose, 'opened'));
}

/** HR exports several: all of them, or (when one may not be had) none. */
export function exportSummaries(
  ctx: Context,
  conversationIds: readonly string[],
  purpose: Purpose,
): DisclosedSummary[] {
  authorizeFunction(ctx.actor, 'export-summaries');
  if (conversationIds.length === 0) throw new Refusal('invalid', 'exports.none_chosen');
  if (conversationIds.length > EXPORT_LIMIT)
    throw new Refusal('invalid', 'exports.too_many', { limit: EXPORT_LIMIT });
  return transact(ctx.db, (tx) =>
    [...new Set(conversationIds)].map((id) => disclose(ctx, tx, id, purpose, 'exported')),
  );
}

/** Asked for without saying what for: nothing is opened, and that it was tried is in the log. */
export function withoutPurpose(conversationId: string | null, kind: 'opened' | 'exported'): Refusal {
  const denied = { action: ACTIONS[kind], subjectType: 'conversation', subjectId: conversationId };
  return new Refusal('invalid', 'exports.no_purpose', {}, denied);
}

const ACTIONS = { opened: 'summary.open', exported: 'summary.export' };

function disclose(
  ctx: Context,
  tx: Transaction,
  conversationId: string,
  { purpose, reference }: Purpose,
  kind: 'opened' | 'exported',
): DisclosedSummary {
  const conversation = findConversation(ctx, tx, conversationId, 'disclose');
  const id = newId();
  tx.insert(disclosures)
    .values({
      id,
      conversationId,
      personId: ctx.actor.personId,
      purpose,
      reference: sealing(disclosures.reference, { conversationId, id }, reference),
      kind,
      at: ctx.now,
    })
    .run();
  appendAuditEvent(ctx, tx, {
    action: ACTIONS[kind],
    subjectType: 'conversation',
    subjectId: conversationId,
    details: { purpose },
  });
  return { conversation, document: documentForPersonnelFile(tx, conversationId) };
}
