import { transact } from 'db/client.server';
import { accounts, grants } from 'db/schema/access';
import { organisations, people } from 'db/schema/people';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { SystemContext } from '../context';
import { Refusal } from '../errors';
import { newId } from '../ids';
import { findOrganisation } from '../people/organisation.server';
import type { FirstRun } from '../people/people.schema';
import { hashPassword } from './passwords.server';
import { beginSession } from './sessions.server';

/**
 * The first run: makes the organisation and its first administrator and logs that person in.
 * Only once: refuses with `setup.done` when there is an organisation.
 */
export async function setUpOrganisation(ctx: SystemContext, input: FirstRun): Promise<string> {
  // Before the hash, which costs: this address stays open to anybody.
  if (findOrganisation(ctx.db)) throw new Refusal('not-found', 'setup.done');
  const passwordHash = await hashPassword(input.password);
  return transact(ctx.db, (tx) => {
    if (tx.select().from(organisations).get()) throw new Refusal('not-found', 'setup.done');
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
