import type { Transaction } from 'db/client.server';
import { prepared } from 'db/prepared.server';
import { auditEvents } from 'db/schema/audit';
import { desc, sql } from 'drizzle-orm';
import type { Context, SystemContext } from '../context';
import type { AuditEvent } from './append-audit-event.server';
import { auditMac, FIRST_MAC } from './audit-mac.server';

const insertion = prepared((db) =>
  db
    .insert(auditEvents)
    .values({
      seq: sql.placeholder('seq'),
      at: sql.placeholder('at'),
      actorId: sql.placeholder('actorId'),
      action: sql.placeholder('action'),
      outcome: sql.placeholder('outcome'),
      subjectType: sql.placeholder('subjectType'),
      subjectId: sql.placeholder('subjectId'),
      details: sql.placeholder('details'),
      mac: sql.placeholder('mac'),
    })
    .prepare(),
);

/**
 * Appends many rows to the audit log at once, chained like any others: for a change of thousands of people. Call it in
 * the transaction of the change, which is one of `ctx.db`.
 */
export function appendAuditEvents(
  ctx: Pick<Context | SystemContext, 'actor' | 'db' | 'keys' | 'now'>,
  tx: Transaction,
  events: Iterable<AuditEvent>,
): void {
  const last = tx
    .select({ seq: auditEvents.seq, mac: auditEvents.mac })
    .from(auditEvents)
    .orderBy(desc(auditEvents.seq))
    .limit(1)
    .get();
  let [seq, previous] = [last?.seq ?? 0, last?.mac ?? FIRST_MAC];
  const insert = insertion(ctx.db);
  for (const event of events) {
    seq += 1;
    const row = {
      seq,
      at: ctx.now,
      actorId: ctx.actor?.personId ?? null,
      action: event.action,
      outcome: event.outcome ?? ('done' as const),
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      details: JSON.stringify(event.details ?? {}),
    };
    previous = auditMac(ctx.keys.audit, previous, row);
    insert.run({ ...row, mac: previous });
  }
}
