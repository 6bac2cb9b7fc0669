import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { Logger } from 'pino';
import type { Anchor } from '../../domain/audit/anchor.schema';
import { anchorOfYesterday, storeAnchor } from '../../domain/audit/anchors.server';
import type { SystemContext } from '../../domain/context';

/**
 * Notes where the audit log stood when yesterday ended: in the file, where there is one, on a line of the
 * server's log, which the system's journal keeps, and in the database. Outside first: a run that is cut
 * short is done again, and a line that stands twice does no harm.
 */
export function noteAnchor(
  ctx: Pick<SystemContext, 'db' | 'now'>,
  log: Pick<Logger, 'info' | 'warn'>,
  file: string,
): void {
  const anchor = anchorOfYesterday(ctx);
  if (!anchor) return;
  if (file !== '') {
    try {
      append(file, anchor);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      log.warn({ file, code }, 'the anchor file cannot be written');
      throw error;
    }
  }
  log.info(anchor, 'audit anchor');
  storeAnchor(ctx, anchor);
}

/** Returns when the line is on the disk. What may be there already is only ever added to. */
function append(file: string, anchor: Anchor): void {
  const opened = openSync(file, 'a', 0o640);
  try {
    writeSync(opened, `${JSON.stringify(anchor)}\n`);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
