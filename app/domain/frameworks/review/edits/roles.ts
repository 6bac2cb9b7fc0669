import { EVERYBODY, type Framework, type Role } from 'templates/framework.schema';
import { nameKey, slug } from 'templates/read/roles/role-names';
import type { FrameworkEdit } from '../edit.schema';
import { FrameworkEditError } from '../edit-refusals.rules';
import { assertRole } from './place';

type Edit<K extends FrameworkEdit['kind']> = Extract<FrameworkEdit, { kind: K }>;

export function setRole(framework: Framework, edit: Edit<'set-role'>): Framework {
  const { role: id, name, level, leads } = edit;
  const known = roleBy(framework, id);
  assertFree(framework, name, id);
  const inherits = [...new Set(edit.inherits)];
  for (const above of inherits) roleBy(framework, above);
  const role: Role = { ...known, name, level, leads, inherits };
  const roles = framework.roles.map((one) => (one.id === id ? role : one));
  if (reaches(roles, id, id)) throw new FrameworkEditError('framework.inherits_itself');
  return { ...framework, roles: byLevel(roles) };
}

export function addRole(framework: Framework, { name, level, leads }: Edit<'add-role'>): Framework {
  assertFree(framework, name, null);
  const taken = new Set([EVERYBODY, ...framework.roles.map(({ id }) => id)]);
  const role: Role = { id: unusedId(name, taken), name, level, leads, inherits: [] };
  return { ...framework, roles: byLevel([...framework.roles, role]) };
}

/** Whoever inherited the role inherits what takes its place, and what it inherited itself. */
export function removeRole(framework: Framework, { role: id, into }: Edit<'remove-role'>): Framework {
  const removed = roleBy(framework, id);
  if (into === id) throw new FrameworkEditError('framework.into_itself');
  assertRole(framework, into);
  let roles = framework.roles.filter((one) => one.id !== id);
  const heirs = roles.filter(({ inherits }) => inherits.includes(id));
  roles = roles.map((one) => ({ ...one, inherits: one.inherits.filter((above) => above !== id) }));
  for (const heir of heirs)
    for (const above of [into, ...removed.inherits]) roles = inheriting(roles, heir.id, above);
  return {
    ...framework,
    roles,
    statements: framework.statements.map((one) => (one.role === id ? { ...one, role: into } : one)),
  };
}

/** With one more role inherited; as before where that would go in a circle, or says nothing new. */
function inheriting(roles: readonly Role[], heir: string, above: string): Role[] {
  const added = roles.map((one) =>
    one.id === heir && !one.inherits.includes(above) && above !== EVERYBODY
      ? { ...one, inherits: [...one.inherits, above] }
      : one,
  );
  return reaches(added, heir, heir) ? [...roles] : added;
}

/** Whether the role `from` inherits `to`, near or far. */
export function reaches(roles: readonly Role[], from: string, to: string): boolean {
  const waiting = [...(roles.find(({ id }) => id === from)?.inherits ?? [])];
  const seen = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(roles.find((role) => role.id === id)?.inherits ?? []));
  }
  return false;
}

/** Whether any role inherits itself, near or far. */
export function hasCircle(roles: readonly Role[]): boolean {
  return roles.some(({ id }) => reaches(roles, id, id));
}

function roleBy({ roles }: Framework, id: string): Role {
  const role = roles.find((one) => one.id === id);
  if (!role) throw new FrameworkEditError('framework.unknown_role');
  return role;
}

/** A role called as everybody is would be read as everybody. */
function assertFree({ roles }: Framework, name: string, own: string | null): void {
  const key = nameKey(name);
  const taken = roles.some((role) => role.id !== own && nameKey(role.name) === key);
  if (taken || key === EVERYBODY || key === '') throw new FrameworkEditError('framework.name_taken');
}

const byLevel = (roles: readonly Role[]) => [...roles].sort((a, b) => a.level - b.level);

export function unusedId(name: string, taken: ReadonlySet<string>): string {
  const id = slug(name);
  if (!taken.has(id)) return id;
  for (let n = 2; ; n += 1) if (!taken.has(`${id}-${n}`)) return `${id}-${n}`;
}
