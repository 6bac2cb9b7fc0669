import { type Transaction, transact } from 'db/client.server';
import { accounts, grants } from 'db/schema/access';
import { organisations, people } from 'db/schema/people';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { SystemContext } from '../context';
import { Refusal } from '../errors';
import { newId } from '../ids';
import { findOrganisation } from '../people/organisation.server';
import type { FirstRun } from '../people/people.schema';
import type { Attempts } from './attempts.server';
import { hashPassword } from './passwords.server';
import { refuseObviousPassword } from './refuse-obvious-password.server';
import { beginSession } from './sessions.server';
import { takeSetupCode } from './setup-code.server';

/**
 * The first run: makes the organisation and its first administrator and logs that person in.
 * Only once: refuses with `setup.done` when there is an organisation, and with `account.password_obvious`. By itself for
 * whoever runs the server; `permit` can refuse in the transaction.
 */
export async function setUpOrganisation(
  ctx: SystemContext,
  input: FirstRun,
  permit: (tx: Transaction) => void = () => {},
): Promise<string> {
  // Before the hash, which costs: this address stays open to anybody.
  if (findOrganisation(ctx.db)) throw new Refusal('not-found', 'setup.done');
  refuseObviousPassword(input.password, [input.organisation, input.name, input.email]);
  const passwordHash = await hashPassword(input.password);
  return transact(ctx.db, (tx) => {
    if (tx.select().from(organisations).get()) throw new Refusal('not-found', 'setup.done');
    permit(tx);
    const personId = newId();
    tx.insert(organisations)
      .values({ id: 1, name: input.organisation, language: input.language, createdAt: ctx.now })
      .run();
    tx.insert(people)
      .values({
        id: personId,
        name: input.name,
        email: input.email,
        language: input.language,
        createdAt: ctx.now,
      })
      .run();
    tx.insert(accounts).values({ personId, passwordHash, mustChangePassword: 'no' }).run();
    tx.insert(grants).values({ personId, grant: 'administrator', givenAt: ctx.now }).run();
    appendAuditEvent(ctx, tx, { action: 'organisation.set-up', subjectType: 'person', subjectId: personId });
    return beginSession(tx, personId, ctx.now);
  });
}

/**
 * The same over the network, for whoever has the code that the server printed when it started; it works once. Refuses
 * also with `setup.code_wrong`, and `login.too_many` after ten tries.
 */
export async function setUpWithCode(
  ctx: SystemContext,
  attempts: Attempts,
  { code, address, ...input }: FirstRun & { code: string; address: string },
): Promise<string> {
  if (findOrganisation(ctx.db)) throw new Refusal('not-found', 'setup.done');
  await attempts.count('setup', address);
  const sessionId = await setUpOrganisation(ctx, input, (tx) => {
    if (!takeSetupCode(ctx, tx, code)) throw new Refusal('invalid', 'setup.code_wrong');
  });
  await attempts.succeeded('setup', address);
  return sessionId;
}
