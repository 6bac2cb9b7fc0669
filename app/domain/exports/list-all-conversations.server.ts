import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import type { ConversationState } from '../access/access.rules';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { type ConversationLine, conversationLines } from '../conversations/list-conversations.server';

/** All conversations with their status, never their content; all states, or one. For HR. */
export function listAllConversations(ctx: Context, state: ConversationState | null): ConversationLine[] {
  authorizeFunction(ctx.actor, 'oversee-conversations');
  return conversationLines(ctx.db, state ? eq(conversations.state, state) : undefined);
}
