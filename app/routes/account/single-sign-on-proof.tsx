import { redirect } from 'react-router';
import { SingleSignOnProblem } from '../../components/account/single-sign-on-problem';
import { Refusal } from '../../domain/errors';
import { describeSigning } from '../../domain/signing/describe-signing.server';
import { assertMaySign } from '../../domain/signing/sign-summary.server';
import {
  answeringSignOn,
  isFromElsewhere,
  leaveForProvider,
  providerOf,
} from '../../http/single-sign-on.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/single-sign-on-proof';

/** Sends whoever is to sign to the organisation's own login, to log in anew: for the document that is frozen now. */
export function loader(args: Route.LoaderArgs) {
  return answeringSignOn(args, () => {
    const { context, params, request } = args;
    const provider = providerOf(context);
    const ctx = actorContext(args);
    const returnTo = `/samtaler/${params.conversationId}/underskrift`;
    const { frozen } = describeSigning(ctx, params.conversationId);
    if (!frozen) throw new Refusal('conflict', 'signing.changed');
    const { id: summaryId, sha256 } = frozen;
    assertMaySign(ctx, params.conversationId, { summaryId, sha256, reservation: '' });
    if (isFromElsewhere(request)) throw redirect(returnTo);
    const { personId } = ctx.actor;
    return leaveForProvider(args, provider, { for: 'proof', returnTo, personId, about: sha256 });
  });
}

/** Never shown: it leads on, or says what was wrong. */
export default function SingleSignOnProof() {
  return null;
}

export const ErrorBoundary = SingleSignOnProblem;
