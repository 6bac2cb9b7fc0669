import { transact } from 'db/client.server';
import type { Context, SystemContext } from '../context';
import type { Refusal } from '../errors';
import { appendAuditEvent } from './append-audit-event.server';

const ID = /^[\w-]{1,40}$/;

/** Logs a refused attempt. The operation's own transaction is gone by then, so this takes one of its own. */
export function recordDenial(
  ctx: Context | SystemContext,
  refusal: Refusal,
  /** Ids of what the attempt was made with, where nobody was logged in. */
  details: Record<string, string> = {},
): void {
  if (!refusal.denied) return;
  const { byMistake: _, ...denied } = refusal.denied;
  // What was asked for may be anything somebody put in an address: the log takes ids alone.
  const subjectId = denied.subjectId && ID.test(denied.subjectId) ? denied.subjectId : null;
  transact(ctx.db, (tx) =>
    appendAuditEvent(ctx, tx, {
      ...denied,
      subjectId,
      outcome: 'denied',
      details: { ...details, code: refusal.code },
    }),
  );
}
