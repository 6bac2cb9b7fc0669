import { type Transaction, transact } from 'db/client.server';
import { frameworkDrafts } from 'db/schema/frameworks';
import { eq } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { removeUnusedDocument } from '../stored-document.server';
import { type DraftRow, findDraft } from './find-draft.server';

/**
 * Throws a draft away with its corrections, and its document where nothing else refers to that. For administrators.
 */
export function discardReview(ctx: Context, draftId: string): void {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  transact(ctx.db, (tx) => {
    removeDraft(tx, findDraft(tx, draftId));
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
