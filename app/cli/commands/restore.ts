import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MasterKeyError } from '../../domain/keys.server';
import { restoreBackup } from '../../domain/upkeep/restore-backup.server';
import { type Command, CommandError } from '../command';
import { keyFileOf, wrongKey } from '../open-data';
import { MIGRATIONS } from '../paths';
import { onlyFile } from '../read-document';

/** A backup, brought up to the newest keyring, in a folder that has the master key and no database. */
export const restore: Command = {
  usage: 'restore BACKUP.db --keys muskat.keys.db [--data data]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { data: { type: 'string', default: 'data' }, keys: { type: 'string' } },
    });
    const file = onlyFile(positionals);
    if (!values.keys) throw new CommandError('keys_missing');
    const keyFile = keyFileOf(values.data);
    for (const needed of [file, values.keys, keyFile])
      if (!existsSync(needed)) throw new CommandError('no_file', { file: needed });
    try {
      const { erased } = restoreBackup({
        backup: file,
        keyring: values.keys,
        folder: values.data,
        keyFile,
        migrations: MIGRATIONS,
        now: io.now(),
      });
      io.out(io.t('cli.restored', { file: join(values.data, 'muskat.db') }));
      io.out(io.t('cli.restored_erased', { count: erased }));
      return 0;
    } catch (error) {
      throw error instanceof MasterKeyError ? wrongKey(error) : error;
    }
  },
};
