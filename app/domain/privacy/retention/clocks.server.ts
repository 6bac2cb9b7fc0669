import { type Db, type Transaction, transact } from 'db/client.server';
import { retentionSettings } from 'db/schema/privacy';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { type Clocks, DEFAULT_CLOCKS } from './retention.rules';

/** The clocks of the organisation: its own, or the defaults until it has decided. */
export function readClocks(tx: Db | Transaction): Clocks {
  const own = tx
    .select({
      preparationDays: retentionSettings.preparationDays,
      unsignedDays: retentionSettings.unsignedDays,
      laterTalks: retentionSettings.laterTalks,
      leaverYears: retentionSettings.leaverYears,
    })
    .from(retentionSettings)
    .get();
  return own ?? DEFAULT_CLOCKS;
}

/** Sets the clocks, from the next run on. For HR, who has seen what shorter ones delete. */
export function saveClocks(ctx: Context, clocks: Clocks): void {
  authorizeFunction(ctx.actor, 'set-retention');
  transact(ctx.db, (tx) => {
    const row = { ...clocks, savedAt: ctx.now, savedById: ctx.actor.personId };
    tx.insert(retentionSettings)
      .values({ id: 1, ...row })
      .onConflictDoUpdate({ target: retentionSettings.id, set: row })
      .run();
    appendAuditEvent(ctx, tx, {
      action: 'retention.set',
      subjectType: 'retention',
      subjectId: null,
      details: { ...clocks },
    });
  });
}
