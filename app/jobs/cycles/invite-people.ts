import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { SystemContext } from '../../domain/context';
import { followReportingLines } from '../../domain/cycles/rounds/follow-lines.server';
import { inviteSome } from '../../domain/cycles/rounds/invite.server';
import { recheckProblems } from '../../domain/cycles/rounds/recheck.server';

type Parts = {
  db: SystemContext['db'];
  keys: SystemContext['keys'];
  clock: () => Date;
  log: Pick<Logger, 'info'>;
};

/**
 * Keeps the rounds that are open as they should be: planned talks follow the reporting lines, whoever has got what was
 * missing waits, and everybody who waits is invited, a few at a time so that requests are answered in between.
 */
export async function invitePeople({ db, keys, clock, log }: Parts, stopping: AbortSignal): Promise<void> {
  const system = (): SystemContext => ({ db, keys, now: clock(), actor: null });
  const moved = followReportingLines(system());
  const solved = recheckProblems(system());
  let invited = 0;
  while (!stopping.aborted) {
    const some = inviteSome(system());
    if (some === 0) break;
    invited += some;
    await setImmediate();
  }
  if (moved + solved + invited > 0) log.info({ moved, solved, invited }, 'rounds');
}
