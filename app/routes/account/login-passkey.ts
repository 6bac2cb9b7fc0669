import { redirect } from 'react-router';
import { askForPasskey } from '../../domain/accounts/factors/passkey-assertion.server';
import { logInWithPasskey } from '../../domain/accounts/log-in-with-passkey.server';
import { requestContext, servicesContext } from '../../http/contexts.server';
import { assertionIn, relyingParty, stepIdOf, toNextStep, toSession } from '../../http/login-step.server';
import { answeringScript } from '../../http/refusals.server';
import { systemContext } from '../../http/visit.server';
import type { Route } from './+types/login-passkey';

/** Nothing to read here. */
export function loader() {
  return redirect('/login');
}

/** For scripts: without an answer it says what to ask the device for; with one it begins a session. */
export function action(args: Route.ActionArgs) {
  const { request, context } = args;
  return answeringScript(args, async () => {
    const posted = (await request.formData()).get('answer');
    const ctx = systemContext(context);
    const { address } = context.get(requestContext);
    const { attempts } = context.get(servicesContext);
    if (posted === null) {
      await attempts.countBeginning(address);
      const { stepId, options } = await askForPasskey(ctx, relyingParty(context), { kind: 'passkey-login' });
      return Response.json(options, { headers: await toNextStep(args, stepId) });
    }
    const input = { stepId: await stepIdOf(args), answer: assertionIn(posted), address };
    const sessionId = await logInWithPasskey(ctx, attempts, relyingParty(context), input);
    return Response.json({ done: true }, { headers: await toSession(args, sessionId) });
  });
}
