import { type Transaction, transact } from 'db/client.server';
import { codeSecrets, recoveryCodes } from 'db/schema/access';
import { organisations, people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context, SystemContext } from '../../context';
import { Refusal } from '../../errors';
import type { Attempts } from '../attempts.server';
import { endOtherSessionsOf, raiseSession } from '../sessions.server';
import { assertProvedJustNow } from './fresh-proof';
import { codeAddress, newCodeSecret, stepOfCode } from './one-time-code';
import { replaceRecoveryCodes } from './recovery-codes.server';
import { hasCodeApp, hasFactor } from './ways-in.server';

/** What binds the secret of an app to its place. Replacing the master key seals it anew under the same label. */
export const codeSecretLabel = (personId: string) => `code_secrets/${personId}`;

function secretOf(ctx: Pick<Context | SystemContext, 'keys'>, tx: Transaction, personId: string) {
  const row = tx.select().from(codeSecrets).where(eq(codeSecrets.personId, personId)).get();
  return row && { ...row, secret: ctx.keys.open(row.secret, codeSecretLabel(personId)).toString('utf8') };
}

/**
 * The secret that the actor's app is to have, and what the QR code says of it. The same one until it is confirmed, so
 * that a page opened again still fits the app. Refuses with `account.prove_first` and `account.app_there`.
 */
export function proposeCodeApp(ctx: Context): { secret: string; address: string } {
  assertProvedJustNow(ctx, 'account.add-app');
  const { personId } = ctx.actor;
  return transact(ctx.db, (tx) => {
    if (hasCodeApp(tx, personId)) throw new Refusal('conflict', 'account.app_there');
    const secret = secretOf(ctx, tx, personId)?.secret ?? newCodeSecret();
    const sealed = ctx.keys.seal(Buffer.from(secret), codeSecretLabel(personId));
    tx.insert(codeSecrets).values({ personId, secret: sealed }).onConflictDoNothing().run();
    const email = tx.select({ email: people.email }).from(people).where(eq(people.id, personId)).get()?.email;
    const organisation = tx.select().from(organisations).get()?.name ?? 'Muskat';
    return { secret, address: codeAddress(organisation, email ?? '', secret) };
  });
}

/**
 * The first right code shows that the app has the secret: from now on a code is asked for beside the password. Ends the
 * other sessions. Returns the recovery codes where this is the first factor, else null. Refuses with
 * `account.prove_first`, `account.app_there` and `account.wrong_code`.
 */
export async function confirmCodeApp(
  ctx: Context,
  attempts: Attempts,
  input: { code: string; sessionId: string; address: string },
): Promise<string[] | null> {
  assertProvedJustNow(ctx, 'account.add-app');
  const { personId } = ctx.actor;
  // Apart from the tries at logging in: a slow start with a new app locks nobody out.
  await attempts.count(`new-app/${personId}`, input.address);
  const codes = transact(ctx.db, (tx) => {
    if (hasCodeApp(tx, personId)) throw new Refusal('conflict', 'account.app_there');
    const proposed = secretOf(ctx, tx, personId);
    const step = proposed && stepOfCode(proposed.secret, input.code, ctx.now, null);
    if (step == null) throw new Refusal('invalid', 'account.wrong_code');
    const first = !hasFactor(tx, personId);
    tx.update(codeSecrets)
      .set({ confirmedAt: ctx.now, lastStep: step })
      .where(eq(codeSecrets.personId, personId))
      .run();
    endOtherSessionsOf(tx, personId, input.sessionId, ctx.now);
    raiseSession(tx, input.sessionId, 'password-and-code');
    appendAuditEvent(ctx, tx, { action: 'account.add-app', subjectType: 'person', subjectId: personId });
    return first ? replaceRecoveryCodes(tx, personId) : null;
  });
  await attempts.succeeded(`new-app/${personId}`, input.address);
  return codes;
}

/** Takes the app away, and with the last factor the recovery codes. Ends the other sessions. Refuses with `account.prove_first`. */
export function removeCodeApp(ctx: Context, sessionId: string): void {
  assertProvedJustNow(ctx, 'account.remove-app');
  const { personId } = ctx.actor;
  transact(ctx.db, (tx) => {
    tx.delete(codeSecrets).where(eq(codeSecrets.personId, personId)).run();
    forgetCodesWithoutFactor(tx, personId);
    endOtherSessionsOf(tx, personId, sessionId, ctx.now);
    appendAuditEvent(ctx, tx, { action: 'account.remove-app', subjectType: 'person', subjectId: personId });
  });
}

/** Recovery codes stand in for a factor: without any they would be nothing but another secret. */
export function forgetCodesWithoutFactor(tx: Transaction, personId: string): void {
  if (!hasFactor(tx, personId)) tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId)).run();
}

/** Uses a code of the person's app up; false where it is wrong or was used before. */
export function takeAppCode(
  ctx: Pick<Context | SystemContext, 'keys' | 'now'>,
  tx: Transaction,
  personId: string,
  code: string,
): boolean {
  if (!hasCodeApp(tx, personId)) return false;
  const known = secretOf(ctx, tx, personId);
  const step = known && stepOfCode(known.secret, code, ctx.now, known.lastStep);
  if (step == null) return false;
  tx.update(codeSecrets).set({ lastStep: step }).where(eq(codeSecrets.personId, personId)).run();
  return true;
}
