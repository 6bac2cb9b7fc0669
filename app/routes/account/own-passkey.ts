import { redirect } from 'react-router';
import { z } from 'zod';
import { NewPasskeySchema, PasskeyNameSchema } from '../../domain/accounts/factors/passkey.schema';
import { askForPasskey } from '../../domain/accounts/factors/passkey-assertion.server';
import { addPasskey, proposePasskey } from '../../domain/accounts/factors/passkeys.server';
import { proveByPasskey, renewSession } from '../../domain/accounts/prove-identity.server';
import { Refusal } from '../../domain/errors';
import { requestContext, servicesContext, visitContext } from '../../http/contexts.server';
import { assertionIn, jsonIn, relyingParty, stepIdOf, toNextStep } from '../../http/login-step.server';
import { answeringScript } from '../../http/refusals.server';
import { actorContextForScript } from '../../http/visit.server';
import type { Route } from './+types/own-passkey';

/** Nothing to read here. */
export function loader() {
  return redirect('/mit-login');
}

/** What a proof is asked for: the hash of the document to sign, or the page on how one logs in. */
const AboutSchema = z.union([z.string().regex(/^[0-9a-f]{64}$/), z.literal('mit-login')]);

/**
 * For scripts. `add` makes a passkey, `prove` has one say again who one is: without an answer they say what to ask
 * the device for, with one they take it. A signature takes its own answer.
 */
export function action(args: Route.ActionArgs) {
  const { context } = args;
  return answeringScript(args, async () => {
    const ctx = actorContextForScript(args, 'while-adding-factor');
    const party = relyingParty(context);
    const posted = await args.request.formData();
    const answer = posted.get('answer');
    const sessionId = context.get(visitContext).sessionId ?? '';
    if (posted.get('intent') === 'add') {
      if (answer === null) {
        const { stepId, options } = await proposePasskey(ctx, party);
        return Response.json(options, { headers: await toNextStep(args, stepId) });
      }
      const made = NewPasskeySchema.safeParse(jsonIn(answer));
      const name = PasskeyNameSchema.safeParse(posted.get('name'));
      if (!made.success || !name.success) throw new Refusal('invalid', 'passkey.refused');
      const input = { stepId: await stepIdOf(args), sessionId, name: name.data, made: made.data };
      return Response.json({ codes: await addPasskey(ctx, party, input) });
    }
    if (answer === null) {
      const about = AboutSchema.safeParse(posted.get('about'));
      if (!about.success) throw new Refusal('invalid', 'passkey.refused');
      const { personId } = ctx.actor;
      const asked = { kind: 'passkey-proof' as const, personId, boundTo: about.data };
      const { stepId, options } = await askForPasskey(ctx, party, asked);
      return Response.json(options, { headers: await toNextStep(args, stepId) });
    }
    const { address } = context.get(requestContext);
    const { attempts } = context.get(servicesContext);
    const input = { stepId: await stepIdOf(args), answer: assertionIn(answer), address };
    const proof = await proveByPasskey(ctx, attempts, party, input);
    // What was said of a document opens nothing else.
    if (proof.boundTo !== 'mit-login') throw new Refusal('invalid', 'passkey.refused');
    renewSession(ctx, proof, sessionId);
    return Response.json({ done: true });
  });
}
