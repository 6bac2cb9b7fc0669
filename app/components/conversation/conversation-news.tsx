import { useState } from 'react';
import { PlanNewsSchema } from '../../domain/conversations/agreements/plan-news.schema';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import { useNews } from '../live/use-news';
import { MovedOnAlert } from '../talk/moved-on-alert';

const StateSchema = PlanNewsSchema.pick({ state: true });

type ConversationNewsProps = { conversation: Pick<ConversationDescription, 'id' | 'state'> };

/**
 * Follows where the conversation is, for pages that follow nothing else, and says so without loading
 * anything anew: somebody may be writing.
 */
export function ConversationNews({ conversation: { id, state } }: ConversationNewsProps) {
  const [heard, setHeard] = useState({ state, shown: state });
  useNews(`${stepAddress(id, 'agreements')}/nyt`, StateSchema, state, (news, { shown }) =>
    setHeard({ state: news.state, shown }),
  );
  // What the page has loaded since is newer than what was heard before.
  return <MovedOnAlert id={id} from={state} to={heard.shown === state ? heard.state : state} />;
}
