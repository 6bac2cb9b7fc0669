import type { Context } from '../../context';
import { describeCancelling } from '../describe-conversation.server';
import { findConversation } from '../find-conversation.server';

/** What a new leader sees of a conversation that was begun with another: who, when, how far; no content. */
export type InheritedConversation = ReturnType<typeof describeInherited>;

/** For who leads the employee today, after the conversation's own leader; to everybody else it does not exist. */
export function describeInherited(ctx: Context, conversationId: string) {
  const conversation = findConversation(ctx, ctx.db, conversationId, 'see-inherited');
  const { id, type, state, heldOn, employeeName, groupName, leaderName } = conversation;
  return {
    id,
    type,
    state,
    heldOn,
    employeeName,
    groupName,
    formerLeader: leaderName,
    cancelled: describeCancelling(ctx, conversation),
  };
}
