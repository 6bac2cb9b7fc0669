import { useOutletContext } from 'react-router';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';

/** The conversation that the page is about, as the frame around it has loaded it. */
export function useConversation(): ConversationDescription {
  return useOutletContext<ConversationDescription>();
}
