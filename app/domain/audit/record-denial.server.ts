import { transact } from 'db/client.server';
import type { Context, SystemContext } from '../context';
import type { Refusal } from '../errors';
import { appendAuditEvent } from './append-audit-event.server';

/** Logs a refused attempt. The operation's own transaction is gone by then, so this takes one of its own. */
export function recordDenial(ctx: Context | SystemContext, refusal: Refusal): void {
  const denied = refusal.denied;
  if (!denied) return;
  transact(ctx.db, (tx) =>
    appendAuditEvent(ctx, tx, { ...denied, outcome: 'denied', details: { code: refusal.code } }),
  );
}
