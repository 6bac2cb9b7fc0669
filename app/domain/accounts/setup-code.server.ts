import { createHash, randomInt } from 'node:crypto';
import { type Db, type Transaction, transact } from 'db/client.server';
import { setupCodes } from 'db/schema/access';
import { and, eq, isNull } from 'drizzle-orm';
import type { SystemContext } from '../context';
import { findOrganisation } from '../people/organisation.server';

// No letters or digits that are mistaken for each other when read from a log.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const group = () => Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');

const hashOf = (code: string) =>
  createHash('sha256')
    .update(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .digest('hex');

/**
 * A code that lets one person set the organisation up, for the server to print when it starts; null once there is an
 * organisation. A new start makes a new one, and the one before it is worth nothing.
 */
export function newSetupCode(db: Db, now: Date): string | null {
  return transact(db, (tx) => {
    tx.delete(setupCodes).where(isNull(setupCodes.usedAt)).run();
    if (findOrganisation(tx)) return null;
    const code = [group(), group(), group(), group()].join('-');
    tx.insert(setupCodes)
      .values({ codeHash: hashOf(code), createdAt: now })
      .run();
    return code;
  });
}

/** Uses the code up; false where it is wrong, used, or of an earlier start. */
export function takeSetupCode(ctx: SystemContext, tx: Transaction, code: string): boolean {
  const { changes } = tx
    .update(setupCodes)
    .set({ usedAt: ctx.now })
    .where(and(eq(setupCodes.codeHash, hashOf(code)), isNull(setupCodes.usedAt)))
    .run();
  return changes === 1;
}
