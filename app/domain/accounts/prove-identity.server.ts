import { transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { Refusal } from '../errors';
import type { Attempts } from './attempts.server';
import { passwordMatches } from './passwords.server';
import type { LoginMethod } from './sessions.server';

declare const proved: unique symbol;
/** That the actor proved who they are just now, and how. Only `proveIdentity` and `useProof` of single sign-on make one. */
export type Proof = { readonly method: LoginMethod; readonly personId: string; readonly [proved]: true };

/** Asks again who the actor is, as signing requires. Refuses with `signing.wrong_password`. */
export async function proveIdentity(
  ctx: Context,
  attempts: Attempts,
  input: { password: string; address: string },
): Promise<Proof> {
  const found = ctx.db
    .select({ email: people.email, passwordHash: accounts.passwordHash })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(eq(people.id, ctx.actor.personId))
    .get();
  await attempts.count(found?.email ?? ctx.actor.personId, input.address);
  if (!found || !(await passwordMatches(found.passwordHash, input.password))) {
    throw new Refusal(
      'invalid',
      'signing.wrong_password',
      {},
      {
        action: 'identity.prove',
        subjectType: 'person',
        subjectId: ctx.actor.personId,
      },
    );
  }
  await attempts.succeeded(found.email, input.address);
  transact(ctx.db, (tx) =>
    appendAuditEvent(ctx, tx, {
      action: 'identity.prove',
      subjectType: 'person',
      subjectId: ctx.actor.personId,
      details: { method: 'password' },
    }),
  );
  return { method: 'password', personId: ctx.actor.personId } as Proof;
}
