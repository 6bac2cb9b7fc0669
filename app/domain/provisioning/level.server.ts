import type { Db } from 'db/client.server';
import { importProfiles } from 'db/schema/people';
import { desc } from 'drizzle-orm';
import { Refusal } from '../errors';
import { currentRoles } from '../frameworks/list-roles.server';
import { type Choices, ImportProfileSchema } from '../people-import/people-import.schema';
import { roleKey, roleReader } from '../people-import/roles.rules';

type Said = { level: string | null; title: string | null };

/**
 * The role of the framework that somebody has: the level that is said, by id or name; else, where the title is new, the
 * role that is called so or that the payroll import was told of for it; else the one that they have already; else
 * the one that the payroll import gives everybody else.
 *
 * Refuses with `provisioning.level_unknown`, and with `provisioning.level_missing` where nothing says.
 */
export function roleOf(db: Db, { level, title }: Said, current: { role: string; title: string } | undefined) {
  const roles = currentRoles(db);
  if (level !== null) {
    const named = roles.find(({ id, name }) => [roleKey(id), roleKey(name)].includes(roleKey(level)));
    if (!named) throw new Refusal('invalid', 'provisioning.level_unknown', { level });
    return named.id;
  }
  if (current && current.title === (title ?? '')) return current.role;
  const choices = newestChoices(db);
  const { id } = roleReader({ ...choices, otherRole: current ? '' : choices.otherRole }, roles)(title ?? '');
  const role = id ?? current?.role;
  if (!role) throw new Refusal('invalid', 'provisioning.level_missing', { title: title ?? '' });
  return role;
}

/** What was chosen when a file of the payroll system was last read in; nothing where none was. */
function newestChoices(db: Db): Pick<Choices, 'roles' | 'otherRole'> {
  const newest = db
    .select({ content: importProfiles.content })
    .from(importProfiles)
    .orderBy(desc(importProfiles.savedAt))
    .limit(1)
    .get();
  if (newest) return ImportProfileSchema.parse(JSON.parse(newest.content)).choices;
  return { roles: {}, otherRole: '' };
}
