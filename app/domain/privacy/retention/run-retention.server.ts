import { setImmediate } from 'node:timers/promises';
import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import { closeFeedsOfLeavers } from '../../appointments/feed.server';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { SystemContext } from '../../context';
import { civilDateOf } from '../../dates';
import { applyErasure } from '../erasure/apply-erasure.server';
import { takeKeys } from '../erasure/erase-conversation.server';
import { leaveNothingBehind } from '../erasure/leave-nothing-behind.server';
import { replayErasures } from '../erasure/replay-erasures.server';
import { doubtClock } from './clock-doubt.server';
import { readClocks } from './clocks.server';
import { type DueCount, type DuePart, listDue } from './list-due.server';
import { loadTalks } from './load-talks.server';
import { type Clocks, dueOn } from './retention.rules';

type RetentionRun =
  | ({ outcome: 'done'; replayed: number } & DueCount)
  /** Nothing was deleted: the clock has jumped by so many hours. */
  | { outcome: 'stopped'; hours: number };

type Options = {
  /** Somebody has looked at the clock and says that it is right. */
  clockConfirmed?: boolean;
  /** Ends soon after it is aborted; the rest is for the next run. */
  stopping?: AbortSignal;
};

/**
 * Deletes what the clocks have run out for, one conversation at a time, and first what an earlier run, or a restored
 * backup, has left undone; and the calendar addresses of those who have left. Deletes nothing by the clocks while `doubtClock` doubts them. For the system alone.
 */
export async function runRetention(
  ctx: SystemContext,
  { clockConfirmed = false, stopping }: Options = {},
): Promise<RetentionRun> {
  const replayed = replayErasures(ctx);
  const hours = clockConfirmed ? null : doubtClock(ctx);
  if (hours !== null) return { outcome: 'stopped', hours };
  const clocks = readClocks(ctx.db);
  const done = { preparations: 0, records: 0 };
  for await (const page of listDue(ctx.db, clocks, ctx.now)) {
    for (const due of page) {
      if (stopping?.aborted) break;
      if (!takeKeys(ctx, due.conversationId, due.part, (tx) => isStillDue(ctx, tx, clocks, due))) continue;
      applyErasure(ctx, due, 'retention');
      done[due.part === 'record' ? 'records' : 'preparations'] += 1;
      await setImmediate();
    }
    if (stopping?.aborted) break;
  }
  transact(ctx.db, (tx) => {
    const calendars = closeFeedsOfLeavers(tx, civilDateOf(ctx.now));
    appendAuditEvent(ctx, tx, {
      action: 'retention.run',
      subjectType: 'retention',
      subjectId: null,
      details: { ...done, calendars, replayed, clockConfirmed },
    });
  });
  leaveNothingBehind(ctx.db);
  return { outcome: 'done', replayed, ...done };
}

/** Somebody may have placed a hold, or opened it again, since the list was made. */
function isStillDue({ now }: SystemContext, tx: Transaction, clocks: Clocks, due: DuePart): boolean {
  const [talk] = loadTalks(tx, now, eq(conversations.id, due.conversationId));
  return talk !== undefined && dueOn(talk, clocks, civilDateOf(now)) === due.part;
}
