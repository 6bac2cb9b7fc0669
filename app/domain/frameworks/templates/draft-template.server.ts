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
import { newestOfKind, newestVersion } from './in-force.server';
import { readNewest } from './read-template.server';
import { lengthFor } from './template-lengths.server';

/**
 * Begins a draft of a newly generated template and returns its id. Where a template of this kind has been
 * approved before, the draft is of that one. For administrators. Refuses as `makeTemplate` does.
 */
export function draftTemplate(ctx: Context, frameworkId: string, wanted: MakeTemplate): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const framework = readFrameworkById(ctx, frameworkId);
  const template = generate(framework, { ...wanted, length: wanted.length ?? lengthFor(framework, wanted) });
  const known = newestOfKind(ctx.db, frameworkId, optionsOf(template));
  if (known)
    return known.frameworkId === frameworkId
      ? draftFromTemplate(ctx, known.id)
      : updateTemplate(ctx, known.id);
  return transact(ctx.db, (tx) => insertDraft(ctx, tx, { frameworkId, template, replacesId: null }));
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
  return transact(ctx.db, (tx) => {
    const approved = readNewest(ctx, tx, templateId);
    const begun = draftReplacing(tx, templateId);
    const from = begun ?? approved;
    const frameworkId = newestVersion(tx, from.frameworkId);
    if (begun && begun.frameworkId === frameworkId) return begun.id;
    const [before, after] = [from.frameworkId, frameworkId].map((id) => readFrameworkById(ctx, id));
    if (!before || !after) throw new Error('a framework is missing');
    const template = carryWording(
      from.template,
      generate(after, optionsOf(from.template)),
      successorsOf(before, after),
    );
    if (!begun) return insertDraft(ctx, tx, { frameworkId, template, replacesId: templateId });
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
  });
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
