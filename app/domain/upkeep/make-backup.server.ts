import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from 'db/client.server';
import { hasKeyring } from 'db/keyring/attach.server';
import { Refusal } from '../errors';
import { putInPlace } from '../write-durably.server';
import { copyDatabase, isDamage, removeAbandoned, unfinishedName } from './copy-database.server';
import { KEYRING } from './data-files';
import { noRoomOf } from './no-room';

/** Where each is to go; null where it is not to be copied. */
type Folders = { folder: string | null; keysFolder: string | null };
/** The copies that were made; a database of an earlier release has no keyring. */
type Backup = { database: string | null; keyring: string | null };

/**
 * Copies the database, as it is at one moment, to a new file in `folder` that has the moment in its name, and the
 * keyring to `muskat.keys.db` in `keysFolder` instead of the copy that is there: of the keyring only the newest may be
 * kept, since an earlier one still has the keys of what has been erased. The server can be running.
 *
 * Both copies are whole and checked before either gets its name, the keyring first, so that the newest copy of it has
 * the keys to every backup; when it fails or is interrupted, what was there before is untouched. The master key is
 * never copied. Refuses with `upkeep.no_room`, `upkeep.database_damaged` and `upkeep.no_folder`. For the operator.
 */
export function makeBackup({ $client }: Db, { folder, keysFolder, now }: Folders & { now: Date }): Backup {
  const moment = now.toISOString().replaceAll(':', '').slice(0, 17);
  const database = folder && join(folder, `muskat-${moment}Z.db`);
  const keyring = hasKeyring($client) ? keysFolder && join(keysFolder, KEYRING) : null;
  for (const place of [folder, keysFolder]) if (place) makeReady(place);
  // First the content, then the keys: nothing in the copy lacks its key because it is newer.
  const copies = [
    ...(database ? [{ schema: 'main' as const, file: database }] : []),
    ...(keyring ? [{ schema: 'keyring' as const, file: keyring }] : []),
  ].map((copy) => ({ ...copy, unfinished: unfinishedName(copy.file) }));
  try {
    for (const { schema, unfinished } of copies)
      if (!copyDatabase($client, schema, unfinished)) throw new Refusal('invalid', 'upkeep.database_damaged');
    for (const { unfinished, file } of copies.toReversed()) putInPlace(unfinished, file);
  } catch (error) {
    if (isDamage(error)) throw new Refusal('invalid', 'upkeep.database_damaged');
    throw noRoomOf(error, folder ?? keysFolder ?? '') ?? error;
  } finally {
    for (const { unfinished } of copies) rmSync(unfinished, { force: true });
  }
  return { database, keyring };
}

function makeReady(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    removeAbandoned(folder);
  } catch (error) {
    throw noRoomOf(error, folder) ?? new Refusal('invalid', 'upkeep.no_folder', { folder });
  }
}
