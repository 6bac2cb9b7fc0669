import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

/** The master key and what is derived from it. Held in memory only; never logged, never in the database. */
export type Keys = {
  readonly audit: Buffer;
  /** AES-256-GCM; `label` binds the ciphertext to its place, so that it cannot be moved to another. */
  seal(plain: Buffer, label: string): Buffer;
  open(sealed: Buffer, label: string): Buffer;
};

const MASTER_KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function createKeys(master: Buffer): Keys {
  if (master.length !== MASTER_KEY_BYTES) throw new Error('The master key must be 32 bytes');
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', master, '', `muskat/${purpose}`, MASTER_KEY_BYTES));
  const sealing = derive('seal');
  return {
    audit: derive('audit'),
    seal(plain, label) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(label));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, label) {
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(label))
        .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    },
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
    writeFileSync(file, `${randomBytes(MASTER_KEY_BYTES).toString('base64')}\n`, { mode: 0o400, flag: 'wx' });
    chmodSync(file, 0o400);
  }
  return createKeys(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64'));
}
