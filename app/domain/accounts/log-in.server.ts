import { transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { SystemContext } from '../context';
import { Refusal } from '../errors';
import type { Login } from '../people/people.schema';
import type { Attempts } from './attempts.server';
import { passwordMatches } from './passwords.server';
import { beginSession } from './sessions.server';

/**
 * Logs in with e-mail and password and returns the secret session id for the cookie.
 * Refuses with the same `login.wrong` in the same time whether the person or the password is unknown,
 * and with `login.too_many` after too many tries.
 */
export async function logIn(
  ctx: SystemContext,
  attempts: Attempts,
  input: Login & { address: string },
): Promise<string> {
  await attempts.count(input.email, input.address);
  const found = ctx.db
    .select({ personId: people.id, passwordHash: accounts.passwordHash, disabledAt: accounts.disabledAt })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(eq(people.email, input.email))
    .get();
  const matches = await passwordMatches(found?.passwordHash, input.password);
  if (!found || !matches || found.disabledAt) {
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
  await attempts.succeeded(input.email, input.address);
  return transact(ctx.db, (tx) => {
    const sessionId = beginSession(tx, found.personId, ctx.now);
    appendAuditEvent(ctx, tx, { action: 'session.begin', subjectType: 'person', subjectId: found.personId });
    return sessionId;
  });
}
