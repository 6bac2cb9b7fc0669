import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Db, openDatabase, transact } from 'db/client.server';
import { sessions } from 'db/schema/access';
import { storageTroubleOf } from 'db/trouble.server';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import { endOfChain } from '../audit/audit-row.server';
import { auditKeyFits } from '../audit/verify-audit-chain.server';
import { Refusal } from '../errors';
import { type Keys, loadKeys, MasterKeyError } from '../keys.server';
import { replayErasures } from '../privacy/erasure/replay-erasures.server';
import { countContentWithoutKey } from '../secrecy/content-without-key.server';
import { lendKeys } from '../secrecy/lend-keys.server';
import { putInPlace } from '../write-durably.server';
import { copyDatabase, isDamage, isSound } from './copy-database.server';
import { DATABASE, KEYRING } from './data-files';
import { formerKeys, opener } from './former-keys.server';
import { noRoomOf } from './no-room';
import { resealAll } from './reseal.server';

type Sources = {
  backup: string;
  keyring: string;
  folder: string;
  keyFile: string;
  migrations: string;
  now: Date;
};

/** `erased`: how many conversations were erased again, in part or whole, since the backup has them still. */
type Restored = { erased: number };

/**
 * Puts a backup and the newest keyring into a folder that has no database, and brings the backup up to the keyring:
 * what was erased after it was made is erased again, what an earlier master key sealed is sealed with today's, and
 * everybody is logged out. All of that is done to copies beside; only what is whole gets its name, the database last.
 *
 * Nothing is ever overwritten, but the keyring in the folder where that is the one to be used. Refuses with
 * `upkeep.data_there`, `upkeep.not_a_backup`, `upkeep.not_a_keyring`, `upkeep.damaged`, `upkeep.keyring_older`,
 * `upkeep.in_use` and `upkeep.no_room`; throws `MasterKeyError` where the master key is not the one. For the operator.
 */
export function restoreBackup({ backup, keyring, folder, keyFile, migrations, now }: Sources): Restored {
  assertRoomFor(folder, keyring);
  const beside = join(folder, 'restoring');
  rmSync(beside, { recursive: true, force: true });
  try {
    mkdirSync(beside, { mode: 0o700 });
    const database = join(beside, DATABASE);
    copySound(keyring, join(beside, KEYRING), 'data_keys', notAKeyring);
    copySound(backup, database, 'organisations', notABackup);
    const db = openDatabase(database, migrations);
    let restored: Restored;
    try {
      restored = bringUpToDate(db, keyFile, now);
    } finally {
      db.$client.close();
    }
    putInPlace(join(beside, KEYRING), join(folder, KEYRING));
    putInPlace(database, join(folder, DATABASE));
    return restored;
  } catch (error) {
    throw noRoomOf(error, folder) ?? error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function bringUpToDate(db: Db, keyFile: string, now: Date): Restored {
  const keys = loadKeys(db, keyFile, { first: false });
  if (!auditKeyFits(db, keys)) throw new MasterKeyError('other', keyFile);
  const count = countContentWithoutKey(db);
  if (count > 0) throw new Refusal('conflict', 'upkeep.keyring_older', { count });
  const system = { db, keys, now, actor: null };
  openAgain(system);
  lendKeys(db, keys);
  return { erased: replayErasures(system) };
}

/** Nobody comes back with a session that has been ended since, and what the master key of that time sealed opens. */
function openAgain({ db, keys, now, actor }: { db: Db; keys: Keys; now: Date; actor: null }): void {
  transact(db, (tx) => {
    resealAll(tx, keys, formerKeys(tx, keys).map(opener));
    tx.delete(sessions).run();
    appendAuditEvent({ keys, now, actor }, tx, {
      action: 'backup.restore',
      subjectType: 'organisation',
      subjectId: null,
      details: { lastRow: endOfChain(tx).seq },
    });
  });
}

/** What an earlier database left is in the way too: SQLite would take its log for that of the restored one. */
function assertRoomFor(folder: string, keyring: string): void {
  const own = join(folder, KEYRING);
  const inPlace = existsSync(own) && existsSync(keyring) && realpathSync(own) === realpathSync(keyring);
  if (inPlace) settle(own);
  const leftovers = ['', '-wal', '-shm', '-journal'].flatMap((end) => [
    `${DATABASE}${end}`,
    `${KEYRING}${end}`,
  ]);
  for (const name of leftovers)
    if (existsSync(join(folder, name)) && !(inPlace && name === KEYRING))
      throw new Refusal('conflict', 'upkeep.data_there', { file: join(folder, name) });
}

/** The keyring of the lost database: what stands in its log is put into the file. */
function settle(keyring: string): void {
  onDatabase(keyring, {}, notAKeyring, (sqlite) => sqlite.pragma('journal_mode = DELETE'));
}

type Otherwise = (file: string) => Refusal;
const damaged: Otherwise = (file) => new Refusal('invalid', 'upkeep.damaged', { file });
const notABackup: Otherwise = (file) => new Refusal('invalid', 'upkeep.not_a_backup', { file });
const notAKeyring: Otherwise = (file) => new Refusal('invalid', 'upkeep.not_a_keyring', { file });

/** A copy of one moment of a database that has this table, found whole. */
function copySound(file: string, copy: string, table: string, otherwise: Otherwise): void {
  onDatabase(file, { readonly: true }, otherwise, (sqlite) => {
    sqlite.prepare(`SELECT 1 FROM ${table}`).get();
    if (!isSound(sqlite) || !copyDatabase(sqlite, 'main', copy)) throw damaged(file);
  });
}

function onDatabase(
  file: string,
  options: Database.Options,
  otherwise: Otherwise,
  work: (sqlite: Database.Database) => unknown,
): void {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(file, { ...options, fileMustExist: true, timeout: 1000 });
    work(sqlite);
  } catch (error) {
    if (storageTroubleOf(error) === 'busy') throw new Refusal('conflict', 'upkeep.in_use');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['SQLITE_NOTADB', 'SQLITE_ERROR', 'SQLITE_CANTOPEN'].includes(code)) throw otherwise(file);
    if (isDamage(error)) throw damaged(file);
    throw error;
  } finally {
    sqlite?.close();
  }
}
