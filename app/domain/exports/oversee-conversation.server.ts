import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import type { Context } from '../context';
import { findConversation } from '../conversations/find-conversation.server';
import { type ConversationLine, conversationLines } from '../conversations/list-conversations.server';
import { Refusal } from '../errors';

/** How far one conversation is: who has shared and signed, never what they wrote. For HR. */
export function overseeConversation(ctx: Context, conversationId: string): ConversationLine {
  const { id } = findConversation(ctx, ctx.db, conversationId, 'see-status');
  const line = conversationLines(ctx.db, eq(conversations.id, id))[0];
  if (!line) throw new Refusal('not-found', 'access.not_found');
  return line;
}
