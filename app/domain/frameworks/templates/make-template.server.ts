import { transact } from 'db/client.server';
import { interviewTemplates } from 'db/schema/frameworks';
import { and, eq } from 'drizzle-orm';
import type { Framework } from 'templates/framework.schema';
import { generateTemplate } from 'templates/generate/generate-template';
import { TemplateError } from 'templates/generate/template-error';
import type { Template } from 'templates/template.schema';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import type { MakeTemplate } from '../framework.schema';
import { readFrameworkById } from '../list-frameworks.server';

/**
 * Generates the interview template of a framework for one type, role and language, stores it and
 * returns its id; the one that exists where it has been made before. For administrators.
 *
 * Refuses with `template.unknown_role` and `template.no_statements`, naming the roles that there are.
 */
export function makeTemplate(ctx: Context, frameworkId: string, wanted: MakeTemplate): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const framework = readFrameworkById(ctx, frameworkId);
  const template = generate(framework, wanted);
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
          eq(interviewTemplates.version, 1),
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

/**
 * Makes the templates that most organisations begin with, in Danish: a MUS for every role that leads
 * nobody and a LUS for every role that leads. Roles that the framework says nothing of are left out.
 * Returns how many of them there are now. For administrators.
 */
export function makeUsualTemplates(ctx: Context, frameworkId: string): number {
  const { roles } = readFrameworkById(ctx, frameworkId);
  let made = 0;
  for (const role of roles) {
    try {
      makeTemplate(ctx, frameworkId, { type: role.leads ? 'lus' : 'mus', role: role.id, language: 'da' });
      made += 1;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'template.no_statements') throw error;
    }
  }
  return made;
}

function generate(framework: Framework, wanted: MakeTemplate): Template {
  try {
    return generateTemplate(framework, wanted);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { role, known } = error.details;
    const roles = known.map(({ name }) => name).join(', ');
    throw new Refusal('invalid', error.code, { role, roles });
  }
}
