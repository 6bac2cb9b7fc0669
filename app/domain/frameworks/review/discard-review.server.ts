import { type Transaction, transact } from 'db/client.server';
import { frameworkDrafts } from 'db/schema/frameworks';
import { eq } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { removeUnusedDocument } from '../stored-document.server';
import { type DraftRow, findUnchangedDraft } from './find-draft.server';

/**
 * Throws a draft away with its corrections, and its document where nothing else refers to that. For administrators.
 * Refuses with `framework.draft_changed` where the draft has changed since `version`: nobody throws away work that
 * they have not seen.
 */
export function discardReview(ctx: Context, draftId: string, { version }: { version: number }): void {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  transact(ctx.db, (tx) => {
    removeDraft(tx, findUnchangedDraft(tx, draftId, version));
    appendAuditEvent(ctx, tx, {
      action: 'framework.discard-review',
      subjectType: 'framework-draft',
      subjectId: draftId,
    });
  });
}

/** The corrections go with their draft. */
export function removeDraft(tx: Transaction, { id, documentId }: DraftRow): void {
  tx.delete(frameworkDrafts).where(eq(frameworkDrafts.id, id)).run();
  if (documentId !== null) removeUnusedDocument(tx, documentId);
}
