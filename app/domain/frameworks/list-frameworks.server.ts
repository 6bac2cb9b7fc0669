import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { count, desc, eq } from 'drizzle-orm';
import type { Framework } from 'templates/framework.schema';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { storedFramework } from './stored-content.server';

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
