import { type Transaction, transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { SystemContext } from '../context';
import { civilDateOf } from '../dates';
import { Refusal } from '../errors';
import { hasLeft } from '../people/has-left.server';
import type { Attempts } from './attempts.server';
import { takeCode } from './factors/take-code.server';
import { type MeansOfProof, meansOfProof } from './factors/ways-in.server';
import { readLoginStep, takeLoginStep } from './login-steps.server';
import { beginSession } from './sessions.server';

const payload = z.object({ personId: z.string(), email: z.string() });
const asked = (stepId: string) => ({ stepId, kind: 'second-factor' as const, payload });

/** What whoever has given the right password can go on with; null where the step is unknown, used or too old. */
export function meansOfStep(ctx: SystemContext, stepId: string): MeansOfProof | null {
  return transact(ctx.db, (tx) => {
    const personId = readLoginStep(ctx, tx, asked(stepId))?.personId;
    return personId ? meansOfProof(tx, personId) : null;
  });
}

/**
 * The second step after the password: a code of the app, or a recovery code. Uses the step up and returns the secret
 * session id. Refuses with `login.wrong_code`, `login.step_gone` (begin anew) and `login.too_many`.
 */
export async function finishLogIn(
  ctx: SystemContext,
  attempts: Attempts,
  input: { stepId: string; code: string; address: string },
): Promise<string> {
  const step = transact(ctx.db, (tx) => readLoginStep(ctx, tx, asked(input.stepId)));
  if (!step) throw stepGone();
  const { personId, email } = step;
  await attempts.count(email, input.address);
  const sessionId = transact(ctx.db, (tx) => {
    // Somebody may have used it since: only one of two who come at once gets in.
    if (!readLoginStep(ctx, tx, asked(input.stepId)) || !mayLogIn(tx, personId, ctx.now)) throw stepGone();
    if (!takeCode(ctx, tx, personId, input.code)) throw wrongCode(personId);
    takeLoginStep(ctx, tx, asked(input.stepId));
    appendAuditEvent(ctx, tx, {
      action: 'session.begin',
      subjectType: 'person',
      subjectId: personId,
      details: { method: 'password-and-code' },
    });
    return beginSession(tx, personId, ctx.now, { method: 'password-and-code', assurance: null });
  });
  await attempts.succeeded(email, input.address);
  return sessionId;
}

/** Whether the account is open, and the person has not left. */
export const mayLogIn = (tx: Transaction, personId: string, now: Date): boolean =>
  tx
    .select({ personId: accounts.personId })
    .from(accounts)
    .where(
      and(
        eq(accounts.personId, personId),
        isNull(accounts.disabledAt),
        sql`not ${hasLeft(accounts.personId, civilDateOf(now))}`,
      ),
    )
    .get() !== undefined;

const stepGone = () => new Refusal('conflict', 'login.step_gone');
const wrongCode = (personId: string) =>
  new Refusal(
    'invalid',
    'login.wrong_code',
    {},
    { action: 'session.begin', subjectType: 'person', subjectId: personId },
  );
