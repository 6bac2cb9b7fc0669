import { type Transaction, transact } from 'db/client.server';
import { filings } from 'db/schema/filing';
import { sealing } from 'db/sealed/sealed';
import { and, eq, inArray } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { Refusal } from '../errors';
import type { Purpose } from '../exports/exports.schema';
import { summariesWanted, type Wanted } from '../exports/request-export.server';
import { newId } from '../ids';
import { standingOfEach } from '../signing/document-for-hr.server';
import type { FilingSettings } from './filing-settings.server';

const AT_ONCE = 500;

/** How many are on their way now, and how many were on their way or delivered already. */
export type Requested = { queued: number; already: number };

/**
 * HR has signed summaries filed with a target, for a purpose: all of them or, where one may not be had, none. What is
 * there, or on its way, is not filed again. A job delivers them. Refuses with `filing.no_target`. For HR.
 */
export function requestFilings(
  ctx: Context,
  { targets }: FilingSettings,
  target: string,
  wanted: Wanted,
  purpose: Purpose,
): Requested {
  authorizeFunction(ctx.actor, 'export-summaries');
  if (!targets.some(({ name }) => name === target)) throw new Refusal('invalid', 'filing.no_target');
  return transact(ctx.db, (tx) => {
    const ids = summariesWanted(ctx, tx, wanted);
    let queued = 0;
    for (let from = 0; from < ids.length; from += AT_ONCE)
      queued += queue(ctx, tx, target, ids.slice(from, from + AT_ONCE), purpose);
    const requested = { queued, already: ids.length - queued };
    appendAuditEvent(ctx, tx, {
      action: 'filing.request',
      subjectType: 'function',
      subjectId: null,
      details: { target, purpose: purpose.purpose, ...requested },
    });
    return requested;
  });
}

function queue(
  ctx: Context,
  tx: Transaction,
  target: string,
  conversationIds: readonly string[],
  { purpose, reference }: Purpose,
): number {
  const standing = standingOfEach(tx, conversationIds);
  const summaryIds = [...standing.values()].map(({ summaryId }) => summaryId);
  const there = tx
    .select({ id: filings.id, summaryId: filings.summaryId, state: filings.state })
    .from(filings)
    .where(and(eq(filings.target, target), inArray(filings.summaryId, summaryIds)))
    .all();
  const known = new Map(there.map((one) => [one.summaryId, one]));
  let queued = 0;
  for (const [conversationId, { summaryId }] of standing) {
    const before = known.get(summaryId);
    if (before?.state === 'waiting' || before?.state === 'delivered') continue;
    const id = before?.id ?? newId();
    const asked = {
      ...anew(ctx),
      purpose,
      reference: sealing(filings.reference, { conversationId, id }, reference),
    };
    if (before) tx.update(filings).set(asked).where(eq(filings.id, id)).run();
    else
      tx.insert(filings)
        .values({ id, conversationId, summaryId, target, ...asked })
        .run();
    queued += 1;
  }
  return queued;
}

/** As a filing is that the actor asks for now, for the first time or again. */
export const anew = ({ actor, now }: Pick<Context, 'actor' | 'now'>) =>
  ({
    requestedById: actor.personId,
    state: 'waiting',
    createdAt: now,
    attempts: 0,
    nextAttemptAt: now,
    error: null,
    sha256: null,
  }) as const;
