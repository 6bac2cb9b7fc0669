import { parseArgs } from 'node:util';
import { tidyExports } from '../../domain/exports/end-export.server';
import { exportFolder } from '../../domain/exports/export-folder.server';
import { readClocks } from '../../domain/privacy/retention/clocks.server';
import { countDue } from '../../domain/privacy/retention/list-due.server';
import { runRetention } from '../../domain/privacy/retention/run-retention.server';
import type { Command } from '../command';
import { openData } from '../open-data';

/** Deletes what is due now, as the server does twice a day; with --dry-run it only says how much that is. */
export const retentionRun: Command = {
  usage: 'retention run [--dry-run] [--confirm-clock] [--data data]',
  async run(args, io) {
    const { values } = parseArgs({
      args,
      options: {
        'dry-run': { type: 'boolean', default: false },
        'confirm-clock': { type: 'boolean', default: false },
        data: { type: 'string', default: 'data' },
      },
    });
    const { db, keys } = openData(values.data);
    try {
      const ctx = { db, keys, actor: null, now: io.now() };
      if (values['dry-run']) {
        const due = await countDue(db, readClocks(db), ctx.now);
        io.out(io.t('retention.cli.due', due));
        return 0;
      }
      const run = await runRetention(ctx, { clockConfirmed: values['confirm-clock'] });
      if (run.outcome === 'stopped') {
        io.err(io.t('retention.cli.stopped', { hours: run.hours, now: ctx.now.toISOString() }));
        return 1;
      }
      tidyExports(ctx, exportFolder(values.data));
      const { preparations, records, replayed } = run;
      io.out(io.t('retention.cli.deleted', { preparations, records }));
      if (replayed > 0) io.out(io.t('retention.cli.replayed', { replayed }));
      return 0;
    } finally {
      db.$client.close();
    }
  },
};
