import { type Transaction, transact } from 'db/client.server';
import { templateDrafts } from 'db/schema/frameworks';
import { eq } from 'drizzle-orm';
import { type Template, TemplateSchema } from 'templates/template.schema';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { newId } from '../../ids';
import type { MakeTemplate } from '../framework.schema';
import { readFrameworkById } from '../list-frameworks.server';
import { successorsOf } from './carry-over.server';
import { carryWording } from './carry-wording.rules';
import { generate, optionsOf } from './generate.server';
import { firstDraftOfKind, newestOfKind, newestVersion, versionsUntil } from './in-force.server';
import { readNewest, readTemplateById } from './read-template.server';
import { lengthFor } from './template-lengths.server';

/** A template as it is generated today, and the version of the framework that it is generated from. */
type Fresh = { frameworkId: string; template: Template };

/**
 * Begins a draft of a newly generated template and returns its id. Where a template of this kind has been
 * approved before, the draft is of that one; where a draft of this kind has been begun, it is that one,
 * brought up to the version of the framework. For administrators. Refuses as `makeTemplate` does.
 */
export function draftTemplate(ctx: Context, frameworkId: string, wanted: MakeTemplate): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const framework = readFrameworkById(ctx, frameworkId);
  const template = generate(framework, { ...wanted, length: wanted.length ?? lengthFor(framework, wanted) });
  const fresh = { frameworkId, template };
  return transact(ctx.db, (tx) => {
    const kind = optionsOf(template);
    const known = newestOfKind(tx, frameworkId, kind);
    if (known) return updatedDraft(ctx, tx, known.id, fresh);
    const begun = firstDraftOfKind(tx, frameworkId, kind);
    return begun ? broughtUp(ctx, tx, begun, fresh) : insertDraft(ctx, tx, { ...fresh, replacesId: null });
  });
}

/**
 * Begins a draft of the next version of an approved template and returns its id; the one that has been
 * begun, where one has. For administrators. Refuses with `template.replaced` where there is a newer
 * version already.
 */
export function draftFromTemplate(ctx: Context, templateId: string): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  return transact(ctx.db, (tx) => {
    const { template, frameworkId } = readNewest(ctx, tx, templateId);
    const begun = draftReplacing(tx, templateId);
    return begun?.id ?? insertDraft(ctx, tx, { frameworkId, template, replacesId: templateId });
  });
}

/**
 * Makes a draft from the newest version of the framework that an approved template was made from, with all
 * that the organisation has made of the template, or of the draft that has been begun of it. Returns the
 * draft's id. For administrators. Refuses with `template.replaced`, and as `makeTemplate` does where the
 * framework has nothing on the role any more.
 */
export function updateTemplate(ctx: Context, templateId: string): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const approved = readTemplateById(ctx, templateId);
  const frameworkId = newestVersion(ctx.db, approved.frameworkId);
  // Before the lock is taken: others are not to wait while a template is generated.
  const template = generate(readFrameworkById(ctx, frameworkId), optionsOf(approved.template));
  return transact(ctx.db, (tx) => updatedDraft(ctx, tx, templateId, { frameworkId, template }));
}

/** The draft of the next version of a template, begun if need be, with what is asked from `fresh` on. */
function updatedDraft(ctx: Context, tx: Transaction, templateId: string, fresh: Fresh): string {
  const approved = readNewest(ctx, tx, templateId);
  const begun = draftReplacing(tx, templateId);
  if (begun) return broughtUp(ctx, tx, begun, fresh);
  const { frameworkId, template } = carriedTo(ctx, tx, approved, fresh) ?? approved;
  return insertDraft(ctx, tx, { frameworkId, template, replacesId: templateId });
}

/** Carries a draft that has been begun over to a newer version of the framework, and returns its id. */
function broughtUp(
  ctx: Context,
  tx: Transaction,
  begun: Fresh & { id: string; version: number },
  fresh: Fresh,
): string {
  const carried = carriedTo(ctx, tx, begun, fresh);
  if (!carried) return begun.id;
  const { frameworkId, template } = carried;
  tx.update(templateDrafts)
    .set({ frameworkId, content: contentOf(template), version: begun.version + 1, changedAt: ctx.now })
    .where(eq(templateDrafts.id, begun.id))
    .run();
  appendAuditEvent(ctx, tx, {
    action: 'template.update-draft',
    subjectType: 'template-draft',
    subjectId: begun.id,
    details: { framework: frameworkId },
  });
  return begun.id;
}

/** `fresh` with what the organisation made of the older one; null where that is of the same version, or a later. */
function carriedTo(ctx: Context, tx: Transaction, older: Fresh, fresh: Fresh): Fresh | null {
  if (!versionsUntil(tx, fresh.frameworkId).slice(1).includes(older.frameworkId)) return null;
  const before = readFrameworkById(ctx, older.frameworkId);
  const after = readFrameworkById(ctx, fresh.frameworkId);
  const template = carryWording(older.template, fresh.template, successorsOf(before, after));
  return { frameworkId: fresh.frameworkId, template };
}

function draftReplacing(tx: Transaction, templateId: string) {
  const row = tx.select().from(templateDrafts).where(eq(templateDrafts.replacesId, templateId)).get();
  return row && { ...row, template: TemplateSchema.parse(JSON.parse(row.content)) };
}

function insertDraft(
  ctx: Context,
  tx: Transaction,
  draft: { frameworkId: string; template: Template; replacesId: string | null },
): string {
  const id = newId();
  tx.insert(templateDrafts)
    .values({
      id,
      frameworkId: draft.frameworkId,
      content: contentOf(draft.template),
      replacesId: draft.replacesId,
      createdAt: ctx.now,
      createdBy: ctx.actor.personId,
      changedAt: ctx.now,
    })
    .run();
  appendAuditEvent(ctx, tx, {
    action: 'template.draft',
    subjectType: 'template-draft',
    subjectId: id,
    details: { framework: draft.frameworkId, replaces: draft.replacesId },
  });
  return id;
}

const contentOf = (template: Template): string => JSON.stringify(TemplateSchema.parse(template));
