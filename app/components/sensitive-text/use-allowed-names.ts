import { useOutletContext } from 'react-router';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';

/** The names that belong in what is written about a conversation: its parties'. Undefined outside of one: nothing is written there. */
export function useAllowedNames(): readonly string[] | undefined {
  const conversation = useOutletContext<ConversationDescription | undefined>();
  return conversation?.participants?.map(({ name }) => name);
}
