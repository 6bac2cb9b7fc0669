import { transact } from 'db/client.server';
import { frameworkDraftEdits } from 'db/schema/frameworks';
import { and, eq, gte } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { applyFrameworkEdit } from './apply-edit';
import { storedEdits } from './draft-edits.server';
import type { FrameworkEdit } from './edit.schema';
import { FrameworkEditError } from './edit-refusals.rules';
import { bumpDraft, findUnchangedDraft } from './find-draft.server';
import { assertAllFit, type FoldedDraft, foldDraft } from './fold-draft.server';

/**
 * Adds a correction to a draft and returns the draft's new version. For administrators. Refuses with
 * `framework.draft_changed` where the draft has changed since `version`, with `framework.correction_misfits` where
 * one before it no longer fits, and with an `EditRefusal`.
 */
export function editReview(
  ctx: Context,
  draftId: string,
  { version, edit }: { version: number; edit: FrameworkEdit },
): number {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  assertPossible(foldDraft(ctx, ctx.db, findUnchangedDraft(ctx.db, draftId, version)), edit);
  return transact(ctx.db, (tx) => {
    const draft = findUnchangedDraft(tx, draftId, version);
    const number = (storedEdits(tx, draftId).at(-1)?.number ?? 0) + 1;
    tx.insert(frameworkDraftEdits)
      .values({
        draftId,
        number,
        edit: JSON.stringify(edit),
        madeAt: ctx.now,
        madeBy: ctx.actor.personId,
      })
      .run();
    appendAuditEvent(ctx, tx, {
      action: 'framework.correct',
      subjectType: 'framework-draft',
      subjectId: draftId,
      details: { number, kind: edit.kind },
    });
    return bumpDraft(ctx, tx, draft);
  });
}

function assertPossible(folded: FoldedDraft, edit: FrameworkEdit): void {
  assertAllFit(folded);
  try {
    applyFrameworkEdit(folded.framework, folded.document, edit);
  } catch (error) {
    if (error instanceof FrameworkEditError) throw new Refusal('invalid', error.code);
    throw error;
  }
}

/**
 * Takes back the last correction and returns the draft's new version; where one no longer fits, it and all that
 * came after it. For administrators. Refuses with `framework.draft_changed`, and with `framework.nothing_to_undo` where there is none.
 */
export function undoEdit(ctx: Context, draftId: string, { version }: { version: number }): number {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const { misfit } = foldDraft(ctx, ctx.db, findUnchangedDraft(ctx.db, draftId, version));
  return transact(ctx.db, (tx) => {
    const draft = findUnchangedDraft(tx, draftId, version);
    const last = misfit ?? storedEdits(tx, draftId).at(-1);
    if (!last) throw new Refusal('conflict', 'framework.nothing_to_undo');
    tx.delete(frameworkDraftEdits)
      .where(and(eq(frameworkDraftEdits.draftId, draftId), gte(frameworkDraftEdits.number, last.number)))
      .run();
    appendAuditEvent(ctx, tx, {
      action: 'framework.undo-correction',
      subjectType: 'framework-draft',
      subjectId: draftId,
      details: { number: last.number, kind: last.edit?.kind ?? null },
    });
    return bumpDraft(ctx, tx, draft);
  });
}
