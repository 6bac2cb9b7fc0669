import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Db, Transaction } from 'db/client.server';
import { hasKeyring } from 'db/keyring/attach.server';
import { keptKeys } from 'db/keyring/tables';
import { eq } from 'drizzle-orm';
import { decrypt, encrypt, KEY_BYTES } from './cipher';
import { writeDurably } from './write-durably.server';

/** The master key and what is derived from it. Held in memory only; never logged, never in the database. */
export type Keys = {
  readonly audit: Buffer;
  /** AES-256-GCM; `label` binds the ciphertext to its place, so that it cannot be moved to another. */
  seal(plain: Buffer, label: string): Buffer;
  open(sealed: Buffer, label: string): Buffer;
};

const derive = (master: Buffer, purpose: string) =>
  Buffer.from(hkdfSync('sha256', master, '', `muskat/${purpose}`, KEY_BYTES));

/** What `seal` and `open` of this master key encrypt with. */
export const sealingKeyOf = (master: Buffer): Buffer => derive(master, 'seal');

/** `audit` is given where the log is older than the master key. */
export function createKeys(master: Buffer, audit: Buffer = derive(master, 'audit')): Keys {
  if (master.length !== KEY_BYTES) throw new Error('The master key must be 32 bytes');
  const sealing = sealingKeyOf(master);
  return {
    audit,
    seal: (plain, label) => encrypt(sealing, plain, label),
    open: (sealed, label) => decrypt(sealing, sealed, label),
  };
}

const WHY = {
  missing: 'is missing. Put back the one that belongs to this database.',
  other: 'is not the one that belongs to this database. Put back the right one.',
  'being-replaced':
    'was being replaced when that was interrupted. Finish it: npx muskat keys rotate --data DIR',
} as const;

/** There is data, but not the key that protects it. */
export class MasterKeyError extends Error {
  constructor(
    readonly why: keyof typeof WHY,
    readonly file: string,
  ) {
    super(`The master key ${file} ${WHY[why]}`);
  }
}

/**
 * The keys of an open database, from the master key file. Makes the file (readable by the owner alone) only where
 * there is nothing yet that another key protects: a new key over old data would break the log's chain for good. Throws
 * `MasterKeyError`.
 */
export function loadKeys(db: Db, file: string, { first }: { first: boolean }): Keys {
  if (existsSync(nextKeyFile(file))) throw new MasterKeyError('being-replaced', file);
  if (!existsSync(file)) {
    if (!first) throw new MasterKeyError('missing', file);
    makeMasterKey(file);
  }
  return keysOf(db, file);
}

/** The same while the key may be in the middle of being replaced. */
export function keysOf(db: Db | Transaction, file: string): Keys {
  const master = readMasterKey(file);
  const wrapped = wrappedKeptKey(db, 'audit');
  if (wrapped === undefined) return createKeys(master);
  try {
    return createKeys(master, createKeys(master).open(wrapped, keptKeyLabel('audit')));
  } catch {
    throw new MasterKeyError('other', file);
  }
}

/** Where the new master key lies until everything is sealed with it. */
export const nextKeyFile = (file: string) => `${file}.next`;

export const readMasterKey = (file: string): Buffer =>
  Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');

export function makeMasterKey(file: string): void {
  writeDurably(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, 0o400);
}

/** What binds a kept key to its purpose. */
export const keptKeyLabel = (purpose: string) => `kept-key:${purpose}`;

/** A key that outlives the master key, still wrapped by it. A database of an earlier release has none. */
export function wrappedKeptKey(db: Db | Transaction, purpose: string): Buffer | undefined {
  if ('$client' in db && !hasKeyring(db.$client)) return undefined;
  return db.select().from(keptKeys).where(eq(keptKeys.purpose, purpose)).get()?.wrappedKey;
}
