import { transact } from 'db/client.server';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { type StandingFilter, type StandingLine, standingLines } from './list-standings.server';
import { type Progress, readProgress, roundHead } from './read-progress.server';

/** The people of a round who match, to take out; that it was done is logged with how many. For HR. */
export function takeStandingsOut(ctx: Context, cycleId: string, filter: StandingFilter): StandingLine[] {
  roundHead(ctx, cycleId);
  const lines = standingLines(ctx, cycleId, filter);
  log(ctx, lines.length);
  return lines;
}

/** How far the units and the leaders of a round are, to take out, as `readProgress`; logged as the people are. */
export function takeProgressOut(ctx: Context, cycleId: string, filter: { unitId: string | null }): Progress {
  const progress = readProgress(ctx, cycleId, filter);
  log(ctx, progress.all.total);
  return progress;
}

function log(ctx: Context, count: number): void {
  transact(ctx.db, (tx) =>
    appendAuditEvent(ctx, tx, {
      action: 'status.export',
      subjectType: 'function',
      subjectId: null,
      details: { count },
    }),
  );
}
