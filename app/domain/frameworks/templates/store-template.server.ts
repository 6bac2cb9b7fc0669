import type { Transaction } from 'db/client.server';
import { interviewTemplates } from 'db/schema/frameworks';
import { eq } from 'drizzle-orm';
import type { Template } from 'templates/template.schema';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import { optionsOf } from './generate.server';
import { newestOfKind } from './in-force.server';

/**
 * Stores an approved template, which never changes from then on, and returns its id. It takes the place
 * of the version that it replaces; refuses with `template.replaced` where another has. One that replaces
 * nothing is the first of its kind: refuses with `template.already_made` where the framework has one, also
 * where that is retired, since it can be taken back.
 */
export function storeTemplate(
  ctx: Context,
  tx: Transaction,
  approved: { frameworkId: string; template: Template; replacesId: string | null; action: string },
): string {
  const { frameworkId, template, replacesId } = approved;
  if (replacesId === null && newestOfKind(tx, frameworkId, optionsOf(template)))
    throw new Refusal('conflict', 'template.already_made');
  const id = newId();
  const version = replacesId === null ? 1 : versionAfter(tx, replacesId);
  const { type, role, language, length = 'full' } = template;
  tx.insert(interviewTemplates)
    .values({
      id,
      frameworkId,
      type,
      role,
      language,
      length,
      version,
      replacesId,
      content: JSON.stringify(template),
      createdAt: ctx.now,
      createdBy: ctx.actor.personId,
    })
    .run();
  appendAuditEvent(ctx, tx, {
    action: approved.action,
    subjectType: 'template',
    subjectId: id,
    details: { framework: frameworkId, type, role, length, version, replaces: replacesId },
  });
  return id;
}

function versionAfter(tx: Transaction, replacedId: string): number {
  const replaced = tx.select().from(interviewTemplates).where(eq(interviewTemplates.id, replacedId)).get();
  if (!replaced) throw new Refusal('not-found', 'access.not_found');
  const other = tx
    .select({ id: interviewTemplates.id })
    .from(interviewTemplates)
    .where(eq(interviewTemplates.replacesId, replacedId))
    .get();
  if (other) throw new Refusal('conflict', 'template.replaced');
  return replaced.version + 1;
}
