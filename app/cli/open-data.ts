import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, openDatabase, openDatabaseToRead } from 'db/client.server';
import { auditKeyFits } from '../domain/audit/verify-audit-chain.server';
import { type Keys, loadKeys, MasterKeyError } from '../domain/keys.server';
import { KeyringError } from '../domain/secrecy/give-missing-keys.server';
import { lendKeys } from '../domain/secrecy/lend-keys.server';
import { CommandError } from './command';
import { MIGRATIONS } from './paths';

/** An organisation's database and key in a folder; a clear sentence where one of them is not there. */
export function openData(folder: string): { db: Db; keys: Keys } {
  const { database, key } = filesIn(folder);
  const db = openDatabase(database, MIGRATIONS);
  const keys = keysIn(db, key);
  if (!auditKeyFits(db, keys)) {
    db.$client.close();
    throw new CommandError('other_master_key', { file: key });
  }
  lendTo(db, keys, folder);
  return { db, keys };
}

function lendTo(db: Db, keys: Keys, folder: string): void {
  try {
    lendKeys(db, keys);
  } catch (error) {
    db.$client.close();
    if (error instanceof KeyringError)
      throw new CommandError('other_keyring', { file: join(folder, 'muskat.keys.db') });
    throw error;
  }
}

/** The same to read alone: a database of an earlier release stays as it is. */
export function openDataToRead(folder: string): { db: Db; keys: Keys } {
  const { database, key } = filesIn(folder);
  try {
    const db = openDatabaseToRead(database);
    return { db, keys: keysIn(db, key) };
  } catch (error) {
    if (isFromSqlite(error)) throw new CommandError('no_log', { file: database });
    throw error;
  }
}

/** The database and keyring alone, to copy what they hold; the server can be running. */
export function openDataToCopy(folder: string): Db {
  const database = mustBeThere(join(folder, 'muskat.db'));
  try {
    return openDatabaseToRead(database);
  } catch (error) {
    if (isFromSqlite(error)) throw new CommandError('no_database', { file: database });
    throw error;
  }
}

/** For replacing the master key, whose file may be anywhere between old and new. */
export function openDataWithoutKeys(folder: string): { db: Db; keyFile: string } {
  const { database, key } = filesIn(folder);
  return { db: openDatabase(database, MIGRATIONS), keyFile: key };
}

/** SQLite could not do it: the file is no database, is damaged, or lacks what was asked for. */
export function isFromSqlite(error: unknown): boolean {
  return error instanceof Error && error.name === 'SqliteError';
}

/** As `loadKeys`, in a sentence for whoever sits at the command line. */
function keysIn(db: Db, file: string): Keys {
  try {
    return loadKeys(db, file, { first: false });
  } catch (error) {
    db.$client.close();
    throw error instanceof MasterKeyError ? wrongKey(error) : error;
  }
}

export function wrongKey({ why, file }: MasterKeyError): CommandError {
  if (why === 'missing') return new CommandError('no_file', { file });
  if (why === 'other') return new CommandError('other_master_key', { file });
  return new CommandError('key_being_replaced', { file });
}

/** Where the master key of a folder is: the server and the command line are told in the same way when it is elsewhere. */
export const keyFileOf = (folder: string): string =>
  process.env.MUSKAT_KEY_FILE || join(folder, 'master.key');

function filesIn(folder: string): { database: string; key: string } {
  return { database: mustBeThere(join(folder, 'muskat.db')), key: mustBeThere(keyFileOf(folder)) };
}

function mustBeThere(file: string): string {
  if (!existsSync(file)) throw new CommandError('no_file', { file });
  return file;
}
