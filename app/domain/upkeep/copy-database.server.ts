import { closeSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** What a copy is called until it is whole: no two processes write the same one. */
export const unfinishedName = (file: string) => `${file}.${process.pid}.unfinished`;

/**
 * Copies one moment of a database, or of one attached to it under this name, into a new file for its owner alone; says
 * whether SQLite finds the copy whole. Others may write meanwhile. What was deleted is not taken along.
 */
export function copyDatabase(sqlite: Database.Database, schema: 'main' | 'keyring', file: string): boolean {
  // `VACUUM INTO` takes an empty file as well: nobody else can read it from the first byte.
  closeSync(openSync(file, 'wx', 0o600));
  sqlite.prepare(`VACUUM ${schema} INTO ?`).run(file);
  const copy = new Database(file, { readonly: true });
  try {
    return isSound(copy);
  } finally {
    copy.close();
  }
}

/** Whether SQLite finds the database whole. */
export const isSound = (sqlite: Database.Database): boolean =>
  sqlite.pragma('integrity_check', { simple: true }) === 'ok';

/** SQLite came upon a page that cannot be right. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT');

/** Removes what copying processes that were killed have left: it may hold keys that have been destroyed since. */
export function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /\.(\d+)\.unfinished(-journal)?$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
