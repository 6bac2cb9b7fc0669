import { transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { SystemContext } from '../context';
import { civilDateOf } from '../dates';
import { Refusal } from '../errors';
import { hasLeft } from '../people/has-left.server';
import type { Login } from '../people/people.schema';
import type { Attempts } from './attempts.server';
import { hasFactor } from './factors/ways-in.server';
import { rememberLoginStep } from './login-steps.server';
import { passwordMatches } from './passwords.server';
import { beginSession } from './sessions.server';

/** Logged in, or (`code-wanted`) half-way: the step waits for a code, and is no session. */
export type LoggedIn = { kind: 'session'; sessionId: string } | { kind: 'code-wanted'; stepId: string };

/**
 * Logs in with e-mail and password: gives the secret session id for the cookie, or, for whoever has a second factor, the
 * secret id of the step that `finishLogIn` takes. Refuses with the same `login.wrong` in the same time whether the person or the password is unknown,
 * and with `login.too_many` after too many tries.
 */
export async function logIn(
  ctx: SystemContext,
  attempts: Attempts,
  input: Login & { address: string },
): Promise<LoggedIn> {
  await attempts.count(input.email, input.address);
  const found = ctx.db
    .select({
      personId: people.id,
      passwordHash: accounts.passwordHash,
      disabledAt: accounts.disabledAt,
      left: hasLeft(people.id, civilDateOf(ctx.now)),
    })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(eq(people.email, input.email))
    .get();
  const matches = await passwordMatches(found?.passwordHash, input.password);
  if (!found || !matches || found.disabledAt || found.left) {
    throw new Refusal(
      'invalid',
      'login.wrong',
      {},
      {
        action: 'session.begin',
        subjectType: 'person',
        subjectId: found?.personId ?? null,
      },
    );
  }
  const { personId } = found;
  // With a second factor the tries are forgotten once that is right too: whoever knows the password does not get to guess codes for ever.
  if (!hasFactor(ctx.db, personId)) await attempts.succeeded(input.email, input.address);
  return transact(ctx.db, (tx): LoggedIn => {
    if (hasFactor(tx, personId)) {
      appendAuditEvent(ctx, tx, { action: 'session.ask-code', subjectType: 'person', subjectId: personId });
      const step = { kind: 'second-factor' as const, personId, payload: { personId, email: input.email } };
      return { kind: 'code-wanted', stepId: rememberLoginStep(ctx, tx, step) };
    }
    const sessionId = beginSession(tx, personId, ctx.now, { method: 'password', assurance: null });
    appendAuditEvent(ctx, tx, { action: 'session.begin', subjectType: 'person', subjectId: personId });
    return { kind: 'session', sessionId };
  });
}
