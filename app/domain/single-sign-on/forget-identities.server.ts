import { transact } from 'db/client.server';
import { identities } from 'db/schema/access';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { SystemContext } from '../context';

/**
 * Forgets who everybody is to an issuer that the organisation no longer uses, and says how many there were: at the next
 * login the rule recognises them anew. For the operator at the command line only.
 */
export function forgetIdentities(ctx: SystemContext, issuer: string): number {
  return transact(ctx.db, (tx) => {
    const { changes } = tx.delete(identities).where(eq(identities.issuer, issuer)).run();
    if (changes > 0)
      appendAuditEvent(ctx, tx, {
        action: 'identity.forget-issuer',
        subjectType: 'organisation',
        subjectId: null,
        details: { forgotten: changes },
      });
    return changes;
  });
}
