import { type Transaction, transact } from 'db/client.server';
import { filings } from 'db/schema/filing';
import { opened } from 'db/sealed/sealed';
import { and, asc, eq, getTableColumns, lte, notInArray } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { SystemContext } from '../context';
import { type FilingFault, nextAttempt } from './filing.rules';

/** Longer than a share that still answers takes: after it, whoever had claimed the filing is gone. */
const LEASE = 5 * 60_000;

const CLAIMED = { ...getTableColumns(filings), reference: opened(filings.reference) };

export type ClaimedFiling = Omit<typeof filings.$inferSelect, 'reference'> & { reference: string | null };
/** Which filing, and the how manieth attempt: another who has taken it over has a later one. */
export type FilingClaim = Pick<ClaimedFiling, 'id' | 'attempts' | 'conversationId' | 'target'>;

/**
 * The filing that has waited longest, for the caller alone; undefined where none is due. If the caller dies before it
 * says how it went, the filing comes up again. `but` names targets that are not to be tried now. For the system.
 */
export function claimFiling(
  { db, now }: Pick<SystemContext, 'db' | 'now'>,
  but: readonly string[] = [],
): ClaimedFiling | undefined {
  return transact(db, (tx) => {
    const due = tx
      .select({ id: filings.id })
      .from(filings)
      .where(and(lte(filings.nextAttemptAt, now), notInArray(filings.target, [...but])))
      .orderBy(asc(filings.nextAttemptAt))
      .limit(1)
      .get();
    const found = due && tx.select(CLAIMED).from(filings).where(eq(filings.id, due.id)).get();
    if (!found) return undefined;
    const claim = { attempts: found.attempts + 1, nextAttemptAt: new Date(now.getTime() + LEASE) };
    tx.update(filings).set(claim).where(eq(filings.id, found.id)).run();
    return { ...found, ...claim };
  });
}

/** The filing is still the caller's to deliver. */
export const isClaimed = ({ id, attempts }: Pick<FilingClaim, 'id' | 'attempts'>) =>
  and(eq(filings.id, id), eq(filings.attempts, attempts), eq(filings.state, 'waiting'));

/** What was signed is not signed any longer: there is nothing to deliver, and it is not tried again. */
export function withdrawFiling(ctx: SystemContext, claim: FilingClaim): void {
  transact(ctx.db, (tx) => {
    if (!isMine(tx, claim)) return;
    tx.update(filings)
      .set({ state: 'withdrawn', nextAttemptAt: null, error: null })
      .where(isClaimed(claim))
      .run();
    note(ctx, tx, claim, 'filing.withdraw', { target: claim.target });
  });
}

/**
 * Notes why it could not be delivered, and when it is tried again: null where it is not, because `forGood` is said or it
 * has been tried often enough.
 */
export function recordFilingFault(
  ctx: SystemContext,
  claim: FilingClaim,
  fault: FilingFault,
  forGood: boolean,
): Date | null {
  const next = forGood ? null : nextAttempt(claim.attempts, ctx.now);
  transact(ctx.db, (tx) => {
    if (!isMine(tx, claim)) return;
    tx.update(filings)
      .set({ state: next ? 'waiting' : 'failed', error: fault, nextAttemptAt: next })
      .where(isClaimed(claim))
      .run();
    if (!next) note(ctx, tx, claim, 'filing.fail', { target: claim.target, code: fault });
  });
  return next;
}

const isMine = (tx: Transaction, claim: FilingClaim): boolean =>
  tx.select({ id: filings.id }).from(filings).where(isClaimed(claim)).get() !== undefined;

function note(
  ctx: SystemContext,
  tx: Transaction,
  { conversationId }: FilingClaim,
  action: string,
  details: Record<string, string>,
): void {
  appendAuditEvent(ctx, tx, { action, subjectType: 'conversation', subjectId: conversationId, details });
}
