import { privacyRequests } from 'db/schema/privacy';
import { desc } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { noteReading } from '../../oversight/note-reading.server';
import { isOverdue } from './deadline.rules';

/**
 * What has been asked for and whether it was answered in time: neither who asked nor a word of it. For auditors, the
 * data protection officer among them; that they looked is logged.
 */
export function listRequestOutcomes(ctx: Context) {
  authorizeFunction(ctx.actor, 'read-log');
  noteReading(ctx, 'log.read-requests', {});
  const today = civilDateOf(ctx.now);
  return ctx.db
    .select()
    .from(privacyRequests)
    .orderBy(desc(privacyRequests.receivedAt))
    .all()
    .map(({ id, kind, receivedAt, dueOn, extendedWhy, decision, decidedAt }) => ({
      ...{ id, kind, receivedAt, dueOn, decision, decidedAt },
      extended: extendedWhy !== null,
      overdue: isOverdue({ dueOn, decidedAt }, today),
      /** Answered after its last day. */
      late: decidedAt !== null && civilDateOf(decidedAt) > dueOn,
    }));
}
