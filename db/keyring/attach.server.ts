import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';

/** As `tables` has them. `IF NOT EXISTS`, since the file may be there and the database new, or the other way round. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS keyring.data_keys (
    conversation_id TEXT NOT NULL,
    part TEXT NOT NULL,
    wrapped_key BLOB NOT NULL,
    PRIMARY KEY (conversation_id, part)
  );
  CREATE TABLE IF NOT EXISTS keyring.erasures (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    part TEXT NOT NULL,
    conversation_id TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS keyring.kept_keys (
    purpose TEXT PRIMARY KEY NOT NULL,
    wrapped_key BLOB NOT NULL
  );
`;

/** `muskat.db` has its keyring beside it in `muskat.keys.db`. */
export const keyringOf = (database: string) => database.replace(/(\.db)?$/, '.keys.db');

/**
 * Attaches the keyring of a database, and makes it where there is none; beside a database in memory it is in memory
 * too. A transaction that writes in both can end in one alone when the process is killed between them: whoever writes
 * in both does so in an order, or with a repair, that makes up for it.
 */
export function attachKeyring(sqlite: Database.Database): void {
  const file = sqlite.memory || sqlite.name === '' ? ':memory:' : keyringOf(sqlite.name);
  sqlite.prepare('ATTACH DATABASE ? AS keyring').run(file);
  sqlite.pragma('keyring.journal_mode = WAL');
  sqlite.pragma('keyring.synchronous = FULL');
  sqlite.pragma('keyring.secure_delete = ON');
  sqlite.exec(TABLES);
}

/** Whether the keyring is attached: a database of an earlier release, opened to read alone, has none. */
export const hasKeyring = (sqlite: Database.Database): boolean =>
  sqlite.prepare("SELECT 1 FROM pragma_database_list WHERE name = 'keyring'").get() !== undefined;

/** The same to read alone, where there is one. */
export function attachKeyringToRead(sqlite: Database.Database): void {
  const file = keyringOf(sqlite.name);
  if (existsSync(file)) sqlite.prepare('ATTACH DATABASE ? AS keyring').run(file);
}
