import { setImmediate } from 'node:timers/promises';
import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { disclosures, exports } from 'db/schema/exports';
import { sealing } from 'db/sealed/sealed';
import { and, count, inArray } from 'drizzle-orm';
import { appendAuditEvents } from '../audit/append-audit-events.server';
import type { Context } from '../context';
import { standingOfEach } from '../signing/document-for-hr.server';
import { type ClaimedExport, isClaimedBy } from './claim-export.server';
import type { Purpose } from './exports.schema';
import { type Packed, SIGNED_STATES } from './manifest';
import { requesterOf } from './requester.server';

const AT_ONCE = 100;

/**
 * Notes and logs for each summary of an archive that it is exported, a hundred at a time. Done again after a crash it
 * notes none twice. False where one of them may not be had any longer as it was packed, or the export is not the
 * caller's any longer: the archive is void then.
 */
export async function noteDisclosures(
  ctx: Context,
  claimed: ClaimedExport,
  packed: readonly Packed[],
  purpose: Purpose,
): Promise<boolean> {
  for (let from = 0; from < packed.length; from += AT_ONCE) {
    const batch = packed.slice(from, from + AT_ONCE);
    const noted = transact(ctx.db, (tx) => {
      const isMine = tx.select({ id: exports.id }).from(exports).where(isClaimedBy(claimed)).get();
      const holds = isMine && requesterOf(ctx.db, claimed, ctx.now) && areAsPacked(tx, batch);
      if (holds) noteBatch(ctx, tx, claimed.id, batch, purpose);
      return Boolean(holds);
    });
    if (!noted) return false;
    await setImmediate();
  }
  return true;
}

/** All of them are still signed, and the document that HR gets of each is the one that was packed. */
function areAsPacked(tx: Transaction, batch: readonly Packed[]): boolean {
  const ids = batch.map(({ conversation }) => conversation);
  const standing = standingOfEach(tx, ids);
  const signed = tx
    .select({ count: count() })
    .from(conversations)
    .where(and(inArray(conversations.id, ids), inArray(conversations.state, [...SIGNED_STATES])))
    .get();
  return (
    signed?.count === batch.length &&
    batch.every(({ conversation, sha256 }) => standing.get(conversation)?.sha256 === sha256)
  );
}

function noteBatch(
  ctx: Context,
  tx: Transaction,
  exportId: string,
  batch: readonly Packed[],
  { purpose, reference }: Purpose,
): void {
  const noted = tx
    .insert(disclosures)
    .values(
      batch.map(({ conversation: conversationId }) => {
        // The same in each attempt.
        const id = `${exportId}/${conversationId}`;
        return {
          ...{ id, conversationId, purpose, kind: 'exported' as const },
          personId: ctx.actor.personId,
          reference: sealing(disclosures.reference, { conversationId, id }, reference),
          at: ctx.now,
        };
      }),
    )
    .onConflictDoNothing()
    .returning({ conversationId: disclosures.conversationId })
    .all();
  appendAuditEvents(
    ctx,
    tx,
    noted.map(({ conversationId }) => ({
      action: 'summary.export',
      subjectType: 'conversation',
      subjectId: conversationId,
      details: { purpose, export: exportId },
    })),
  );
}
