import { redirect } from 'react-router';
import { SingleSignOnProblem } from '../../components/account/single-sign-on-problem';
import { finishLogin } from '../../domain/single-sign-on/finish-login.server';
import { requestContext, visitContext } from '../../http/contexts.server';
import { sessionCookie, signOnCookie } from '../../http/cookies.server';
import { answeringSignOn, providerOf, signOnStepOf } from '../../http/single-sign-on.server';
import { systemContext } from '../../http/visit.server';
import type { Route } from './+types/single-sign-on-answer';

/** Where the organisation's own login sends people back to: logged in, or with the proof that a signature wants. */
export function loader(args: Route.LoaderArgs) {
  return answeringSignOn(args, async () => {
    const { context, url } = args;
    const provider = providerOf(context);
    const { secure } = context.get(requestContext);
    const finished = await finishLogin(systemContext(context), provider, context.get(visitContext).actor, {
      stepId: await signOnStepOf(args),
      answer: url.searchParams,
    });
    const headers = new Headers();
    if (finished.outcome === 'logged-in') {
      headers.append('Set-Cookie', await sessionCookie(secure).serialize(finished.sessionId));
      headers.append('Set-Cookie', await signOnCookie(secure).serialize('', { maxAge: 0 }));
    } else headers.append('Set-Cookie', await signOnCookie(secure).serialize(finished.stepId));
    return redirect(finished.returnTo, { headers });
  });
}

/** Never shown: it leads on, or says what was wrong. */
export default function SingleSignOnAnswer() {
  return null;
}

export const ErrorBoundary = SingleSignOnProblem;
