import { transact } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { and, desc, eq, gt } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';

/** How long a visit lasts: looking at more pages of the same is the same visit. */
const VISIT = 60 * 60 * 1000;

type Details = Record<string, string | null>;

/** Logs that the actor looks into the log, and for what: ids and codes of the filter. Once a visit. */
export function noteReading(
  ctx: Context,
  action: 'log.read' | 'log.read-sample' | 'log.read-requests',
  details: Details,
): void {
  transact(ctx.db, (tx) => {
    const before = tx
      .select({ details: auditEvents.details })
      .from(auditEvents)
      .where(
        and(
          eq(auditEvents.actorId, ctx.actor.personId),
          eq(auditEvents.action, action),
          gt(auditEvents.at, new Date(ctx.now.getTime() - VISIT)),
        ),
      )
      .orderBy(desc(auditEvents.seq))
      .all();
    if (before.some((row) => row.details === JSON.stringify(details))) return;
    appendAuditEvent(ctx, tx, { action, subjectType: 'log', subjectId: null, details });
  });
}
