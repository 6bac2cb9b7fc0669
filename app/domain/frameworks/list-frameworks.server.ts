import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { count, desc, eq } from 'drizzle-orm';
import type { Framework } from 'templates/framework.schema';
import type { Template } from 'templates/template.schema';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { storedFramework, storedTemplate } from './stored-content.server';

/** The frameworks, newest first, with how many templates each has. For administrators. */
export function listFrameworks(ctx: Context) {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  return ctx.db
    .select({
      id: frameworks.id,
      name: frameworks.name,
      importedAt: frameworks.importedAt,
      templates: count(interviewTemplates.id),
    })
    .from(frameworks)
    .leftJoin(interviewTemplates, eq(interviewTemplates.frameworkId, frameworks.id))
    .groupBy(frameworks.id)
    .orderBy(desc(frameworks.importedAt))
    .all();
}

/** One framework. For administrators. */
export function readFrameworkById(ctx: Context, id: string): Framework {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const framework = storedFramework(ctx.db, id);
  if (!framework) throw new Refusal('not-found', 'access.not_found');
  return framework;
}

/** The templates that have been made from a framework. For administrators. */
export function listTemplates(ctx: Context, frameworkId: string) {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  return ctx.db
    .select({
      id: interviewTemplates.id,
      type: interviewTemplates.type,
      role: interviewTemplates.role,
      language: interviewTemplates.language,
    })
    .from(interviewTemplates)
    .where(eq(interviewTemplates.frameworkId, frameworkId))
    .orderBy(interviewTemplates.type, interviewTemplates.role)
    .all();
}

/** One template with the framework that it cites. For administrators. */
export function readTemplateById(
  ctx: Context,
  id: string,
): { template: Template; framework: Framework; frameworkId: string } {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const stored = storedTemplate(ctx.db, id);
  if (!stored) throw new Refusal('not-found', 'access.not_found');
  return { ...stored, framework: readFrameworkById(ctx, stored.frameworkId) };
}
