import { createHash, randomBytes } from 'node:crypto';
import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { transact } from 'db/client.server';
import { passkeys } from 'db/schema/access';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Context, SystemContext } from '../../context';
import { Refusal } from '../../errors';
import type { Attempts } from '../attempts.server';
import { rememberLoginStep, takeLoginStep } from '../login-steps.server';
import type { Assertion, RelyingParty } from './passkey.schema';

/** For logging in, where nobody is known yet, or as proof of who the actor is, bound to what it is a proof for. */
type Asked = { kind: 'passkey-login' } | { kind: 'passkey-proof'; personId: string; boundTo: string };

const payload = z.object({
  challenge: z.string(),
  personId: z.string().nullable(),
  boundTo: z.string().nullable(),
});

/**
 * Asks a browser for a passkey: what to hand it, and the secret id of the step for its cookie. The challenge is a hash
 * over what the proof is bound to and something random, so that what was signed says what it was signed for.
 */
export async function askForPasskey(
  ctx: Context | SystemContext,
  party: RelyingParty,
  asked: Asked,
): Promise<{ stepId: string; options: PublicKeyCredentialRequestOptionsJSON }> {
  const { personId, boundTo } = asked.kind === 'passkey-proof' ? asked : { personId: null, boundTo: null };
  const hash = createHash('sha256')
    .update(randomBytes(32))
    .update(boundTo ?? '')
    .digest();
  const own = personId
    ? ctx.db.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.personId, personId)).all()
    : [];
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    challenge: Uint8Array.from(hash),
    // Where nobody is known the device itself says whose key it has.
    allowCredentials: own,
    userVerification: 'required',
  });
  const step = { kind: asked.kind, personId, payload: { challenge: options.challenge, personId, boundTo } };
  return { stepId: transact(ctx.db, (tx) => rememberLoginStep(ctx, tx, step)), options };
}

/**
 * Whose passkey answered the step, and what it was bound to. The step is used up whatever comes of it. Refuses with
 * `passkey.refused` where the key is unknown or another person's, or the challenge, the address, the check of who
 * holds the device or the count of uses is not right, and with `login.too_many`.
 */
export async function checkPasskey(
  ctx: Context | SystemContext,
  attempts: Attempts,
  party: RelyingParty,
  input: { kind: Asked['kind']; stepId: string; answer: Assertion; address: string },
): Promise<{ personId: string; boundTo: string | null }> {
  const { kind, stepId, answer } = input;
  const account = `passkey/${answer.id}`;
  await attempts.count(account, input.address);
  const step = transact(ctx.db, (tx) => takeLoginStep(ctx, tx, { stepId, kind, payload }));
  const key = ctx.db.select().from(passkeys).where(eq(passkeys.id, answer.id)).get();
  const denied = refused(kind, key?.personId ?? null);
  if (!step || !key || (step.personId !== null && step.personId !== key.personId)) throw denied;
  const checked = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: step.challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: { id: key.id, publicKey: Uint8Array.from(key.publicKey), counter: key.counter },
  }).catch(() => null);
  if (!checked?.verified) throw denied;
  const { newCounter } = checked.authenticationInfo;
  transact(ctx.db, (tx) => {
    const unchanged = and(eq(passkeys.id, key.id), eq(passkeys.counter, key.counter));
    const { changes } = tx
      .update(passkeys)
      .set({ counter: newCounter, lastUsedAt: ctx.now })
      .where(unchanged)
      .run();
    // Removed, or used by somebody else at the same moment.
    if (changes === 0) throw denied;
  });
  await attempts.succeeded(account, input.address);
  return { personId: key.personId, boundTo: step.boundTo };
}

const refused = (kind: Asked['kind'], subjectId: string | null) =>
  new Refusal(
    'invalid',
    'passkey.refused',
    {},
    {
      action: kind === 'passkey-login' ? 'session.begin' : 'identity.prove',
      subjectType: 'person',
      subjectId,
    },
  );
