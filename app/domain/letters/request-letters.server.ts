import { transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { letters } from 'db/schema/filing';
import { and, eq, inArray } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { Refusal } from '../errors';
import type { FilingSettings } from '../filing/filing-settings.server';
import { newId } from '../ids';
import { type HandOut, handOutsWhere } from './hand-outs.server';

/** Names one person's form for one talk, in a form of a page. */
export const letterKey = ({ conversationId, personId }: Pick<HandOut, 'conversationId' | 'personId'>) =>
  `${conversationId}/${personId}`;

/** How many letters are on their way now, and how many were on their way or delivered already. */
export type LettersRequested = { queued: number; already: number };

/**
 * HR has the forms of these people sent as letters, by their keys. What has been sent, or is on its way, is not sent
 * again, and who has nothing to prepare any longer gets nothing. Refuses with `letters.off` and `letters.none_chosen`.
 * For HR.
 */
export function requestLetters(
  ctx: Context,
  settings: FilingSettings,
  keys: readonly string[],
): LettersRequested {
  authorizeFunction(ctx.actor, 'oversee-conversations');
  if (!settings.letters) throw new Refusal('conflict', 'letters.off');
  if (keys.length === 0) throw new Refusal('invalid', 'letters.none_chosen');
  const wanted = new Set(keys);
  const ids = [...new Set(keys.map((key) => key.split('/')[0] ?? ''))];
  return transact(ctx.db, (tx) => {
    const chosen = handOutsWhere(tx, inArray(conversations.id, ids)).filter((one) =>
      wanted.has(letterKey(one)),
    );
    const there = tx
      .select()
      .from(letters)
      .where(
        and(inArray(letters.conversationId, ids), inArray(letters.state, ['waiting', 'delivered', 'failed'])),
      )
      .all();
    const sent = new Set(there.map(letterKey));
    const anew = chosen.filter((one) => !sent.has(letterKey(one)));
    for (const { conversationId, personId } of anew)
      tx.insert(letters)
        .values({
          ...{ id: newId(), personId, conversationId, createdById: ctx.actor.personId },
          ...{ state: 'waiting', createdAt: ctx.now, nextAttemptAt: ctx.now },
        })
        .run();
    const requested = { queued: anew.length, already: chosen.length - anew.length };
    appendAuditEvent(ctx, tx, {
      action: 'letters.request',
      subjectType: 'function',
      subjectId: null,
      details: requested,
    });
    return requested;
  });
}

/** HR has every letter that was given up tried again, in their own name; returns how many. Refuses with `letters.off`. For HR. */
export function retryLetters(ctx: Context, settings: FilingSettings): number {
  authorizeFunction(ctx.actor, 'oversee-conversations');
  if (!settings.letters) throw new Refusal('conflict', 'letters.off');
  return transact(ctx.db, (tx) => {
    const again = tx
      .update(letters)
      .set({
        ...{ state: 'waiting', attempts: 0, error: null },
        ...{ nextAttemptAt: ctx.now, createdById: ctx.actor.personId, createdAt: ctx.now },
      })
      .where(eq(letters.state, 'failed'))
      .run();
    appendAuditEvent(ctx, tx, {
      action: 'letters.retry',
      subjectType: 'function',
      subjectId: null,
      details: { count: again.changes },
    });
    return again.changes;
  });
}
