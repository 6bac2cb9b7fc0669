import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import type { ConversationState } from '../../access/access.rules';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { Refusal } from '../../errors';
import { queueMails } from '../../notifications/queue-mail.server';
import { canStartTalk } from '../conversation.rules';
import { type Conversation, findOwnConversation, type PartyAction } from '../find-conversation.server';
import { withdrawTimes } from '../lifecycle/withdraw-times.server';
import { participantsOf } from '../participants.server';
import { readPreparationStatus } from '../preparation/read-preparations.server';

type Changes = Pick<typeof conversations.$inferInsert, 'heldOn' | 'talkStartedAt'>;

function move(
  ctx: Context,
  conversationId: string,
  action: PartyAction,
  to: ConversationState,
  prepare: (tx: Transaction, conversation: Conversation) => Partial<Changes> = () => ({}),
): void {
  transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, action);
    const changes = prepare(tx, conversation);
    tx.update(conversations)
      .set({ ...changes, state: to })
      .where(eq(conversations.id, conversationId))
      .run();
    appendAuditEvent(ctx, tx, {
      action: `conversation.${action}`,
      subjectType: 'conversation',
      subjectId: conversationId,
    });
  });
}

/**
 * Begins the talk, today: that is the day it is held, whatever was planned. Refuses with
 * `conversation.too_early` before everybody has shared or its day has come.
 */
export function startTalk(ctx: Context, conversationId: string): void {
  move(ctx, conversationId, 'start-talk', 'in-talk', (tx, conversation) => {
    const today = civilDateOf(ctx.now);
    if (!canStartTalk(readPreparationStatus(tx, conversation), conversation.heldOn, today))
      throw new Refusal('conflict', 'conversation.too_early');
    withdrawTimes(tx, conversation.id, ctx.now);
    return { heldOn: today, talkStartedAt: ctx.now };
  });
}

/** "Afslut samtalen": all read the record through before it is frozen, and are told that it is there. */
export function endTalk(ctx: Context, conversationId: string): void {
  move(ctx, conversationId, 'end-talk', 'summary', (tx, conversation) => {
    const to = participantsOf(tx, conversation).map(({ personId }) => personId);
    queueMails(ctx, tx, { to, kind: 'summary-to-read', conversationId });
    return {};
  });
}

/**
 * Undoes an accidental end of the talk. Refuses with `retention.erased` where what was prepared has been deleted since,
 * for a talk that is taken up again is prepared for again too, and there is no key any more to keep that under.
 */
export function resumeTalk(ctx: Context, conversationId: string): void {
  move(ctx, conversationId, 'resume-talk', 'in-talk', (_tx, { preparationsErasedAt }) => {
    if (preparationsErasedAt) throw new Refusal('conflict', 'retention.erased');
    return {};
  });
}
