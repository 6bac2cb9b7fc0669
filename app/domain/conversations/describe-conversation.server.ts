import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import type { Context } from '../context';
import { findOwnConversation } from './find-conversation.server';
import { conversationLines } from './list-conversations.server';

/** What a party sees of a conversation on each of its pages: who, when, how far; no content. */
export type ConversationDescription = ReturnType<typeof describeConversation>;

export function describeConversation(ctx: Context, conversationId: string) {
  const { side, sentBackReason, cancelReason, cancelledAt, talkStartedAt } = findOwnConversation(
    ctx,
    ctx.db,
    conversationId,
    'read',
  );
  const [line] = conversationLines(ctx.db, eq(conversations.id, conversationId));
  if (!line) throw new Error(`conversation ${conversationId} is gone`);
  const own = line.participants.find(({ personId }) => personId === ctx.actor.personId);
  if (!own) throw new Error(`the actor takes no part in ${conversationId}`);
  return {
    ...line,
    side,
    sentBackReason,
    cancelReason,
    cancelledAt,
    talkStartedAt,
    actorId: ctx.actor.personId,
    own,
    others: line.participants.filter((participant) => participant !== own),
    /** The other party; in a group talk the leader, or to the leader the group. */
    otherName: side === 'employee' ? line.leaderName : line.employeeName,
  };
}
