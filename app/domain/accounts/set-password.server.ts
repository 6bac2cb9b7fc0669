import { transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { SystemContext } from '../context';
import { hashPassword } from './passwords.server';
import { endSessionsOf } from './sessions.server';

/**
 * Gives a person a password and ends their sessions; `handedOver` says that they have to choose their own
 * when they log in. For the operator at the command line only.
 */
export async function setPassword(
  ctx: SystemContext,
  personId: string,
  password: string,
  { handedOver }: { handedOver: boolean },
): Promise<void> {
  const passwordHash = await hashPassword(password);
  transact(ctx.db, (tx) => {
    tx.update(accounts)
      .set({ passwordHash, mustChangePassword: handedOver ? 'yes' : 'no' })
      .where(eq(accounts.personId, personId))
      .run();
    endSessionsOf(tx, personId, ctx.now);
    appendAuditEvent(ctx, tx, { action: 'account.set-password', subjectType: 'person', subjectId: personId });
  });
}
