import { createHash, randomInt } from 'node:crypto';
import { type Transaction, transact } from 'db/client.server';
import { recoveryCodes } from 'db/schema/access';
import { and, eq, isNull } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context, SystemContext } from '../../context';
import { Refusal } from '../../errors';
import { endOtherSessionsOf } from '../sessions.server';
import { assertProvedJustNow } from './fresh-proof';
import { hasFactor } from './ways-in.server';

const HOW_MANY = 10;
// No letters or digits that are mistaken for each other when read from paper; 15 of them are 74 bits.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

const group = () => Array.from({ length: 5 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
const newCode = () => [group(), group(), group()].join('-');

/** People type it from paper: with or without hyphens, in whatever case. */
const hashOf = (personId: string, code: string) =>
  createHash('sha256')
    .update(`${personId}/${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`)
    .digest('hex');

/** Puts ten new codes in the place of all that there were, and returns them: the only time that they can be read. */
export function replaceRecoveryCodes(tx: Transaction, personId: string): string[] {
  tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId)).run();
  const codes = Array.from({ length: HOW_MANY }, newCode);
  for (const code of codes)
    tx.insert(recoveryCodes)
      .values({ codeHash: hashOf(personId, code), personId })
      .run();
  return codes;
}

/**
 * Gives the actor ten new recovery codes and ends their other sessions; the old codes are worth nothing from then on.
 * Refuses with `account.prove_first`, and with `account.no_factor` where there is nothing to recover.
 */
export function renewRecoveryCodes(ctx: Context, sessionId: string): string[] {
  assertProvedJustNow(ctx, 'account.renew-recovery-codes');
  const { personId } = ctx.actor;
  return transact(ctx.db, (tx) => {
    if (!hasFactor(tx, personId)) throw new Refusal('conflict', 'account.no_factor');
    const codes = replaceRecoveryCodes(tx, personId);
    endOtherSessionsOf(tx, personId, sessionId, ctx.now);
    appendAuditEvent(ctx, tx, {
      action: 'account.renew-recovery-codes',
      subjectType: 'person',
      subjectId: personId,
    });
    return codes;
  });
}

/** Uses a recovery code up; false where it is none of the person's or was used before. */
export function takeRecoveryCode(
  ctx: Pick<Context | SystemContext, 'now'>,
  tx: Transaction,
  personId: string,
  code: string,
): boolean {
  const { changes } = tx
    .update(recoveryCodes)
    .set({ usedAt: ctx.now })
    .where(
      and(
        eq(recoveryCodes.codeHash, hashOf(personId, code)),
        eq(recoveryCodes.personId, personId),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .run();
  return changes === 1;
}
