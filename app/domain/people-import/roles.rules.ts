import type { Choices, Table } from './people-import.schema';

export type Role = { id: string; name: string };

/** A title or level as it is looked up: case makes no difference. */
export const roleKey = (text: string): string => text.toLocaleLowerCase('da');

type RoleReader = (text: string) => { id: string | null; text: string };

/**
 * Which role a title or level is: the one that was chosen for it, else the role that is called so, else the one that
 * was chosen for everybody else. Null where there is none.
 */
export function roleReader(
  { roles: chosen, otherRole }: Pick<Choices, 'roles' | 'otherRole'>,
  roles: readonly Role[],
): RoleReader {
  const known = new Set(roles.map(({ id }) => id));
  const named = namesOf(roles);
  const read = new Map<string, string | null>();
  const find = (key: string) => {
    const own = Object.hasOwn(chosen, key) ? chosen[key] : undefined;
    if (own && known.has(own)) return own;
    return named.get(key) ?? (known.has(otherRole) ? otherRole : null);
  };
  return (text) => {
    const known = read.get(text);
    const id = known === undefined ? find(roleKey(text)) : known;
    read.set(text, id);
    return { id, text };
  };
}

const namesOf = (roles: readonly Role[]) =>
  new Map(
    roles.flatMap(({ id, name }): [string, string][] => [
      [roleKey(id), id],
      [roleKey(name), id],
    ]),
  );

/** The titles or levels of the file that are no role's name, most used first: what an administrator gives a role. */
export function unnamedRoles(
  { rows }: Pick<Table, 'rows'>,
  { columns }: Pick<Choices, 'columns'>,
  roles: readonly Role[],
): { text: string; people: number }[] {
  const named = namesOf(roles);
  const found = new Map<string, { text: string; people: number }>();
  for (const { cells } of rows) {
    const at = (column: number | null) => (column === null ? '' : (cells[column] ?? ''));
    const text = at(columns.role) || at(columns.title);
    const key = roleKey(text);
    if (text === '' || named.has(key)) continue;
    const entry = found.get(key) ?? { text, people: 0 };
    entry.people += 1;
    found.set(key, entry);
  }
  return [...found.values()].sort((a, b) => b.people - a.people || a.text.localeCompare(b.text, 'da'));
}
