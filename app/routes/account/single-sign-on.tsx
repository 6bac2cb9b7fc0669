import { redirect } from 'react-router';
import { SingleSignOnProblem } from '../../components/account/single-sign-on-problem';
import { requestContext, servicesContext, visitContext } from '../../http/contexts.server';
import { localPath } from '../../http/local-path';
import {
  answeringSignOn,
  isFromElsewhere,
  leaveForProvider,
  providerOf,
} from '../../http/single-sign-on.server';
import type { Route } from './+types/single-sign-on';

/**
 * Sends somebody who is not logged in to the organisation's own login. A link and no form: the policy on forms lets
 * none lead to another site.
 */
export function loader(args: Route.LoaderArgs) {
  return answeringSignOn(args, async () => {
    const { context, request, url } = args;
    const provider = providerOf(context);
    const returnTo = localPath(url.searchParams.get('til')) ?? '/';
    if (context.get(visitContext).actor) throw redirect(returnTo);
    if (isFromElsewhere(request)) throw redirect(`/login?til=${encodeURIComponent(returnTo)}`);
    await context.get(servicesContext).attempts.countBeginning(context.get(requestContext).address);
    return leaveForProvider(args, provider, { for: 'login', returnTo });
  });
}

/** Never shown: it leads on, or says what was wrong. */
export default function SingleSignOn() {
  return null;
}

export const ErrorBoundary = SingleSignOnProblem;
