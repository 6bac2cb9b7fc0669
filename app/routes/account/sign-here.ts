import type { RouterContextProvider } from 'react-router';
import { meansOfProof } from '../../domain/accounts/factors/ways-in.server';
import {
  type Proof,
  proveByPasskey,
  proveIdentity,
  withoutPassword,
} from '../../domain/accounts/prove-identity.server';
import type { Context } from '../../domain/context';
import { assertMaySign, signSummary } from '../../domain/signing/sign-summary.server';
import { type ShownSummary, SignByPasskeySchema, signSchema } from '../../domain/signing/signing.schema';
import { requestContext, servicesContext } from '../../http/contexts.server';
import { badForm, parseFields } from '../../http/form.server';
import { assertionIn, relyingParty, stepIdOf } from '../../http/login-step.server';
import { noteDenial } from '../../http/refusals.server';

type Asked = { context: Readonly<RouterContextProvider>; request: Request };

/**
 * Signs as the form on the signing page asks: by password (and code), or by a passkey's answer. Whether they may is
 * settled before they are asked who they are. Gives the answer to a form that is not as it has to be.
 */
export async function signHere(args: Asked, ctx: Context, conversationId: string, posted: FormData) {
  const { context } = args;
  const { address } = context.get(requestContext);
  const { attempts, stamps } = context.get(servicesContext);
  const sign = async ({ summaryId, sha256, reservation }: ShownSummary, prove: () => Promise<Proof>) => {
    const shown = { summaryId, sha256, reservation };
    assertMaySign(ctx, conversationId, shown);
    await signSummary(ctx, await prove(), conversationId, shown, stamps);
  };
  if (posted.get('answer')) {
    const form = parseFields(posted, SignByPasskeySchema);
    if (!form.ok) return badForm(form);
    const stepId = await stepIdOf(args);
    const answer = assertionIn(form.input.answer);
    await sign(form.input, () =>
      proveByPasskey(ctx, attempts, relyingParty(context), { stepId, answer, address }),
    );
    return null;
  }
  const form = parseFields(posted, signSchema(meansOfProof(ctx.db, ctx.actor.personId).code));
  if (!form.ok) {
    if (form.errors.password) await noteDenial(args, withoutPassword(ctx));
    return badForm(form);
  }
  const { password, code } = form.input;
  await sign(form.input, () => proveIdentity(ctx, attempts, { password, code, address }));
  return null;
}
