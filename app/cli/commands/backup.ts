import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBackup } from '../../domain/upkeep/make-backup.server';
import { type Command, CommandError } from '../command';
import { openDataToCopy } from '../open-data';

/** A copy of the database and one of the keyring, or of the keyring alone, while the server runs. */
export const backup: Command = {
  usage: 'backup [--to DIR] [--keys-to DIR] [--data data]',
  async run(args, io) {
    const { values } = parseArgs({
      args,
      options: {
        data: { type: 'string', default: 'data' },
        to: { type: 'string' },
        'keys-to': { type: 'string' },
      },
    });
    const keysFolder = values['keys-to'] ?? values.to;
    if (!keysFolder) throw new CommandError('backup_to_missing');
    const db = openDataToCopy(values.data);
    try {
      const { database, keyring } = makeBackup(db, { folder: values.to ?? null, keysFolder, now: io.now() });
      if (database) io.out(io.t('cli.backup_made', { file: database }));
      if (keyring) io.out(io.t('cli.backup_keys', { file: keyring }));
      if (!values['keys-to'])
        io.err(io.t('cli.backup_keys_together', { file: join(keysFolder, 'muskat.keys.db') }));
      return 0;
    } finally {
      db.$client.close();
    }
  },
};
