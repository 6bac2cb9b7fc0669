import type { Logger } from 'pino';
import type { SystemContext } from '../../domain/context';
import { runRetention } from '../../domain/privacy/retention/run-retention.server';

/** Deletes what the clocks have run out for, and says in the server's log how much, or why not. */
export async function deleteWhatIsDue(
  ctx: SystemContext,
  log: Pick<Logger, 'info' | 'warn'>,
  stopping: AbortSignal,
): Promise<void> {
  const run = await runRetention(ctx, { stopping });
  if (run.outcome === 'stopped')
    log.warn(
      { hours: run.hours },
      'the clock has jumped: nothing is deleted until somebody runs: muskat retention run --confirm-clock',
    );
  else if (run.preparations + run.records + run.replayed > 0) log.info(run, 'deleted what was due');
}
