import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';

/** The table that drizzle keeps its place in: who migrates with `drizzle-kit` finds the same. */
const TABLE = '__drizzle_migrations';
/** What drizzle keeps beside the migrations, and reads in the same way: when each was made. */
type Journal = { entries: { when: number }[] };

/**
 * Brings the schema up to date, in one transaction with the write lock held from the first look: of two
 * processes that start at once one migrates and the other waits, and a migration that fails, or leaves a
 * row that refers to nothing, leaves the database as it was. References are enforced afterwards.
 *
 * drizzle's own `migrate` looks before it locks, and cannot be checked before it commits.
 */
export function migrateToNewest(sqlite: Database.Database, migrationsFolder: string): void {
  const newest = newestIn(migrationsFolder);
  // A table that others refer to can only be made anew while references are not enforced, and inside a
  // transaction the pragma does nothing.
  sqlite.pragma('foreign_keys = OFF');
  const migrate = sqlite.transaction(() => {
    const last = lastMigration(sqlite);
    if (last >= newest) return;
    sqlite.exec(
      `CREATE TABLE IF NOT EXISTS ${TABLE} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`,
    );
    const migrations = readMigrationFiles({ migrationsFolder });
    const done = sqlite.prepare(`INSERT INTO ${TABLE} (hash, created_at) VALUES (?, ?)`);
    for (const { sql, hash, folderMillis } of migrations.filter(({ folderMillis: at }) => at > last)) {
      for (const statement of sql) sqlite.exec(statement);
      done.run(hash, folderMillis);
    }
    const broken = sqlite.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0)
      throw new Error(`${broken.length} rows refer to rows that are not there`);
  });
  if (lastMigration(sqlite) < newest) migrate.immediate();
  sqlite.pragma('foreign_keys = ON');
}

/** When the newest migration that there is was made. They are read themselves only where one is to be done. */
function newestIn(migrationsFolder: string): number {
  const journal: Journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8'));
  return Math.max(...journal.entries.map(({ when }) => when));
}

/** When the last migration that has been done was made; 0 where none has. */
function lastMigration(sqlite: Database.Database): number {
  const known = sqlite.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(TABLE);
  if (!known) return 0;
  return Number(sqlite.prepare(`SELECT max(created_at) FROM ${TABLE}`).pluck().get());
}
