import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { decrypt, encrypt, KEY_BYTES } from './cipher';

/** The master key and what is derived from it. Held in memory only; never logged, never in the database. */
export type Keys = {
  readonly audit: Buffer;
  /** AES-256-GCM; `label` binds the ciphertext to its place, so that it cannot be moved to another. */
  seal(plain: Buffer, label: string): Buffer;
  open(sealed: Buffer, label: string): Buffer;
};

export function createKeys(master: Buffer): Keys {
  if (master.length !== KEY_BYTES) throw new Error('The master key must be 32 bytes');
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', master, '', `muskat/${purpose}`, KEY_BYTES));
  const sealing = derive('seal');
  return {
    audit: derive('audit'),
    seal: (plain, label) => encrypt(sealing, plain, label),
    open: (sealed, label) => decrypt(sealing, sealed, label),
  };
}

/** Thrown where there is data but not the key that protects it. */
class MasterKeyMissing extends Error {
  constructor(file: string) {
    super(`The master key ${file} is missing. Put back the one that belongs to this database.`);
  }
}

/**
 * Reads the master key file. Makes it (readable by the owner alone) only where there is nothing yet that
 * another key protects: a new key over old data would break the log's chain for good.
 */
export function loadKeys(file: string, { first }: { first: boolean }): Keys {
  if (!existsSync(file)) {
    if (!first) throw new MasterKeyMissing(file);
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o400, flag: 'wx' });
    chmodSync(file, 0o400);
  }
  return createKeys(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64'));
}
