import type { Db } from 'db/client.server';
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
  return currentRoles(ctx.db);
}

/** The same for what has been allowed to already, and for the command line. */
export function currentRoles(db: Db): { id: string; name: string }[] {
  const rows = db
    .select({ id: frameworks.id })
    .from(frameworks)
    .where(isCurrentFramework(db))
    .orderBy(desc(frameworks.importedAt))
    .all();
  const roles = new Map<string, { id: string; name: string; level: number }>();
  for (const { id } of rows)
    for (const role of storedFramework(db, id)?.roles ?? [])
      if (!roles.has(role.id)) roles.set(role.id, role);
  return [...roles.values()]
    .sort((a, b) => a.level - b.level || a.name.localeCompare(b.name, 'da'))
    .map(({ id, name }) => ({ id, name }));
}
