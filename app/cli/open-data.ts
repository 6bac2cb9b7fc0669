import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, openDatabase, openDatabaseToRead } from 'db/client.server';
import { type Keys, loadKeys } from '../domain/keys.server';
import { lendKeys } from '../domain/secrecy/lend-keys.server';
import { CommandError } from './command';
import { MIGRATIONS } from './paths';

/** An organisation's database and key in a folder; a clear sentence where one of them is not there. */
export function openData(folder: string): { db: Db; keys: Keys } {
  const { database, key } = filesIn(folder);
  const db = openDatabase(database, MIGRATIONS);
  const keys = loadKeys(key, { first: false });
  lendKeys(db, keys);
  return { db, keys };
}

/** The same to read alone: a database of an earlier release stays as it is. */
export function openDataToRead(folder: string): { db: Db; keys: Keys } {
  const { database, key } = filesIn(folder);
  try {
    return { db: openDatabaseToRead(database), keys: loadKeys(key, { first: false }) };
  } catch (error) {
    if (isFromSqlite(error)) throw new CommandError('no_log', { file: database });
    throw error;
  }
}

/** SQLite could not do it: the file is no database, is damaged, or lacks what was asked for. */
export function isFromSqlite(error: unknown): boolean {
  return error instanceof Error && error.name === 'SqliteError';
}

function filesIn(folder: string): { database: string; key: string } {
  const files = { database: join(folder, 'muskat.db'), key: join(folder, 'master.key') };
  for (const file of Object.values(files)) if (!existsSync(file)) throw new CommandError('no_file', { file });
  return files;
}
