import type { Transaction } from 'db/client.server';
import { prepared } from 'db/prepared.server';
import { auditEvents } from 'db/schema/audit';
import { sql } from 'drizzle-orm';
import type { Context, SystemContext } from '../context';
import type { AuditEvent } from './append-audit-event.server';
import { endOfChain, rowAfter } from './audit-row.server';

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
  const insert = insertion(ctx.db);
  let end = endOfChain(tx);
  for (const event of events) {
    const row = rowAfter(ctx, tx, end, event);
    insert.run(row);
    end = row;
  }
}
