import { transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { Refusal } from '../errors';
import type { Attempts } from './attempts.server';
import { hashPassword, passwordMatches } from './passwords.server';
import { aboutPerson, refuseObviousPassword } from './refuse-obvious-password.server';
import { beginSession, endSessionsOf, type LoginMethod } from './sessions.server';

/**
 * Gives the actor a new password, ends all their sessions and returns the id of a new one.
 * Refuses with `account.wrong_password` when the present password is not the one given,
 * and with `account.password_obvious`.
 */
export async function changePassword(
  ctx: Context,
  attempts: Attempts,
  input: { current: string; password: string; address: string; method?: LoginMethod },
): Promise<string> {
  const { personId } = ctx.actor;
  const found = ctx.db
    .select({ email: people.email, passwordHash: accounts.passwordHash })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(eq(people.id, personId))
    .get();
  // Counted with the tries at logging in: this page is no second way to guess.
  const account = found?.email ?? personId;
  await attempts.count(account, input.address);
  if (!(await passwordMatches(found?.passwordHash, input.current)))
    throw new Refusal(
      'invalid',
      'account.wrong_password',
      {},
      {
        action: 'account.change-password',
        subjectType: 'person',
        subjectId: personId,
      },
    );
  await attempts.succeeded(account, input.address);
  refuseObviousPassword(input.password, aboutPerson(ctx.db, personId));
  const passwordHash = await hashPassword(input.password);
  return transact(ctx.db, (tx) => {
    tx.update(accounts)
      .set({ passwordHash, mustChangePassword: 'no' })
      .where(eq(accounts.personId, personId))
      .run();
    endSessionsOf(tx, personId, ctx.now);
    appendAuditEvent(ctx, tx, {
      action: 'account.change-password',
      subjectType: 'person',
      subjectId: personId,
    });
    // As sure as the session that it takes the place of.
    return beginSession(tx, personId, ctx.now, { method: input.method ?? 'password', assurance: null });
  });
}
