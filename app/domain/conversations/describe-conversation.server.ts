import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import type { Context } from '../context';
import { findOwnConversation } from './find-conversation.server';
import { conversationLines } from './list-conversations.server';

/** What a party sees of a conversation on each of its pages: who, when, how far; no content. */
export type ConversationDescription = ReturnType<typeof describeConversation>;

export function describeConversation(ctx: Context, conversationId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { side, sentBackReason } = conversation;
  const [line] = conversationLines(ctx.db, eq(conversations.id, conversationId));
  if (!line) throw new Error(`conversation ${conversationId} is gone`);
  return {
    ...line,
    side,
    sentBackReason,
    actorId: ctx.actor.personId,
    otherName: side === 'employee' ? line.leaderName : line.employeeName,
  };
}
