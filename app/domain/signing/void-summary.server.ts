import { transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { sealing } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { findOwnConversation } from '../conversations/find-conversation.server';
import { voidStandingSummary } from '../conversations/lifecycle/void-standing-summary.server';
import { participantsOf } from '../conversations/participants.server';
import { Refusal } from '../errors';
import { queueMails } from '../notifications/queue-mail.server';
import { findCurrentSummary } from './current-summary.server';

/** Somebody sends a summary back to the record before all have signed, with a reason that all see. */
export function sendBackSummary(ctx: Context, conversationId: string, reason: string): void {
  takeBack(ctx, conversationId, 'send-back', reason);
}

/** The leader reopens a signed summary: all signatures are void, the old version is kept. */
export function reopenSummary(ctx: Context, conversationId: string, reason: string): void {
  takeBack(ctx, conversationId, 'reopen', reason);
}

/** The leader unlocks what was locked by mistake. Refuses with `signing.begun` once somebody has signed. */
export function unfreezeSummary(ctx: Context, conversationId: string): void {
  takeBack(ctx, conversationId, 'unfreeze', null);
}

const MAIL = { 'send-back': 'sent-back', reopen: 'reopened', unfreeze: null } as const;

function takeBack(
  ctx: Context,
  conversationId: string,
  action: keyof typeof MAIL,
  reason: string | null,
): void {
  transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, action);
    const frozen = action === 'unfreeze' && findCurrentSummary(tx, conversationId);
    if (frozen && (frozen.signatures.length > 0 || frozen.waiting))
      throw new Refusal('conflict', 'signing.begun');
    voidStandingSummary(tx, conversationId, ctx.now, reason);
    tx.update(conversations)
      .set({
        state: 'summary',
        sentBackReason: sealing(conversations.sentBackReason, { conversationId, id: conversationId }, reason),
        signedAt: null,
      })
      .where(eq(conversations.id, conversationId))
      .run();
    const kind = MAIL[action];
    const to = participantsOf(tx, conversation).map(({ personId }) => personId);
    if (kind) queueMails(ctx, tx, { to, kind, conversationId });
    appendAuditEvent(ctx, tx, {
      action: `summary.${action}`,
      subjectType: 'conversation',
      subjectId: conversationId,
    });
  });
}
