import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import type { Context } from '../context';
import { nameOf } from '../people/find-person.server';
import { findTemplate } from './conversation-template.server';
import { type Conversation, findOwnConversation } from './find-conversation.server';
import { leaderChange } from './lifecycle/change-of-leader.server';
import { canUndoCancelling, undoUntil } from './lifecycle/lifecycle.rules';
import { conversationLines } from './list-conversations.server';

/** What a party sees of a conversation on each of its pages: who, when, how far; no content. */
export type ConversationDescription = ReturnType<typeof describeConversation>;

export function describeConversation(ctx: Context, conversationId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { side, sentBackReason, talkStartedAt } = conversation;
  const [line] = conversationLines(ctx.db, eq(conversations.id, conversationId));
  if (!line) throw new Error(`conversation ${conversationId} is gone`);
  const own = line.participants.find(({ personId }) => personId === ctx.actor.personId);
  if (!own) throw new Error(`the actor takes no part in ${conversationId}`);
  return {
    ...line,
    side,
    sentBackReason,
    cancelled: describeCancelling(ctx, conversation),
    /** The leader leads nobody in it any longer; null while they do. */
    leaderChange: leaderChange(ctx.db, conversation, ctx.now),
    talkStartedAt,
    /** Of the template's own words: section titles, guidance, questions. */
    templateLanguage: findTemplate(ctx.db, conversation.templateId).template.language,
    actorId: ctx.actor.personId,
    own,
    others: line.participants.filter((participant) => participant !== own),
    /** The other party; in a group talk the leader, or to the leader the group. */
    otherName: side === 'employee' ? line.leaderName : line.employeeName,
  };
}

/** Who cancelled a conversation, when and why, and until when it can be undone; null for one that goes on. */
export type Cancelling = NonNullable<ReturnType<typeof describeCancelling>>;

/**
 * For those who are told of it: the parties, and who leads the employee now. The reason was written to the
 * parties: a new leader reads it where they gave it themselves.
 */
export function describeCancelling(
  { db, now, actor }: Pick<Context, 'db' | 'now' | 'actor'>,
  { side, state, cancelledAt, cancelledById, cancelledFrom, cancelReason }: Conversation,
) {
  if (state !== 'cancelled' || !cancelledAt) return null;
  const readsReason = side !== null || cancelledById === actor.personId;
  return {
    at: cancelledAt,
    by: cancelledById && nameOf(db, cancelledById),
    from: cancelledFrom,
    reason: (readsReason && cancelReason) || '',
    undoUntil: canUndoCancelling(cancelledAt, now) ? undoUntil(cancelledAt) : null,
  };
}
