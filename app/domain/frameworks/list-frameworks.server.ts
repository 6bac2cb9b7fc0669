import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { count, desc, eq } from 'drizzle-orm';
import { type Framework, FrameworkSchema } from 'templates/framework.schema';
import { type Template, TemplateSchema } from 'templates/template.schema';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { Refusal } from '../errors';

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
  const row = ctx.db
    .select({ content: frameworks.content })
    .from(frameworks)
    .where(eq(frameworks.id, id))
    .get();
  if (!row) throw new Refusal('not-found', 'access.not_found');
  return FrameworkSchema.parse(JSON.parse(row.content));
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
  const row = ctx.db
    .select({ content: interviewTemplates.content, frameworkId: interviewTemplates.frameworkId })
    .from(interviewTemplates)
    .where(eq(interviewTemplates.id, id))
    .get();
  if (!row) throw new Refusal('not-found', 'access.not_found');
  return {
    template: TemplateSchema.parse(JSON.parse(row.content)),
    framework: readFrameworkById(ctx, row.frameworkId),
    frameworkId: row.frameworkId,
  };
}
