import { transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { eq } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { assertPerson } from '../people/find-person.server';
import { assertSomebodyAdministers } from '../people/rights/administrators.server';
import { endSessionsOf } from './sessions.server';

/**
 * Closes somebody's login at once: all their sessions end. For administrators. Refuses with
 * `people.last_administrator`.
 */
export function closeAccount(ctx: Context, personId: string): void {
  authorizeFunction(ctx.actor, 'administer-people');
  transact(ctx.db, (tx) => {
    assertPerson(tx, personId);
    assertSomebodyAdministers(tx, { without: personId });
    tx.update(accounts).set({ disabledAt: ctx.now }).where(eq(accounts.personId, personId)).run();
    endSessionsOf(tx, personId, ctx.now);
    appendAuditEvent(ctx, tx, { action: 'account.close', subjectType: 'person', subjectId: personId });
  });
}

/** Opens a closed login again; who has left is kept out by their dates all the same. For administrators. */
export function openAccount(ctx: Context, personId: string): void {
  authorizeFunction(ctx.actor, 'administer-people');
  transact(ctx.db, (tx) => {
    assertPerson(tx, personId);
    tx.update(accounts).set({ disabledAt: null }).where(eq(accounts.personId, personId)).run();
    appendAuditEvent(ctx, tx, { action: 'account.open', subjectType: 'person', subjectId: personId });
  });
}
