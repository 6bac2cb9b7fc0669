import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Db } from 'db/client.server';
import { hasKeyring } from 'db/keyring/attach.server';
import { Refusal } from '../errors';
import { putInPlace } from '../write-durably.server';
import { noRoomOf } from './no-room';

/** `keyring` is null for a database of an earlier release, which has none. */
export type Backup = { database: string; keyring: string | null };

/**
 * Copies the database, as it is at one moment, to a new file in `folder` that has the moment in its name, and the
 * keyring to `muskat.keys.db` in `keysFolder` instead of the copy that is there: of the keyring only the newest may be
 * kept, since an earlier one still has the keys of what has been erased. The server can be running.
 *
 * Both copies are whole and checked before either gets its name, the keyring first, so that the newest copy of it has
 * the keys to every backup; when it fails or is interrupted, what was there before is untouched. The master key is
 * never copied. Refuses with `upkeep.no_room`, `upkeep.database_damaged` and `upkeep.no_folder`. For the operator.
 */
export function makeBackup(
  { $client }: Db,
  { folder, keysFolder, now }: { folder: string; keysFolder: string; now: Date },
): Backup {
  const database = join(folder, `muskat-${now.toISOString().replaceAll(':', '').slice(0, 17)}Z.db`);
  const keyring = join(keysFolder, 'muskat.keys.db');
  for (const place of [folder, keysFolder]) mustBeFolder(place);
  const content = { schema: 'main', unfinished: `${database}.unfinished`, file: database };
  const keys = { schema: 'keyring', unfinished: `${keyring}.unfinished`, file: keyring };
  // First the content, then the keys: nothing in the copy lacks its key because it is newer.
  const copies = hasKeyring($client) ? [content, keys] : [content];
  try {
    for (const { schema, unfinished } of copies) copyWhole($client, schema, unfinished);
    for (const { unfinished, file } of copies.toReversed()) putInPlace(unfinished, file);
  } catch (error) {
    throw (
      noRoomOf(error, folder) ?? (isDamage(error) ? new Refusal('invalid', 'upkeep.database_damaged') : error)
    );
  } finally {
    for (const { unfinished } of copies) rmSync(unfinished, { force: true });
  }
  return { database, keyring: copies.includes(keys) ? keyring : null };
}

/** `VACUUM INTO` reads one moment of a database that others write in, and takes along nothing that was deleted. */
function copyWhole(sqlite: Database.Database, schema: string, file: string): void {
  rmSync(file, { force: true });
  // Empty, it is still ours to copy into; nobody else can read it from the first byte.
  closeSync(openSync(file, 'wx', 0o600));
  sqlite.prepare(`VACUUM ${schema} INTO ?`).run(file);
  const copy = new Database(file, { readonly: true });
  try {
    if (!isSound(copy)) throw new Refusal('invalid', 'upkeep.database_damaged');
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

function mustBeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw noRoomOf(error, folder) ?? new Refusal('invalid', 'upkeep.no_folder', { folder });
  }
}
