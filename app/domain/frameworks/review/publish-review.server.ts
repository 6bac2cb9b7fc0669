import { transact } from 'db/client.server';
import { frameworks } from 'db/schema/frameworks';
import { type Framework, FrameworkSchema } from 'templates/framework.schema';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { removeDraft } from './discard-review.server';
import { findUnchangedDraft, foldDraft } from './find-draft.server';
import { assertCurrent, versionBy } from './replaces.server';

/**
 * Makes a draft a published framework that never changes, and returns its id, which is the draft's. For
 * administrators. Of two who publish at once one succeeds; the other is refused with `framework.already_published`.
 *
 * Refuses with `framework.draft_changed` where the draft has changed since `version`, with
 * `framework.already_replaced` where the version it is to replace has been replaced by another, and with
 * `framework.review_no_statements` and `framework.review_no_roles` where there is nothing to make templates from.
 */
export function publishReview(ctx: Context, draftId: string, { version }: { version: number }): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  return transact(ctx.db, (tx) => {
    const draft = findUnchangedDraft(tx, draftId, version);
    if (draft.replacesId !== null) assertCurrent(tx, draft.replacesId);
    const framework = FrameworkSchema.parse(foldDraft(ctx, tx, draft).framework);
    assertUsable(framework);
    const number = (versionBy(tx, draft.replacesId)?.version ?? 0) + 1;
    tx.insert(frameworks)
      .values({
        id: draftId,
        name: framework.name,
        content: JSON.stringify(framework),
        sourceSha256: framework.source.sha256,
        importedAt: ctx.now,
        importedBy: ctx.actor.personId,
        version: number,
        replacesId: draft.replacesId,
        documentId: draft.documentId,
      })
      .run();
    removeDraft(tx, draft);
    appendAuditEvent(ctx, tx, {
      action: 'framework.publish',
      subjectType: 'framework',
      subjectId: draftId,
      details: { version: number, replaces: draft.replacesId },
    });
    return draftId;
  });
}

function assertUsable({ statements, roles }: Framework): void {
  if (statements.length === 0) throw new Refusal('conflict', 'framework.review_no_statements');
  if (roles.length === 0) throw new Refusal('conflict', 'framework.review_no_roles');
}
