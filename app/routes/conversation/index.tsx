import { redirect } from 'react-router';
import { currentStep, stepAddress } from '../../domain/conversations/conversation.rules';
import { describeConversation } from '../../domain/conversations/describe-conversation.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/index';

/** Leads to the step that the conversation stands at. */
export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const { id, state } = describeConversation(actorContext(args), args.params.conversationId);
    return redirect(stepAddress(id, currentStep(state)));
  });
}

/** Never shown; without a page of its own the framework would answer a refusal as bare text, and not as our page. */
export default function Index() {
  return null;
}
