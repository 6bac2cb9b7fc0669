import { chownSync, existsSync, statSync } from 'node:fs';
import { type Db, type Transaction, transact } from 'db/client.server';
import { dataKeys, keptKeys } from 'db/keyring/tables';
import { storageTroubleOf } from 'db/trouble.server';
import { and, count, eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import { auditKeyFits } from '../audit/verify-audit-chain.server';
import { Refusal } from '../errors';
import {
  createKeys,
  type Keys,
  keptKeyLabel,
  keysOf,
  MasterKeyError,
  makeMasterKey,
  nextKeyFile,
  readMasterKey,
  sealingKeyOf,
  wrappedKeptKey,
} from '../keys.server';
import { dataKeyLabel } from '../secrecy/lend-keys.server';
import { putInPlace } from '../write-durably.server';
import { formerKeys, formerPurpose, opener } from './former-keys.server';
import { resealAll } from './reseal.server';

/**
 * A new master key instead of the one in `file`, and everything that the old one protects protected by the new. The
 * log's own key stays, so that its chain still verifies; what the old key sealed with is kept in the keyring, wrapped
 * by the new, so that older backups still open.
 *
 * Safe at every moment: the new key is on the disk before anything is sealed with it, everything in both files changes
 * in one transaction or not at all, and only then does the new key take the old one's name. Interrupted, it is
 * finished by being called again; until then `loadKeys` refuses.
 *
 * Refuses with `upkeep.in_use` where anybody else has the database open: a server that runs holds the old key.
 * Throws `MasterKeyError`. For the operator.
 */
export function replaceMasterKey(db: Db, file: string, now: Date): { dataKeys: number; resumed: boolean } {
  holdAlone(db);
  const next = nextKeyFile(file);
  const resumed = existsSync(next);
  if (!resumed) {
    // Whoever has the wrong key does not get as far as a new one.
    assertFits(db, keysOf(db, file), file);
    makeMasterKey(next);
  }
  const master = readMasterKey(next);
  if (!isInForce(db, createKeys(master))) transact(db, (tx) => rewrapAll(db, tx, { file, master, now }));
  ownedAs(file, next);
  putInPlace(next, file);
  return { dataKeys: db.select({ count: count() }).from(dataKeys).get()?.count ?? 0, resumed };
}

function rewrapAll(
  db: Db,
  tx: Transaction,
  { file, master, now }: { file: string; master: Buffer; now: Date },
): void {
  const former = keysOf(tx, file);
  assertFits(db, former, file);
  const keys = createKeys(master, former.audit);
  const formerly = [sealingKeyOf(readMasterKey(file)), ...formerKeys(tx, former)];
  resealAll(tx, keys, formerly.map(opener));
  for (const { conversationId, part, wrappedKey } of tx.select().from(dataKeys).all()) {
    const label = dataKeyLabel(conversationId, part);
    tx.update(dataKeys)
      .set({ wrappedKey: keys.seal(former.open(wrappedKey, label), label) })
      .where(and(eq(dataKeys.conversationId, conversationId), eq(dataKeys.part, part)))
      .run();
  }
  tx.delete(keptKeys).run();
  keep(tx, keys, 'audit', keys.audit);
  for (const [number, key] of formerly.entries()) keep(tx, keys, formerPurpose(number + 1), key);
  appendAuditEvent({ keys, now, actor: null }, tx, {
    action: 'keys.rotate',
    subjectType: 'organisation',
    subjectId: null,
  });
}

function keep(tx: Transaction, keys: Keys, purpose: string, key: Buffer): void {
  tx.insert(keptKeys)
    .values({ purpose, wrappedKey: keys.seal(key, keptKeyLabel(purpose)) })
    .run();
}

/** The new key has everything already: only its name is missing. */
function isInForce(db: Db, next: Keys): boolean {
  const wrapped = wrappedKeptKey(db, 'audit');
  if (wrapped === undefined) return false;
  try {
    next.open(wrapped, keptKeyLabel('audit'));
    return true;
  } catch {
    return false;
  }
}

function assertFits(db: Db, keys: Keys, file: string): void {
  if (!auditKeyFits(db, keys)) throw new MasterKeyError('other', file);
}

/**
 * Nobody else gets in until the connection is closed. Outside of write-ahead logging a transaction in two files is
 * atomic also when the process is killed; the next who opens them turns logging on again.
 */
function holdAlone({ $client }: Db): void {
  $client.pragma('busy_timeout = 1000');
  try {
    for (const file of ['main', 'keyring']) $client.pragma(`${file}.journal_mode = DELETE`);
    $client.pragma('locking_mode = EXCLUSIVE');
  } catch (error) {
    if (storageTroubleOf(error) === 'busy') throw new Refusal('conflict', 'upkeep.in_use');
    throw error;
  }
}

/** The server reads the new key as it did the old one, also where somebody with more rights replaces it. */
function ownedAs(file: string, next: string): void {
  const { uid, gid } = statSync(file);
  const made = statSync(next);
  if (made.uid !== uid || made.gid !== gid) chownSync(next, uid, gid);
}
