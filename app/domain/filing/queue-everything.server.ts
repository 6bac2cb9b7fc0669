import { transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { filings } from 'db/schema/filing';
import { summaries } from 'db/schema/signing';
import { and, asc, eq, gte, inArray, isNull, notExists } from 'drizzle-orm';
import type { SystemContext } from '../context';
import { startOfDay } from '../dates';
import { SIGNED_STATES } from '../exports/manifest';
import { newId } from '../ids';
import type { FilingTarget } from './filing-settings.server';

/** Others are answered in between. */
const MOST_AT_ONCE = 500;

/**
 * Queues what has been signed for the targets that take everything, from the day that the operator has said; returns
 * how many. What a target has, has been promised or has had to give up is not queued again. For the system.
 */
export function queueEverythingSigned(
  { db, now }: Pick<SystemContext, 'db' | 'now'>,
  targets: readonly FilingTarget[],
): number {
  let queued = 0;
  for (const { name, since } of targets)
    if (since !== null)
      queued += transact(db, (tx) => {
        const filed = tx
          .select({ id: filings.id })
          .from(filings)
          .where(and(eq(filings.summaryId, summaries.id), eq(filings.target, name)));
        const found = tx
          .select({ conversationId: conversations.id, summaryId: summaries.id })
          .from(conversations)
          .innerJoin(
            summaries,
            and(eq(summaries.conversationId, conversations.id), isNull(summaries.voidedAt)),
          )
          .where(
            and(
              inArray(conversations.state, [...SIGNED_STATES]),
              gte(conversations.signedAt, startOfDay(since)),
              notExists(filed),
            ),
          )
          .orderBy(asc(conversations.signedAt))
          .limit(MOST_AT_ONCE)
          .all();
        for (const one of found)
          tx.insert(filings)
            .values({
              ...{ id: newId(), ...one, target: name, state: 'waiting' },
              ...{ createdAt: now, nextAttemptAt: now },
            })
            .run();
        return found.length;
      });
  return queued;
}
