import type { Logger } from 'pino';
import type { SystemContext } from '../../domain/context';
import { claimExport } from '../../domain/exports/claim-export.server';
import { tidyExports } from '../../domain/exports/end-export.server';
import { makeExport } from '../../domain/exports/make-export.server';
import { archiveWords } from './archive-words';

type Parts = {
  db: SystemContext['db'];
  keys: SystemContext['keys'];
  clock: () => Date;
  log: Pick<Logger, 'info' | 'error'>;
  /** Of `exportFolder`. */
  folder: string;
};

/** Makes every archive that waits, one after the other, and removes those whose time is up. */
export async function makeExports(parts: Parts, stopping: AbortSignal): Promise<void> {
  const { db, keys, clock, log, folder } = parts;
  const system = () => ({ db, keys, now: clock(), actor: null });
  tidyExports(system(), folder);
  while (!stopping.aborted) {
    const claimed = claimExport(system());
    if (!claimed) return;
    const begun = performance.now();
    const made = await makeExport({ db, keys, clock, folder, words: archiveWords, stopping }, claimed);
    const about = {
      export: claimed.id,
      outcome: made.outcome,
      requested: claimed.requested,
      milliseconds: Math.round(performance.now() - begun),
    };
    if (made.outcome === 'failed') log.error({ ...about, ...whyOf(made.fault) }, 'export failed');
    else log.info(about, 'export');
    // What an attempt that was killed has left of this one is in nobody's way any longer.
    tidyExports(system(), folder);
  }
}

/** Without the message: it can quote what was being written. */
function whyOf(fault: unknown): { fault: string; at?: string[] } {
  if (!(fault instanceof Error)) return { fault: String(fault) };
  const code = 'code' in fault ? ` ${String(fault.code)}` : '';
  const at = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { fault: `${fault.name}${code}`, at: at.slice(0, 5).map((line) => line.trim()) };
}
