import { parseArgs } from 'node:util';
import { MasterKeyError } from '../../domain/keys.server';
import { replaceMasterKey } from '../../domain/upkeep/replace-master-key.server';
import type { Command } from '../command';
import { openDataWithoutKeys, wrongKey } from '../open-data';

/** A new master key instead of the old one, while the server is stopped. */
export const keysRotate: Command = {
  usage: 'keys rotate [--data data]',
  async run(args, io) {
    const { values } = parseArgs({ args, options: { data: { type: 'string', default: 'data' } } });
    const { db, keyFile } = openDataWithoutKeys(values.data);
    try {
      const { dataKeys, resumed } = replaceMasterKey(db, keyFile, io.now());
      if (resumed) io.out(io.t('cli.keys_resumed'));
      io.out(io.t('cli.keys_rotated', { file: keyFile, count: dataKeys }));
      return 0;
    } catch (error) {
      throw error instanceof MasterKeyError ? wrongKey(error) : error;
    } finally {
      db.$client.close();
    }
  },
};
