import { type Transaction, transact } from 'db/client.server';
import { exportItems, exports } from 'db/schema/exports';
import { and, asc, eq, isNull, lte, or } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { SystemContext } from '../context';

/** Whoever makes an archive says at least so often that they live. */
const LEASE = 60_000;
/** An export that has cost so many processes their life is given up. */
const MOST_ATTEMPTS = 5;

type Ctx = Pick<SystemContext, 'db' | 'now'>;
export type ClaimedExport = typeof exports.$inferSelect;
/** Which export, and the how manieth attempt: another who has taken it over has a later one. */
export type Claim = Pick<ClaimedExport, 'id' | 'attempts'>;

/**
 * The export that has waited longest, or one whose maker has died, for the caller alone; null where there is none.
 * It begins from nothing: what an earlier attempt has packed counts for nothing.
 */
export function claimExport(ctx: SystemContext, id?: string): ClaimedExport | null {
  const { db, now } = ctx;
  return transact(db, (tx) => {
    for (;;) {
      const found = tx
        .select()
        .from(exports)
        .where(and(isDue(now), id === undefined ? undefined : eq(exports.id, id)))
        .orderBy(asc(exports.createdAt))
        .limit(1)
        .get();
      if (!found) return null;
      if (found.attempts < MOST_ATTEMPTS) return begin(tx, found, now);
      endAsFailed(ctx, tx, found, 'gave-up');
    }
  });
}

const isDue = (now: Date) =>
  or(
    and(eq(exports.state, 'waiting'), or(isNull(exports.nextAttemptAt), lte(exports.nextAttemptAt, now))),
    and(eq(exports.state, 'running'), lte(exports.nextAttemptAt, now)),
  );

function begin(tx: Transaction, found: ClaimedExport, now: Date): ClaimedExport {
  const begun = {
    state: 'running' as const,
    attempts: found.attempts + 1,
    done: 0,
    error: null,
    nextAttemptAt: new Date(now.getTime() + LEASE),
  };
  tx.update(exports).set(begun).where(eq(exports.id, found.id)).run();
  tx.update(exportItems).set({ leftOut: null }).where(eq(exportItems.exportId, found.id)).run();
  return { ...found, ...begun };
}

/** The export is still being made, by whoever has this claim. */
export const isClaimedBy = ({ id, attempts }: Claim) =>
  and(eq(exports.id, id), eq(exports.attempts, attempts), eq(exports.state, 'running'));

/** Says how far it is, and that its maker lives. False where it is not theirs any longer: cancelled, or to be begun anew. */
export function tellProgress({ db, now }: Ctx, claim: Claim, done: number): boolean {
  const told = db
    .update(exports)
    .set({ done, nextAttemptAt: new Date(now.getTime() + LEASE) })
    .where(isClaimedBy(claim))
    .run();
  return told.changes === 1;
}

/** Lets it wait for the next who looks. */
export function putBack({ db }: Pick<Ctx, 'db'>, claim: Claim): void {
  db.update(exports).set({ state: 'waiting', nextAttemptAt: null }).where(isClaimedBy(claim)).run();
}

/** There will be no archive until somebody asks for it again. `code` says why: e.g. ENOSPC. */
export function failExport(ctx: SystemContext, claim: Claim, code: string): void {
  transact(ctx.db, (tx) => {
    const mine = tx.select({ id: exports.id }).from(exports).where(isClaimedBy(claim)).get();
    if (mine) endAsFailed(ctx, tx, claim, code);
  });
}

function endAsFailed(ctx: SystemContext, tx: Transaction, { id }: Pick<Claim, 'id'>, code: string): void {
  tx.update(exports)
    .set({ state: 'failed', error: code, nextAttemptAt: null })
    .where(eq(exports.id, id))
    .run();
  appendAuditEvent(ctx, tx, {
    action: 'export.fail',
    subjectType: 'export',
    subjectId: id,
    details: { code },
  });
}
