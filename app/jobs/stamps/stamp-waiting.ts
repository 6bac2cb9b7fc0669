import type { Logger } from 'pino';
import type { SystemContext } from '../../domain/context';
import { finishWaiting } from '../../domain/signing/stamp/finish-waiting.server';
import { summariesToStamp } from '../../domain/signing/stamp/pending-signatures.server';
import type { StampClient } from '../../domain/signing/stamp/stamp-client.server';

/**
 * Finishes the signatures that wait for a timestamp and are to be tried again now. Where the authority is silent for
 * one it is so for all: the rest are left for the next round.
 * @param stamps null where the installation has no authority any more: what waits is finished without
 */
export async function stampWhatWaits(
  { db, keys, clock }: Pick<SystemContext, 'db' | 'keys'> & { clock: () => Date },
  stamps: StampClient | null,
  log: Pick<Logger, 'info' | 'warn'>,
  stopping: AbortSignal,
): Promise<void> {
  for (const summary of summariesToStamp(db, clock())) {
    if (stopping.aborted) return;
    const finished = await finishWaiting({ db, keys, actor: null, now: clock() }, stamps, summary);
    if (finished.outcome === 'waits') {
      log.warn({ summary, code: finished.code }, 'a signature waits for its timestamp');
      return;
    }
    if (finished.outcome === 'signed') log.info({ summary }, 'a signature has got its timestamp');
  }
}
