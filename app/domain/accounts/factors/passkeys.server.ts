import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { transact } from 'db/client.server';
import { passkeys } from 'db/schema/access';
import { organisations, people } from 'db/schema/people';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { rememberLoginStep, takeLoginStep } from '../login-steps.server';
import { endOtherSessionsOf, raiseSession } from '../sessions.server';
import { forgetCodesWithoutFactor } from './code-app.server';
import { assertProvedJustNow } from './fresh-proof';
import type { NewPasskey, RelyingParty } from './passkey.schema';
import { replaceRecoveryCodes } from './recovery-codes.server';
import { hasFactor } from './ways-in.server';

const payload = z.object({ personId: z.string(), challenge: z.string() });

/**
 * Asks the actor's browser to make a passkey: what to hand it, and the secret id of the step for its cookie. The
 * device has to check who holds it, and remembers whom the key is for. Refuses with `account.prove_first`.
 */
export async function proposePasskey(
  ctx: Context,
  party: RelyingParty,
): Promise<{ stepId: string; options: PublicKeyCredentialCreationOptionsJSON }> {
  assertProvedJustNow(ctx, 'account.add-passkey');
  const { personId, name } = ctx.actor;
  const person = ctx.db.select({ email: people.email }).from(people).where(eq(people.id, personId)).get();
  const own = ctx.db.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.personId, personId)).all();
  const options = await generateRegistrationOptions({
    rpName: ctx.db.select().from(organisations).get()?.name ?? 'Muskat',
    rpID: party.id,
    userID: new TextEncoder().encode(personId),
    userName: person?.email ?? '',
    userDisplayName: name,
    attestationType: 'none',
    excludeCredentials: own,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const step = {
    kind: 'new-passkey' as const,
    personId,
    payload: { personId, challenge: options.challenge },
  };
  return { stepId: transact(ctx.db, (tx) => rememberLoginStep(ctx, tx, step)), options };
}

/**
 * Keeps the passkey that the actor's browser made for the step, and ends their other sessions. Returns the recovery
 * codes where this is the first factor, else null. Refuses with `account.prove_first` and `passkey.refused`.
 */
export async function addPasskey(
  ctx: Context,
  party: RelyingParty,
  input: { stepId: string; sessionId: string; name: string; made: NewPasskey },
): Promise<string[] | null> {
  assertProvedJustNow(ctx, 'account.add-passkey');
  const { personId } = ctx.actor;
  const step = transact(ctx.db, (tx) =>
    takeLoginStep(ctx, tx, { stepId: input.stepId, kind: 'new-passkey', payload }),
  );
  if (step?.personId !== personId) throw refused(personId);
  const checked = await verifyRegistrationResponse({
    response: input.made,
    expectedChallenge: step.challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(() => null);
  if (!checked?.verified) throw refused(personId);
  const { credential } = checked.registrationInfo;
  return transact(ctx.db, (tx) => {
    if (tx.select().from(passkeys).where(eq(passkeys.id, credential.id)).get()) throw refused(personId);
    const first = !hasFactor(tx, personId);
    tx.insert(passkeys)
      .values({
        id: credential.id,
        personId,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: JSON.stringify(credential.transports ?? []),
        name: input.name,
        createdAt: ctx.now,
      })
      .run();
    endOtherSessionsOf(tx, personId, input.sessionId, ctx.now);
    raiseSession(tx, input.sessionId, 'passkey');
    appendAuditEvent(ctx, tx, { action: 'account.add-passkey', subjectType: 'person', subjectId: personId });
    return first ? replaceRecoveryCodes(tx, personId) : null;
  });
}

/** Gives one of the actor's own passkeys another name. Refuses with `passkey.gone`. */
export function renamePasskey(ctx: Context, id: string, name: string): void {
  const { personId } = ctx.actor;
  transact(ctx.db, (tx) => {
    const { changes } = tx.update(passkeys).set({ name }).where(ownKey(personId, id)).run();
    if (changes === 0) throw gone();
    appendAuditEvent(ctx, tx, {
      action: 'account.rename-passkey',
      subjectType: 'person',
      subjectId: personId,
    });
  });
}

/**
 * Takes one of the actor's own passkeys away, and with the last factor the recovery codes. Ends the other sessions.
 * Refuses with `account.prove_first` and `passkey.gone`.
 */
export function removePasskey(ctx: Context, id: string, sessionId: string): void {
  assertProvedJustNow(ctx, 'account.remove-passkey');
  const { personId } = ctx.actor;
  transact(ctx.db, (tx) => {
    const { changes } = tx.delete(passkeys).where(ownKey(personId, id)).run();
    if (changes === 0) throw gone();
    forgetCodesWithoutFactor(tx, personId);
    endOtherSessionsOf(tx, personId, sessionId, ctx.now);
    appendAuditEvent(ctx, tx, {
      action: 'account.remove-passkey',
      subjectType: 'person',
      subjectId: personId,
    });
  });
}

const ownKey = (personId: string, id: string) => and(eq(passkeys.id, id), eq(passkeys.personId, personId));

const gone = () => new Refusal('conflict', 'passkey.gone');
const refused = (personId: string) =>
  new Refusal(
    'invalid',
    'passkey.refused',
    {},
    { action: 'account.add-passkey', subjectType: 'person', subjectId: personId },
  );
