import type { Logger } from 'pino';
import type { SystemContext } from '../../domain/context';
import { claimFiling } from '../../domain/filing/claim-filing.server';
import { deliverFiling } from '../../domain/filing/deliver-filing.server';
import { isOfTheFolder } from '../../domain/filing/filing.rules';
import type { FilingSettings } from '../../domain/filing/filing-settings.server';
import { findOrganisation } from '../../domain/people/organisation.server';
import { titleIn } from './file-title';

export type FilingParts = {
  db: SystemContext['db'];
  keys: SystemContext['keys'];
  clock: () => Date;
  log: Pick<Logger, 'info' | 'warn'>;
  settings: FilingSettings;
};

/**
 * Delivers every filing that is due, one after the other. Where a folder cannot be written to, the others for the same
 * target are left for the next round: they would fare no better.
 */
export async function fileSummaries(
  { db, keys, clock, log, settings: { targets } }: FilingParts,
  stopping: AbortSignal,
): Promise<void> {
  const blocked: string[] = [];
  while (!stopping.aborted) {
    const claimed = claimFiling({ db, now: clock() }, blocked);
    if (!claimed) return;
    const title = titleIn(findOrganisation(db)?.language ?? 'da');
    const done = await deliverFiling({ db, keys, clock, targets, title }, claimed);
    const about = { filing: claimed.id, target: claimed.target, attempts: claimed.attempts, ...done };
    if (!('fault' in done)) {
      log.info(about, 'filing');
      continue;
    }
    log.warn(about, 'filing not delivered');
    if (isOfTheFolder(done.fault)) blocked.push(claimed.target);
  }
}
