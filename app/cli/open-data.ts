import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, openDatabase } from 'db/client.server';
import { type Keys, loadKeys } from '../domain/keys.server';
import { CommandError } from './command';
import { MIGRATIONS } from './paths';

/** An organisation's database and key in a folder; a clear sentence where one of them is not there. */
export function openData(folder: string): { db: Db; keys: Keys } {
  const [database, key] = [join(folder, 'muskat.db'), join(folder, 'master.key')];
  for (const file of [database, key]) if (!existsSync(file)) throw new CommandError('no_file', { file });
  return { db: openDatabase(database, MIGRATIONS), keys: loadKeys(key, { first: false }) };
}
