import type { Db, Transaction } from 'db/client.server';
import { keptKeys } from 'db/keyring/tables';
import { like } from 'drizzle-orm';
import { decrypt } from '../cipher';
import { type Keys, keptKeyLabel } from '../keys.server';

const FORMER = 'former-';

/** The name under which what an earlier master key sealed with is kept. */
export const formerPurpose = (number: number) => `${FORMER}${number}`;

/**
 * What earlier master keys sealed with, unwrapped: a backup from their time still opens, without anybody keeping the
 * old key files.
 */
export function formerKeys(db: Db | Transaction, { open }: Pick<Keys, 'open'>): Buffer[] {
  return db
    .select()
    .from(keptKeys)
    .where(like(keptKeys.purpose, `${FORMER}%`))
    .all()
    .map(({ purpose, wrappedKey }) => open(wrappedKey, keptKeyLabel(purpose)));
}

export const opener =
  (key: Buffer) =>
  (sealed: Buffer, label: string): Buffer =>
    decrypt(key, sealed, label);
