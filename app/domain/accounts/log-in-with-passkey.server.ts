import { transact } from 'db/client.server';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { SystemContext } from '../context';
import { Refusal } from '../errors';
import type { Attempts } from './attempts.server';
import type { Assertion, RelyingParty } from './factors/passkey.schema';
import { checkPasskey } from './factors/passkey-assertion.server';
import { mayLogIn } from './finish-log-in.server';
import { beginSession } from './sessions.server';

/**
 * Logs in whoever's passkey answered: what they have and, as their device has checked who holds it, what they are or
 * know. Returns the secret session id. Refuses with `passkey.refused` and `login.too_many`.
 */
export async function logInWithPasskey(
  ctx: SystemContext,
  attempts: Attempts,
  party: RelyingParty,
  input: { stepId: string; answer: Assertion; address: string },
): Promise<string> {
  const { personId } = await checkPasskey(ctx, attempts, party, { ...input, kind: 'passkey-login' });
  return transact(ctx.db, (tx) => {
    if (!mayLogIn(tx, personId, ctx.now))
      throw new Refusal(
        'invalid',
        'passkey.refused',
        {},
        { action: 'session.begin', subjectType: 'person', subjectId: personId },
      );
    appendAuditEvent(ctx, tx, {
      action: 'session.begin',
      subjectType: 'person',
      subjectId: personId,
      details: { method: 'passkey' },
    });
    return beginSession(tx, personId, ctx.now, { method: 'passkey', assurance: null });
  });
}
