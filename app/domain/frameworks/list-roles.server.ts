import { frameworks } from 'db/schema/frameworks';
import { desc } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { isCurrentFramework } from './current-frameworks.server';
import { storedFramework } from './stored-content.server';

/**
 * The roles that somebody can have: those of the current version of every framework, each once, named as in
 * the newest one, employees first. For administrators.
 */
export function listRoles(ctx: Context): { id: string; name: string }[] {
  authorizeFunction(ctx.actor, 'administer-people');
  const rows = ctx.db
    .select({ id: frameworks.id })
    .from(frameworks)
    .where(isCurrentFramework(ctx.db))
    .orderBy(desc(frameworks.importedAt))
    .all();
  const roles = new Map<string, { id: string; name: string; level: number }>();
  for (const { id } of rows)
    for (const role of storedFramework(ctx.db, id)?.roles ?? [])
      if (!roles.has(role.id)) roles.set(role.id, role);
  return [...roles.values()]
    .sort((a, b) => a.level - b.level || a.name.localeCompare(b.name, 'da'))
    .map(({ id, name }) => ({ id, name }));
}
