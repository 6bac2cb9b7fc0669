import { createHash, randomBytes } from 'node:crypto';
import type { Transaction } from 'db/client.server';
import { loginSteps } from 'db/schema/access';
import { and, eq, lte } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context, SystemContext } from '../context';

export type LoginStepKind = (typeof loginSteps.$inferInsert)['kind'];
type AnyContext = Context | SystemContext;

/** How long a step of a login can wait for the next one, in seconds. */
export const LOGIN_STEP_SECONDS = 10 * 60;

const hashOf = (stepId: string) => createHash('sha256').update(stepId).digest('hex');
/** Binds what is sealed to its row. */
const labelOf = (idHash: string) => `login-step/${idHash}`;

/**
 * Remembers what a login needs for its next step, sealed, and returns the secret id for the browser's cookie. Steps
 * that nobody came back to are swept away here.
 */
export function rememberLoginStep(
  ctx: AnyContext,
  tx: Transaction,
  step: { kind: LoginStepKind; personId: string | null; payload: unknown },
): string {
  tx.delete(loginSteps).where(lte(loginSteps.expiresAt, ctx.now)).run();
  const stepId = randomBytes(32).toString('base64url');
  const idHash = hashOf(stepId);
  tx.insert(loginSteps)
    .values({
      idHash,
      kind: step.kind,
      personId: step.personId,
      payload: ctx.keys.seal(Buffer.from(JSON.stringify(step.payload)), labelOf(idHash)),
      expiresAt: new Date(ctx.now.getTime() + LOGIN_STEP_SECONDS * 1000),
    })
    .run();
  return stepId;
}

/** What a step remembers, without using it up; null where it is unknown, used or too old. */
export function readLoginStep<T>(
  ctx: AnyContext,
  tx: Transaction,
  { stepId, kind, payload }: { stepId: string; kind: LoginStepKind; payload: z.ZodType<T> },
): T | null {
  const idHash = hashOf(stepId);
  const row = tx
    .select()
    .from(loginSteps)
    .where(and(eq(loginSteps.idHash, idHash), eq(loginSteps.kind, kind)))
    .get();
  if (!row || row.expiresAt <= ctx.now) return null;
  return payload.parse(JSON.parse(ctx.keys.open(row.payload, labelOf(idHash)).toString('utf8')));
}

/** Uses a step up, and gives what it remembered: a second time there is nothing, whatever came of the first. */
export function takeLoginStep<T>(
  ctx: AnyContext,
  tx: Transaction,
  asked: { stepId: string; kind: LoginStepKind; payload: z.ZodType<T> },
): T | null {
  const found = readLoginStep(ctx, tx, asked);
  tx.delete(loginSteps)
    .where(eq(loginSteps.idHash, hashOf(asked.stepId)))
    .run();
  return found;
}
