import { setImmediate } from 'node:timers/promises';
import { type Transaction, transact } from 'db/client.server';
import { cycles } from 'db/schema/cycles';
import { contributions, figureReleases } from 'db/schema/insight';
import { and, eq, isNotNull, isNull, lt, lte, notInArray } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { SystemContext } from '../context';
import { civilDateOf } from '../dates';
import { newId } from '../ids';
import { makeFigures } from './make-figures.server';
import { fewestNow, type Series } from './series.server';
import { storeUse } from './use-of-round.server';

/** A round that was closed by mistake can be opened again for so long before its figures are made. */
const TIME_TO_REOPEN = 3_600_000;

export type Release = typeof figureReleases.$inferSelect;

/**
 * Makes the figures of the rounds that have been closed and the years that are over: once, and for good, so that there
 * are no two versions of a figure to compare. What was contributed is deleted as it is counted. What a stop or a crash
 * cuts short the next run goes on with. Returns how many are complete now that were not. For the system alone.
 */
export async function releaseFigures(
  ctx: SystemContext,
  { stopping }: { stopping?: AbortSignal } = {},
): Promise<number> {
  for (const series of dueSeries(ctx)) transact(ctx.db, (tx) => begin(ctx, tx, series));
  let completed = 0;
  for (const release of unfinished(ctx)) {
    // A statement or theme at a time, so that nobody waits for long.
    while (transact(ctx.db, (tx) => makeFigures(ctx.db, tx, release))) {
      if (stopping?.aborted) return completed;
      await setImmediate();
    }
    transact(ctx.db, (tx) => complete(ctx, tx, release));
    completed += 1;
  }
  return completed;
}

/** Rounds that are closed, and years that are over, whose figures nobody has begun to make. */
function dueSeries({ db, now }: SystemContext): Series[] {
  const made = db
    .select({ id: figureReleases.cycleId })
    .from(figureReleases)
    .where(isNotNull(figureReleases.cycleId));
  const closed = db
    .select({ cycleId: cycles.id, startsOn: cycles.startsOn, type: cycles.type })
    .from(cycles)
    .where(
      and(
        eq(cycles.state, 'closed'),
        lte(cycles.closedAt, new Date(now.getTime() - TIME_TO_REOPEN)),
        notInArray(cycles.id, made),
      ),
    )
    .all()
    .map(({ startsOn, ...cycle }) => ({ ...cycle, year: Number(startsOn.slice(0, 4)) }));
  const thisYear = Number(civilDateOf(now).slice(0, 4));
  const years = db
    .selectDistinct({ cycleId: contributions.cycleId, year: contributions.year, type: contributions.type })
    .from(contributions)
    .where(and(isNull(contributions.cycleId), lt(contributions.year, thisYear)))
    .all();
  return [...closed, ...years];
}

function begin(ctx: SystemContext, tx: Transaction, series: Series): void {
  const release = { id: newId(), ...series, fewest: fewestNow(tx), startedAt: ctx.now, completedAt: null };
  const { changes } = tx.insert(figureReleases).values(release).onConflictDoNothing().run();
  if (changes > 0) storeUse(tx, release);
}

const unfinished = ({ db }: SystemContext): Release[] =>
  db.select().from(figureReleases).where(isNull(figureReleases.completedAt)).all();

function complete(ctx: SystemContext, tx: Transaction, { id, fewest }: Release): void {
  tx.update(figureReleases).set({ completedAt: ctx.now }).where(eq(figureReleases.id, id)).run();
  appendAuditEvent(ctx, tx, {
    action: 'figures.release',
    subjectType: 'function',
    subjectId: null,
    details: { release: id, fewest },
  });
}
