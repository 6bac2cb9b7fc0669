import type { Transaction } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { desc } from 'drizzle-orm';
import type { Context, SystemContext } from '../context';
import type { AuditEvent } from './append-audit-event.server';
import { auditMac, FIRST_MAC } from './audit-mac.server';
import { onBehalfOf } from './on-behalf-of.server';

/** Where the chain stands: what the next row follows. */
type ChainEnd = { seq: number; mac: string };

export function endOfChain(tx: Transaction): ChainEnd {
  const last = tx
    .select({ seq: auditEvents.seq, mac: auditEvents.mac })
    .from(auditEvents)
    .orderBy(desc(auditEvents.seq))
    .limit(1)
    .get();
  return last ?? { seq: 0, mac: FIRST_MAC };
}

/**
 * The row of an event, chained to the one before by HMAC. Where the actor stands in for the leader of the
 * conversation that it is about, the row says so.
 */
export function rowAfter(
  ctx: Pick<Context | SystemContext, 'actor' | 'keys' | 'now'>,
  tx: Transaction,
  before: ChainEnd,
  event: AuditEvent,
): typeof auditEvents.$inferSelect {
  const { actor, keys, now } = ctx;
  const leader = onBehalfOf(ctx, tx, event);
  const row = {
    seq: before.seq + 1,
    at: now,
    actorId: actor?.personId ?? null,
    action: event.action,
    outcome: event.outcome ?? ('done' as const),
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    details: JSON.stringify({ ...event.details, ...(leader !== null && { onBehalfOf: leader }) }),
  };
  return { ...row, mac: auditMac(keys.audit, before.mac, row) };
}
