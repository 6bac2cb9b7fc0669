import { transact } from 'db/client.server';
import { frameworks } from 'db/schema/frameworks';
import { type Framework, FrameworkSchema } from 'templates/framework.schema';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { removeDraft } from './discard-review.server';
import { findUnchangedDraft } from './find-draft.server';
import { assertAllFit, foldDraft } from './fold-draft.server';
import { assertCurrent, versionBy } from './replaces.server';

/**
 * Makes a draft a published framework that never changes, and returns its id, which is the draft's. `replaces` is
 * the version that it replaces, or null; where it is left out, what has been said before holds. For administrators. Of two who publish at once one succeeds; the other is refused with `framework.already_published`.
 *
 * Refuses with `framework.draft_changed` where the draft has changed since `version`, with
 * `framework.already_replaced` where the version it is to replace has been replaced by another, with
 * `framework.correction_misfits` where a correction no longer fits, and with `framework.review_no_statements` and `framework.review_no_roles` where there is nothing to make templates from.
 */
export function publishReview(
  ctx: Context,
  draftId: string,
  { version, ...chosen }: { version: number; replaces?: string | null },
): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const folded = foldDraft(ctx, ctx.db, findUnchangedDraft(ctx.db, draftId, version));
  assertAllFit(folded);
  const framework = FrameworkSchema.parse(folded.framework);
  assertUsable(framework);
  return transact(ctx.db, (tx) => {
    const draft = findUnchangedDraft(tx, draftId, version);
    const replacesId = chosen.replaces === undefined ? draft.replacesId : chosen.replaces;
    if (replacesId !== null) assertCurrent(tx, replacesId);
    const number = (versionBy(tx, replacesId)?.version ?? 0) + 1;
    tx.insert(frameworks)
      .values({
        id: draftId,
        name: framework.name,
        content: JSON.stringify(framework),
        sourceSha256: framework.source.sha256,
        importedAt: ctx.now,
        importedBy: ctx.actor.personId,
        version: number,
        replacesId,
        documentId: draft.documentId,
      })
      .run();
    removeDraft(tx, draft);
    appendAuditEvent(ctx, tx, {
      action: 'framework.publish',
      subjectType: 'framework',
      subjectId: draftId,
      details: { version: number, replaces: replacesId },
    });
    return draftId;
  });
}

function assertUsable({ statements, roles }: Framework): void {
  if (statements.length === 0) throw new Refusal('conflict', 'framework.review_no_statements');
  if (roles.length === 0) throw new Refusal('conflict', 'framework.review_no_roles');
}
