import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { exportItems, exports } from 'db/schema/exports';
import { and, asc, count, eq, inArray } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { findConversation } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { newId } from '../ids';
import { type ConversationFilter, matching } from './conversations-matching.server';
import { exportReferenceLabel } from './export-secrets.server';
import { MOST_IN_ARCHIVE, type Purpose } from './exports.schema';
import { SIGNED_STATES } from './manifest';

/** So many of one person's are made at a time: the disk is everybody's. */
const MOST_UNDER_WAY = 5;
const ROWS_AT_ONCE = 1000;

/** These conversations, or the signed ones of all that match. */
export type Wanted = { chosen: readonly string[] } | { matching: ConversationFilter };

/**
 * HR asks for an archive of signed summaries, with a purpose: all of them or, where one may not be had, none. Returns
 * its id; a job makes it. `via` is noted where it is not asked for on a page. For HR.
 */
export function requestExport(
  ctx: Context,
  wanted: Wanted,
  { purpose, reference }: Purpose,
  via: 'page' | 'command-line' = 'page',
): string {
  authorizeFunction(ctx.actor, 'export-summaries');
  return transact(ctx.db, (tx) => {
    const ids = summariesWanted(ctx, tx, wanted);
    refuseTooManyUnderWay(ctx, tx);
    const id = newId();
    tx.insert(exports)
      .values({
        id,
        requestedById: ctx.actor.personId,
        purpose,
        reference: ctx.keys.seal(Buffer.from(reference), exportReferenceLabel(id)),
        state: 'waiting',
        createdAt: ctx.now,
        requested: ids.length,
      })
      .run();
    for (let from = 0; from < ids.length; from += ROWS_AT_ONCE)
      tx.insert(exportItems)
        .values(
          ids.slice(from, from + ROWS_AT_ONCE).map((conversationId, place) => ({
            exportId: id,
            place: from + place,
            conversationId,
          })),
        )
        .run();
    appendAuditEvent(ctx, tx, {
      action: 'export.request',
      subjectType: 'export',
      subjectId: id,
      details: { count: ids.length, purpose, via },
    });
    return id;
  });
}

/**
 * The conversations whose signed summaries are wanted, in the order of their days. Refuses with `exports.none_chosen`
 * and `exports.too_many`, and where one of those chosen may not be had.
 */
export function summariesWanted(ctx: Context, tx: Transaction, wanted: Wanted): string[] {
  const ids = 'chosen' in wanted ? allowed(ctx, tx, wanted.chosen) : signedMatching(tx, wanted.matching);
  if (ids.length === 0) throw new Refusal('invalid', 'exports.none_chosen');
  if (ids.length > MOST_IN_ARCHIVE)
    throw new Refusal('invalid', 'exports.too_many', { limit: MOST_IN_ARCHIVE });
  return ids;
}

/** In the order of their days, each once. Throws the policy's refusal for the first that may not be had. */
function allowed(ctx: Context, tx: Transaction, chosen: readonly string[]): string[] {
  if (chosen.length > MOST_IN_ARCHIVE)
    throw new Refusal('invalid', 'exports.too_many', { limit: MOST_IN_ARCHIVE });
  return [...new Set(chosen)]
    .map((id) => findConversation(ctx, tx, id, 'disclose'))
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0))
    .map(({ id }) => id);
}

/** What HR may have of them is what is signed; the job asks the policy again, for each. */
function signedMatching(tx: Transaction, filter: ConversationFilter): string[] {
  return tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(matching(tx, filter), inArray(conversations.state, [...SIGNED_STATES])))
    .orderBy(asc(conversations.heldOn), asc(conversations.id))
    .limit(MOST_IN_ARCHIVE + 1)
    .all()
    .map(({ id }) => id);
}

function refuseTooManyUnderWay({ actor }: Context, tx: Transaction): void {
  const mine = tx
    .select({ count: count() })
    .from(exports)
    .where(and(eq(exports.requestedById, actor.personId), inArray(exports.state, ['waiting', 'running'])))
    .get();
  if ((mine?.count ?? 0) >= MOST_UNDER_WAY)
    throw new Refusal('conflict', 'exports.too_many_under_way', { limit: MOST_UNDER_WAY });
}
