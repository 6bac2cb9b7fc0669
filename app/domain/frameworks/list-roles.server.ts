import { frameworks } from 'db/schema/frameworks';
import { desc } from 'drizzle-orm';
import { FrameworkSchema } from 'templates/framework.schema';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';

/**
 * The roles that somebody can have: those of all frameworks, each once, named as in the newest one,
 * employees first. For administrators.
 */
export function listRoles(ctx: Context): { id: string; name: string }[] {
  authorizeFunction(ctx.actor, 'administer-people');
  const rows = ctx.db
    .select({ content: frameworks.content })
    .from(frameworks)
    .orderBy(desc(frameworks.importedAt))
    .all();
  const roles = new Map<string, { id: string; name: string; level: number }>();
  for (const { content } of rows)
    for (const role of FrameworkSchema.parse(JSON.parse(content)).roles)
      if (!roles.has(role.id)) roles.set(role.id, role);
  return [...roles.values()]
    .sort((a, b) => a.level - b.level || a.name.localeCompare(b.name, 'da'))
    .map(({ id, name }) => ({ id, name }));
}
