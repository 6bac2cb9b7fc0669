import { setImmediate } from 'node:timers/promises';
import { transact } from 'db/client.server';
import { disclosures, exports } from 'db/schema/exports';
import { sealing } from 'db/sealed/sealed';
import type { AuditEvent } from '../audit/append-audit-event.server';
import { appendAuditEvents } from '../audit/append-audit-events.server';
import type { Context } from '../context';
import { standingForHr } from '../signing/document-for-hr.server';
import { type ClaimedExport, isClaimedBy } from './claim-export.server';
import type { Purpose } from './exports.schema';
import type { Packed } from './manifest';
import { disclosable } from './pack-summaries.server';

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
  { purpose, reference }: Purpose,
): Promise<boolean> {
  for (let from = 0; from < packed.length; from += AT_ONCE) {
    const batch = packed.slice(from, from + AT_ONCE);
    const noted = transact(ctx.db, (tx) => {
      if (!tx.select({ id: exports.id }).from(exports).where(isClaimedBy(claimed)).get()) return false;
      if (!batch.every((one) => isStillAsPacked(ctx, one))) return false;
      const events: AuditEvent[] = [];
      for (const { conversation: conversationId } of batch) {
        // The same in each attempt.
        const id = `${claimed.id}/${conversationId}`;
        const { changes } = tx
          .insert(disclosures)
          .values({
            id,
            conversationId,
            personId: ctx.actor.personId,
            purpose,
            reference: sealing(disclosures.reference, { conversationId, id }, reference),
            kind: 'exported',
            at: ctx.now,
          })
          .onConflictDoNothing()
          .run();
        if (changes === 1)
          events.push({
            action: 'summary.export',
            subjectType: 'conversation',
            subjectId: conversationId,
            details: { purpose, export: claimed.id },
          });
      }
      appendAuditEvents(ctx, tx, events);
      return true;
    });
    if (!noted) return false;
    await setImmediate();
  }
  return true;
}

const isStillAsPacked = (ctx: Context, { conversation, sha256 }: Packed): boolean =>
  disclosable(ctx, conversation) !== null && standingForHr(ctx.db, conversation)?.sha256 === sha256;
