import { transact } from 'db/client.server';
import { interviewTemplates } from 'db/schema/frameworks';
import { and, eq } from 'drizzle-orm';
import { generateTemplate } from 'templates/generate/generate-template';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { newId } from '../ids';
import type { MakeTemplate } from './framework.schema';
import { readFrameworkById } from './list-frameworks.server';

/**
 * Generates the interview template of a framework for one type, role and language, stores it and
 * returns its id; the one that exists where it has been made before. For administrators.
 */
export function makeTemplate(ctx: Context, frameworkId: string, wanted: MakeTemplate): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const framework = readFrameworkById(ctx, frameworkId);
  const template = generateTemplate(framework, wanted);
  return transact(ctx.db, (tx) => {
    const known = tx
      .select({ id: interviewTemplates.id })
      .from(interviewTemplates)
      .where(
        and(
          eq(interviewTemplates.frameworkId, frameworkId),
          eq(interviewTemplates.type, template.type),
          eq(interviewTemplates.role, template.role),
          eq(interviewTemplates.language, template.language),
        ),
      )
      .get();
    if (known) return known.id;
    const id = newId();
    tx.insert(interviewTemplates)
      .values({
        id,
        frameworkId,
        type: template.type,
        role: template.role,
        language: template.language,
        content: JSON.stringify(template),
        createdAt: ctx.now,
        createdBy: ctx.actor.personId,
      })
      .run();
    appendAuditEvent(ctx, tx, {
      action: 'template.make',
      subjectType: 'template',
      subjectId: id,
      details: { framework: frameworkId, type: template.type, role: template.role },
    });
    return id;
  });
}
