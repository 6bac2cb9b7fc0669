import type { RouterContextProvider } from 'react-router';
import type { Context } from '../../domain/context';
import { assertMaySign, signSummary } from '../../domain/signing/sign-summary.server';
import { SignAtProviderSchema } from '../../domain/signing/signing.schema';
import { hasProof, spendProof } from '../../domain/single-sign-on/spend-proof.server';
import { servicesContext, visitContext } from '../../http/contexts.server';
import { badForm, parseFields } from '../../http/form.server';
import { signOnStepOf } from '../../http/single-sign-on.server';

type Visited = { context: Readonly<RouterContextProvider>; request: Request };

/** Whether this person confirms their signature at the organisation's own login: they came by it, or passwords are off. */
export function signsAtProvider(context: Visited['context']): boolean {
  const { provider, passwordLogin } = context.get(servicesContext);
  return provider !== null && (!passwordLogin || context.get(visitContext).method === 'single-sign-on');
}

/** For the signing page: where they confirm, and whether they just have, for this document. Null for everybody else. */
export async function proofAtProvider(args: Visited, ctx: Context, sha256: string | undefined) {
  const { provider } = args.context.get(servicesContext);
  if (!provider || !signsAtProvider(args.context)) return null;
  const stepId = await signOnStepOf(args);
  const done = sha256 !== undefined && hasProof(ctx, { stepId, about: sha256 });
  return { name: provider.settings.name, done };
}

/** Signs with the proof in this browser's cookie. Gives the answer to a form that is not filled in right, or null. */
export async function signAtProvider(args: Visited, ctx: Context, conversationId: string, posted: FormData) {
  const form = parseFields(posted, SignAtProviderSchema);
  if (!form.ok) return badForm(form);
  assertMaySign(ctx, conversationId, form.input);
  const proof = spendProof(ctx, { stepId: await signOnStepOf(args), about: form.input.sha256 });
  await signSummary(ctx, proof, conversationId, form.input, args.context.get(servicesContext).stamps);
  return null;
}
