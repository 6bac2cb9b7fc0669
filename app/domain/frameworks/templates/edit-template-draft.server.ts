import { type Db, type Transaction, transact } from 'db/client.server';
import { interviewTemplates, templateDrafts } from 'db/schema/frameworks';
import { eq } from 'drizzle-orm';
import { TemplateSchema } from 'templates/template.schema';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { readFrameworkById } from '../list-frameworks.server';
import { applyTemplateEdit } from './apply-template-edit.rules';
import { successorsOf } from './carry-over.server';
import { generate, optionsOf } from './generate.server';
import { readTemplateById } from './read-template.server';
import { type TemplateChanges, templateChanges } from './template-changes.rules';
import type { EditDraft } from './template-edit.schema';

/**
 * A template that is being edited, with the framework that it cites. For administrators; `to` says whether they came
 * to change it.
 */
export function readTemplateDraft(ctx: Context, draftId: string, to: 'read' | 'change' = 'read') {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const draft = findDraft(ctx.db, draftId, to);
  return { ...draft, framework: readFrameworkById(ctx, draft.frameworkId) };
}

/**
 * What is new, gone and changed in a draft that was carried over to a newer version of its framework; null
 * where the framework is the same. For administrators.
 */
export function readDraftChanges(ctx: Context, draftId: string): TemplateChanges | null {
  const { template, framework, frameworkId, replacesId } = readTemplateDraft(ctx, draftId);
  if (replacesId === null) return null;
  const approved = readTemplateById(ctx, replacesId);
  if (approved.frameworkId === frameworkId) return null;
  return templateChanges(approved.template, template, successorsOf(approved.framework, framework));
}

/**
 * Makes one change of a draft and returns its new version. For administrators. Refuses with
 * `template.stale` where somebody else has changed it since `version`, and as `applyTemplateEdit` does.
 */
export function editTemplateDraft(ctx: Context, draftId: string, { version, edit }: EditDraft): number {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  return transact(ctx.db, (tx) => {
    const draft = findDraft(tx, draftId, 'change');
    assertUnchanged(draft, version);
    const template = applyTemplateEdit(draft.template, edit, () =>
      generate(readFrameworkById(ctx, draft.frameworkId), optionsOf(draft.template)),
    );
    tx.update(templateDrafts)
      .set({ content: JSON.stringify(template), version: version + 1, changedAt: ctx.now })
      .where(eq(templateDrafts.id, draftId))
      .run();
    appendAuditEvent(ctx, tx, {
      action: 'template.edit-draft',
      subjectType: 'template-draft',
      subjectId: draftId,
      details: { edit: edit.kind, version: version + 1 },
    });
    return version + 1;
  });
}

/** Throws a draft away; the approved template that it was of stays as it is. For administrators. */
export function discardTemplateDraft(ctx: Context, draftId: string): void {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  transact(ctx.db, (tx) => {
    findDraft(tx, draftId, 'change');
    tx.delete(templateDrafts).where(eq(templateDrafts.id, draftId)).run();
    appendAuditEvent(ctx, tx, {
      action: 'template.discard-draft',
      subjectType: 'template-draft',
      subjectId: draftId,
    });
  });
}

/**
 * The draft with this id. The caller has been allowed to read it. There is none with the id of an approved template,
 * which never changes: to try is worth a row in the log.
 */
export function findDraft(db: Db | Transaction, id: string, to: 'read' | 'change' = 'read') {
  const row = db.select().from(templateDrafts).where(eq(templateDrafts.id, id)).get();
  if (!row) {
    const denied = { action: 'template.change-approved', subjectType: 'template', subjectId: id };
    const tried = to === 'change' && isApproved(db, id);
    throw new Refusal('not-found', 'access.not_found', {}, tried ? denied : null);
  }
  const { content, ...draft } = row;
  return { ...draft, template: TemplateSchema.parse(JSON.parse(content)) };
}

const isApproved = (db: Db | Transaction, id: string): boolean =>
  db
    .select({ id: interviewTemplates.id })
    .from(interviewTemplates)
    .where(eq(interviewTemplates.id, id))
    .get() !== undefined;

export function assertUnchanged(draft: { version: number }, seen: number): void {
  if (draft.version !== seen) throw new Refusal('conflict', 'template.stale');
}
