import type { Transaction } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { endSessionsOf } from '../accounts/sessions.server';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import { Refusal } from '../errors';
import { hasRights } from '../people/correct-person.server';
import { assertSomebodyAdministers } from '../people/rights/administrators.server';
import type { ProvisioningContext } from './provisioning.schema';
import { endEmployment } from './settle-employment.server';

const accountOf = (tx: Transaction, personId: string) =>
  tx.select().from(accounts).where(eq(accounts.personId, personId)).get();

/**
 * Closes somebody's login at once: sessions end, and an employment that a directory began ends today. Nothing is deleted.
 * Refuses with `people.last_administrator`.
 */
export function closeAccess(ctx: ProvisioningContext, tx: Transaction, personId: string): void {
  if (accountOf(tx, personId)?.disabledAt) return;
  assertSomebodyAdministers(tx, { without: personId });
  const closed = { disabledAt: ctx.now };
  tx.insert(accounts)
    .values({ personId, passwordHash: null, mustChangePassword: 'no', ...closed })
    .onConflictDoUpdate({ target: accounts.personId, set: closed })
    .run();
  endSessionsOf(tx, personId, ctx.now);
  endEmployment(ctx, personId);
  logAccess(ctx, tx, personId, 'person.provision-close');
}

/**
 * Opens a login that a directory closed. What an administrator has closed stays closed, and so does the login of
 * whoever has special rights: who holds a token is not to bring a former administrator back. Refuses with
 * `provisioning.closed_here` and `provisioning.open_of_rights`.
 */
export function openAccess(ctx: ProvisioningContext, tx: Transaction, personId: string): void {
  const account = accountOf(tx, personId);
  if (account && account.disabledAt === null) return;
  const denied = { action: 'person.provision-open', subjectType: 'person', subjectId: personId };
  if (hasRights(tx, personId)) throw new Refusal('conflict', 'provisioning.open_of_rights', {}, denied);
  if (account && !closedByDirectory(tx, personId))
    throw new Refusal('conflict', 'provisioning.closed_here', {}, denied);
  tx.insert(accounts)
    .values({ personId, passwordHash: null, mustChangePassword: 'no' })
    .onConflictDoUpdate({ target: accounts.personId, set: { disabledAt: null } })
    .run();
  if (account) logAccess(ctx, tx, personId, 'person.provision-open');
}

/** Who closed a login is in the log, and nowhere else. */
function closedByDirectory(tx: Transaction, personId: string): boolean {
  const last = tx
    .select({ action: auditEvents.action })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.subjectId, personId),
        eq(auditEvents.outcome, 'done'),
        inArray(auditEvents.action, ['account.close', 'person.provision-close']),
      ),
    )
    .orderBy(desc(auditEvents.seq))
    .limit(1)
    .get();
  return last?.action === 'person.provision-close';
}

function logAccess(ctx: ProvisioningContext, tx: Transaction, personId: string, action: string): void {
  const details = { token: ctx.tokenId };
  appendAuditEvent(ctx, tx, { action, subjectType: 'person', subjectId: personId, details });
}
