import { transact } from 'db/client.server';
import { insightSettings } from 'db/schema/insight';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { FEWEST_LIMITS } from './insight.schema';

/**
 * Sets how many people a figure has to be about: figures that are there are withheld below it at once, and those made
 * from now on are made for it. For HR. Refuses with `insight.too_few` below five.
 */
export function saveFewest(ctx: Context, fewest: number): void {
  authorizeFunction(ctx.actor, 'see-figures');
  if (fewest < FEWEST_LIMITS.min) throw new Refusal('invalid', 'insight.too_few');
  transact(ctx.db, (tx) => {
    const row = { fewest, savedAt: ctx.now, savedById: ctx.actor.personId };
    tx.insert(insightSettings)
      .values({ id: 1, ...row })
      .onConflictDoUpdate({ target: insightSettings.id, set: row })
      .run();
    appendAuditEvent(ctx, tx, {
      action: 'figures.set',
      subjectType: 'function',
      subjectId: null,
      details: { fewest },
    });
  });
}
