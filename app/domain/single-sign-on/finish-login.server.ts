import { type Transaction, transact } from 'db/client.server';
import { rememberLoginStep } from '../accounts/login-steps.server';
import { beginSession } from '../accounts/sessions.server';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Actor, SystemContext } from '../context';
import { Refusal } from '../errors';
import type { Claims } from './match-rule';
import { type Found, findByIdentity, findByRule, linkIdentity } from './person-of-login.server';
import type { Provider } from './provider.server';
import type { Proved, Purpose } from './step-payloads';
import { takeAnswer, type VerifiedLogin } from './take-answer.server';

/** What came of a login at the provider, and the page to go on to. */
export type Finished =
  | { outcome: 'logged-in'; sessionId: string; returnTo: string }
  /** `stepId` is what the person shows when they sign. */
  | { outcome: 'proved'; stepId: string; returnTo: string };

/**
 * Finishes a login at the provider with what it answered: begins a session, or keeps that the actor has just shown who
 * they are. `actor` is whoever is logged in here already. Refuses as `takeAnswer` does, with
 * `single_sign_on.unknown_person` for whoever is not here, is disabled or has left, and with `single_sign_on.another_person`
 * where the proof is somebody else's.
 */
export async function finishLogin(
  ctx: SystemContext,
  provider: Provider,
  actor: Actor | null,
  input: { stepId: string | null; answer: URLSearchParams },
): Promise<Finished> {
  const { login, purpose } = await takeAnswer(ctx, provider, input);
  const { returnTo } = purpose;
  if (purpose.for === 'proof')
    return { outcome: 'proved', stepId: keepProof(ctx, provider, actor, login, purpose), returnTo };
  const known = transact(ctx.db, (tx) => findByIdentity(ctx, tx, login));
  // Asked for only at the first login: afterwards issuer and subject are all there is to know.
  const claims = known ? {} : await login.claims();
  const sessionId = transact(ctx.db, (tx) => {
    const personId = personOf(ctx, tx, provider, login, claims);
    appendAuditEvent(ctx, tx, {
      action: 'session.begin',
      subjectType: 'person',
      subjectId: personId,
      details: { method: 'single-sign-on' },
    });
    return beginSession(tx, personId, ctx.now, { method: 'single-sign-on', assurance: login.assurance });
  });
  return { outcome: 'logged-in', sessionId, returnTo };
}

function personOf(
  ctx: SystemContext,
  tx: Transaction,
  { settings }: Provider,
  login: VerifiedLogin,
  claims: Claims,
): string {
  const known = findByIdentity(ctx, tx, login);
  const found = known ?? findByRule(ctx, tx, settings.match, claims);
  if (!found || found.shut) throw unknown(settings.name, found);
  const { personId } = found;
  if (!known && !linkIdentity(ctx, tx, login, { personId, rule: settings.match }))
    throw unknown(settings.name, found);
  return personId;
}

/** The same words to whoever is not here, is no longer let in, or has another identity: the log tells them apart. */
function unknown(name: string, found: Found | null): Refusal {
  const denied = { action: 'session.begin', subjectType: 'person', subjectId: found?.personId ?? null };
  return new Refusal('forbidden', 'single_sign_on.unknown_person', { name }, denied);
}

function keepProof(
  ctx: SystemContext,
  { settings }: Provider,
  actor: Actor | null,
  login: VerifiedLogin,
  { personId, about }: Extract<Purpose, { for: 'proof' }>,
): string {
  return transact(ctx.db, (tx) => {
    const found = findByIdentity(ctx, tx, login);
    if (actor?.personId !== personId || found?.personId !== personId || found.shut) {
      const denied = { action: 'identity.prove', subjectType: 'person', subjectId: personId };
      throw new Refusal('forbidden', 'single_sign_on.another_person', { name: settings.name }, denied);
    }
    const payload: Proved = { stage: 'proved', personId, about, assurance: login.assurance };
    return rememberLoginStep(ctx, tx, { kind: 'single-sign-on', personId, payload });
  });
}
