import { transact } from 'db/client.server';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { allRights, type RightLine, type RightsFilter } from './list-rights.server';

/** The ledger to take out, all of what matches; that it was done is logged with how many lines. For HR. */
export function takeRightsOut(ctx: Context, filter: RightsFilter): RightLine[] {
  const lines = allRights(ctx, filter);
  transact(ctx.db, (tx) =>
    appendAuditEvent(ctx, tx, {
      action: 'status.export',
      subjectType: 'function',
      subjectId: null,
      details: { count: lines.length },
    }),
  );
  return lines;
}
