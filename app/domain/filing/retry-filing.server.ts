import { type Transaction, transact } from 'db/client.server';
import { filings } from 'db/schema/filing';
import { and, eq, type SQL } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { anew } from './request-filing.server';

/**
 * HR has a filing tried again at once. What had been given up is asked for anew by the actor, for the same purpose; what
 * nobody had asked for stays nobody's. Refuses with `filing.not_failed`. For HR.
 */
export function retryFiling(ctx: Context, filingId: string): void {
  authorizeFunction(ctx.actor, 'export-summaries');
  transact(ctx.db, (tx) => {
    const one = eq(filings.id, filingId);
    const row = tx.select({ state: filings.state }).from(filings).where(one).get();
    if (!row) throw new Refusal('not-found', 'access.not_found');
    if (row.state === 'waiting') tx.update(filings).set({ nextAttemptAt: ctx.now }).where(one).run();
    else if (askAgain(ctx, tx, one) === 0) throw new Refusal('conflict', 'filing.not_failed');
  });
}

/** The same of everything that has been given up for a target; returns how many. For HR. */
export function retryTarget(ctx: Context, target: string): number {
  authorizeFunction(ctx.actor, 'export-summaries');
  return transact(ctx.db, (tx) => askAgain(ctx, tx, eq(filings.target, target)));
}

function askAgain(ctx: Context, tx: Transaction, which: SQL): number {
  const rows = tx
    .select({ id: filings.id, target: filings.target, requestedById: filings.requestedById })
    .from(filings)
    .where(and(which, eq(filings.state, 'failed')))
    .all();
  for (const { id, requestedById } of rows) {
    const again = anew(ctx);
    const asker = requestedById === null ? null : again.requestedById;
    tx.update(filings)
      .set({ ...again, requestedById: asker })
      .where(eq(filings.id, id))
      .run();
  }
  const target = rows[0]?.target;
  if (target !== undefined)
    appendAuditEvent(ctx, tx, {
      action: 'filing.retry',
      subjectType: 'function',
      subjectId: null,
      details: { target, count: rows.length },
    });
  return rows.length;
}
