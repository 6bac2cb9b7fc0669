import type { Transaction } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import type { Context, SystemContext } from '../context';
import { endOfChain, rowAfter } from './audit-row.server';

export type AuditEvent = {
  /** Verb of the operation, e.g. 'preparation.share'. */
  action: string;
  outcome?: 'done' | 'denied';
  subjectType: string;
  subjectId: string | null;
  /** Ids and codes, never content. */
  details?: Record<string, string | number | boolean | null>;
};

/**
 * Appends one row to the audit log, chained to the row before by HMAC. Call it in the transaction of
 * the change it describes: they commit together, or neither does.
 */
export function appendAuditEvent(
  ctx: Pick<Context | SystemContext, 'actor' | 'keys' | 'now'>,
  tx: Transaction,
  event: AuditEvent,
): void {
  tx.insert(auditEvents)
    .values(rowAfter(ctx, tx, endOfChain(tx), event))
    .run();
}
