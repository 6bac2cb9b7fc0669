import { type Db, type Transaction, transact } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { desc, gte, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { SystemContext } from '../../context';

const HOUR = 3_600_000;
/** A clock that moves further than this from one event of the log to the next, either way, is doubted. */
const MOST_HOURS = 24;

/**
 * By how many hours the clock has jumped since the last run, or null where it can be trusted: whatever has been logged
 * since then lies close together and reaches until now. A server that has been off for more than a day looks the same,
 * and somebody has to say that it is (`confirmClock` of `runRetention`): what is deleted too early is gone for good.
 * Once doubted, it stays so until then, however long it goes on.
 */
export function doubtClock(ctx: SystemContext): number | null {
  return transact(ctx.db, (tx) => {
    const last = lastEventOfRetention(tx);
    if (last?.action === 'retention.stop') return hoursOf(last.details);
    const since = last ?? tx.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1).get();
    if (!since) return null;
    const gap = widestGap(tx, since.seq, ctx.now);
    if (gap <= MOST_HOURS * HOUR) return null;
    const hours = Math.round(gap / HOUR);
    appendAuditEvent(ctx, tx, {
      action: 'retention.stop',
      subjectType: 'retention',
      subjectId: null,
      details: { hours },
    });
    return hours;
  });
}

/** When the job last ran, and since when it stands still because of the clock. */
type RetentionStatus = { ranAt: Date | null; stoppedAt: Date | null };

export function readStatus(db: Db): RetentionStatus {
  const last = lastEventOfRetention(db);
  const ran = last?.action === 'retention.run' ? last : lastOf(db, ['retention.run']);
  return { ranAt: ran?.at ?? null, stoppedAt: last?.action === 'retention.stop' ? last.at : null };
}

const lastEventOfRetention = (tx: Db | Transaction) => lastOf(tx, ['retention.run', 'retention.stop']);

function lastOf(tx: Db | Transaction, actions: string[]) {
  return tx
    .select()
    .from(auditEvents)
    .where(inArray(auditEvents.action, actions))
    .orderBy(desc(auditEvents.seq))
    .limit(1)
    .get();
}

/** Milliseconds, at most, between two neighbours among the events from `seq` on, and now. */
function widestGap(tx: Transaction, seq: number, now: Date): number {
  const before = sql<number>`lag(${auditEvents.at}) over (order by ${auditEvents.seq})`;
  const since = tx
    .select({ at: auditEvents.at, gap: sql<number>`abs(${auditEvents.at} - ${before})`.as('gap') })
    .from(auditEvents)
    .where(gte(auditEvents.seq, seq))
    .as('since');
  const widest = tx
    .select({ gap: sql<number | null>`max(${since.gap})` })
    .from(since)
    .get();
  const newest = tx
    .select({ at: auditEvents.at })
    .from(auditEvents)
    .orderBy(desc(auditEvents.seq))
    .limit(1)
    .get();
  return Math.max(widest?.gap ?? 0, newest ? Math.abs(now.getTime() - newest.at.getTime()) : 0);
}

const DetailsSchema = z.object({ hours: z.number() });
const hoursOf = (details: string) => DetailsSchema.parse(JSON.parse(details)).hours;
