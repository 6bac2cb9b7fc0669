import { type Transaction, transact } from 'db/client.server';
import { readLoginStep, takeLoginStep } from '../accounts/login-steps.server';
import type { Proof } from '../accounts/prove-identity.server';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { type Proved, StepSchema } from './step-payloads';

type Shown = { stepId: string | null; about: string };

/** Whether the actor has just shown at the provider who they are, to sign the document with this sum. */
export function hasProof(ctx: Context, { stepId, about }: Shown): boolean {
  if (!stepId) return false;
  return transact(ctx.db, (tx) => findProof(ctx, tx, stepId, about) !== null);
}

/**
 * Uses up a fresh login at the provider as the proof for one signature on the document with this sum. Refuses with
 * `single_sign_on.confirm_again` where it is used, too old, somebody else's or for another document.
 */
export function spendProof(ctx: Context, { stepId, about }: Shown): Proof {
  const { personId } = ctx.actor;
  const proved = transact(ctx.db, (tx) => {
    const found = stepId ? findProof(ctx, tx, stepId, about) : null;
    if (!stepId || !found) return null;
    takeLoginStep(ctx, tx, { stepId, ...STEP });
    appendAuditEvent(ctx, tx, {
      action: 'identity.prove',
      subjectType: 'person',
      subjectId: personId,
      details: { method: 'single-sign-on' },
    });
    return found;
  });
  if (!proved) {
    const denied = { action: 'identity.prove', subjectType: 'person', subjectId: personId };
    throw new Refusal('invalid', 'single_sign_on.confirm_again', {}, denied);
  }
  const assurance = proved.assurance ?? null;
  return { method: 'single-sign-on', personId, boundTo: about, assurance } as Proof;
}

const STEP = { kind: 'single-sign-on', payload: StepSchema } as const;

function findProof(ctx: Context, tx: Transaction, stepId: string, about: string): Proved | null {
  const step = readLoginStep(ctx, tx, { stepId, ...STEP });
  if (step?.stage !== 'proved' || step.personId !== ctx.actor.personId || step.about !== about) return null;
  return step;
}
