import type { Transaction } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { desc } from 'drizzle-orm';
import type { Context, SystemContext } from '../context';
import { auditMac, FIRST_MAC } from './audit-mac.server';

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
  const last = tx
    .select({ seq: auditEvents.seq, mac: auditEvents.mac })
    .from(auditEvents)
    .orderBy(desc(auditEvents.seq))
    .limit(1)
    .get();
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: ctx.now,
    actorId: ctx.actor?.personId ?? null,
    action: event.action,
    outcome: event.outcome ?? ('done' as const),
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    details: JSON.stringify(event.details ?? {}),
  };
  const mac = auditMac(ctx.keys.audit, last?.mac ?? FIRST_MAC, row);
  tx.insert(auditEvents)
    .values({ ...row, mac })
    .run();
}
