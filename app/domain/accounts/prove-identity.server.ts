import { transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { Refusal } from '../errors';
import type { Attempts } from './attempts.server';
import type { Assertion, RelyingParty } from './factors/passkey.schema';
import { checkPasskey } from './factors/passkey-assertion.server';
import { takeCode } from './factors/take-code.server';
import { hasFactor } from './factors/ways-in.server';
import { passwordMatches } from './passwords.server';
import { type LoginMethod, renewProof } from './sessions.server';

declare const proved: unique symbol;
/**
 * That the actor proved who they are just now, and how. Only this file and `useProof` of single sign-on make one.
 * `boundTo` is what a passkey was asked for; a password says nothing of what for.
 */
export type Proof = {
  readonly method: LoginMethod;
  readonly personId: string;
  readonly boundTo?: string | null;
  /** What the organisation's own login said of how sure it is: `acr` and `amr`, as JSON. */
  readonly assurance?: string | null;
  readonly [proved]: true;
};

/**
 * Asks again who the actor is, as signing requires: by the password, and a code where they have a second factor.
 * Refuses with `signing.wrong_password`, `signing.wrong_code` and `login.too_many`.
 */
export async function proveIdentity(
  ctx: Context,
  attempts: Attempts,
  input: { password: string; code?: string; address: string },
): Promise<Proof> {
  const { personId } = ctx.actor;
  const found = ctx.db
    .select({ email: people.email, passwordHash: accounts.passwordHash })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(eq(people.id, personId))
    .get();
  await attempts.count(found?.email ?? personId, input.address);
  if (!found || !(await passwordMatches(found.passwordHash, input.password)))
    throw new Refusal('invalid', 'signing.wrong_password', {}, denied(personId));
  const proof = transact(ctx.db, (tx) => {
    const wanted = hasFactor(tx, personId);
    if (wanted && !takeCode(ctx, tx, personId, input.code ?? ''))
      throw new Refusal('invalid', 'signing.wrong_code', {}, denied(personId));
    const method = wanted ? 'password-and-code' : 'password';
    logProof(ctx, tx, method);
    return proofOf({ method, personId });
  });
  await attempts.succeeded(found.email, input.address);
  return proof;
}

/** The same by a passkey, asked for with `askForPasskey`. Refuses with `passkey.refused` and `login.too_many`. */
export async function proveByPasskey(
  ctx: Context,
  attempts: Attempts,
  party: RelyingParty,
  input: { stepId: string; answer: Assertion; address: string },
): Promise<Proof> {
  const checked = await checkPasskey(ctx, attempts, party, { ...input, kind: 'passkey-proof' });
  // The step was made for one person; in the meantime another may have logged in at this browser.
  if (checked.personId !== ctx.actor.personId)
    throw new Refusal('invalid', 'passkey.refused', {}, denied(ctx.actor.personId));
  transact(ctx.db, (tx) => logProof(ctx, tx, 'passkey'));
  return proofOf({ method: 'passkey', ...checked });
}

/** The session of whoever has just proved who they are is fresh again: changes of how one logs in open for minutes. */
export function renewSession(ctx: Context, proof: Proof, sessionId: string): void {
  if (proof.personId !== ctx.actor.personId) throw new Error('the proof is somebody else’s');
  transact(ctx.db, (tx) => renewProof(tx, sessionId, ctx.now));
}

const proofOf = (proof: Omit<Proof, typeof proved>): Proof => proof as Proof;

function logProof(ctx: Context, tx: Parameters<typeof appendAuditEvent>[1], method: LoginMethod): void {
  appendAuditEvent(ctx, tx, {
    action: 'identity.prove',
    subjectType: 'person',
    subjectId: ctx.actor.personId,
    details: { method },
  });
}

/** For the log: signing with no password at all, which is refused before anybody asks who it is. */
export const withoutPassword = ({ actor }: Context): Refusal =>
  new Refusal('invalid', 'signing.wrong_password', {}, { ...denied(actor.personId), byMistake: true });

const denied = (personId: string) => ({
  action: 'identity.prove',
  subjectType: 'person',
  subjectId: personId,
});
