import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { attachKeyring, attachKeyringToRead } from './keyring/attach.server';
import { migrateToNewest } from './migrate.server';
import { schema } from './schema.server';

export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database };
/** What operations read and write through: the database, or a transaction in it. */
export type Transaction = Parameters<Parameters<Db['transaction']>[0]>[0];

/**
 * Opens one organisation's database with its keyring and brings its schema up to date.
 *
 * `file` is a path or ':memory:', or another database as `serialize` gives it, which is opened in memory. Durability
 * over speed: an acknowledged write survives a power cut (`synchronous=FULL`), and deleted content is overwritten
 * (`secure_delete`).
 */
export function openDatabase(file: string | Buffer, migrationsFolder: string): Db {
  const sqlite = new Database(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma('busy_timeout = 5000');
  migrateToNewest(sqlite, migrationsFolder);
  attachKeyring(sqlite);
  return drizzle(sqlite, { schema });
}

/** Opens a database to read alone: it is not migrated, and nothing can be written. Throws where it is not there. */
export function openDatabaseToRead(file: string): Db {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true });
  sqlite.pragma('busy_timeout = 5000');
  attachKeyringToRead(sqlite);
  return drizzle(sqlite, { schema });
}

/**
 * Runs `work` in one immediate transaction: it takes the write lock at once, so that a read in it
 * cannot be overtaken by another writer. `work` is synchronous, as the driver is; a promise would
 * write outside the transaction, so the type refuses one.
 */
export function transact<T>(db: Db, work: (tx: Transaction) => T extends Promise<unknown> ? never : T): T {
  return db.transaction(work, { behavior: 'immediate' }) as T;
}
