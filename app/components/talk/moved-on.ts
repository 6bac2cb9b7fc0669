import type { ConversationState } from '../../domain/access/access.rules';

/** What has happened to a conversation that stood in one state and now stands in another. */
export function movedOn(from: ConversationState, to: ConversationState) {
  switch (to) {
    case 'planned':
    case 'preparing':
      return 'conversation.talk.undone' as const;
    case 'in-talk':
      return from === 'preparing'
        ? ('conversation.talk.begun' as const)
        : ('conversation.talk.resumed' as const);
    case 'summary':
      return from === 'in-talk'
        ? ('conversation.talk.ended' as const)
        : ('conversation.talk.unlocked' as const);
    case 'signing':
      return 'conversation.talk.frozen' as const;
    case 'signed':
    case 'closed':
      return 'conversation.talk.signed' as const;
    case 'cancelled':
      return 'conversation.talk.cancelled' as const;
  }
}
