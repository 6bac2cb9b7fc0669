import { EVERYBODY, type Framework, type Role } from './framework.schema';
import { LONGEST_STATEMENT } from './framework-limits';
import { nameKey } from './read/roles/role-names';

type FrameworkProblemCode =
  | 'framework.import_duplicate'
  | 'framework.import_no_name'
  | 'framework.import_name_twice'
  | 'framework.import_text_long'
  | 'framework.import_unknown_theme'
  | 'framework.import_unknown_role'
  | 'framework.import_circle';

/** What is wrong with a framework; `values` says where. Each code has a text under `errors.framework`. */
export class FrameworkProblem {
  constructor(
    readonly code: FrameworkProblemCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {}
}

/**
 * The first thing that does not hang together in a framework that follows its schema, as one written by another
 * program can; null where all of it does. To be asked of every `muskat.framework/1` file before it is used:
 * templates cannot be made from ids that lead nowhere, nor from themes and roles without names.
 */
export function firstProblem(framework: Framework): FrameworkProblem | null {
  return (
    twiceOrNone(framework) ??
    wrongName(framework) ??
    tooLong(framework) ??
    unknownPlace(framework) ??
    (hasCircle(framework.roles) ? new FrameworkProblem('framework.import_circle') : null)
  );
}

function twiceOrNone({ roles, themes, values, statements, indicators }: Framework): FrameworkProblem | null {
  const everybody = { id: EVERYBODY };
  for (const ids of [[everybody, ...roles], themes, values, [...statements, ...indicators]]) {
    const seen = new Set<string>();
    for (const { id } of ids) {
      if (seen.has(id) || id === '') return new FrameworkProblem('framework.import_duplicate', { id });
      seen.add(id);
    }
  }
  return null;
}

/** A role called as everybody is would be read as everybody. */
function wrongName({ name, roles, themes, values }: Framework): FrameworkProblem | null {
  if (nameKey(name) === '') return new FrameworkProblem('framework.import_no_name', { id: 'name' });
  for (const { named, taken } of [
    { named: roles, taken: [EVERYBODY] },
    { named: themes, taken: [] },
    { named: values, taken: [] },
  ]) {
    const seen = new Set<string>(taken);
    for (const one of named) {
      const key = nameKey(one.name);
      if (key === '') return new FrameworkProblem('framework.import_no_name', { id: one.id });
      if (seen.has(key)) return new FrameworkProblem('framework.import_name_twice', { name: one.name });
      seen.add(key);
    }
  }
  return null;
}

function tooLong({ statements, indicators }: Framework): FrameworkProblem | null {
  const long = [...statements, ...indicators].find(({ text }) => text.length > LONGEST_STATEMENT);
  if (!long) return null;
  return new FrameworkProblem('framework.import_text_long', { id: long.id, limit: LONGEST_STATEMENT });
}

function unknownPlace({ roles, themes, statements, indicators }: Framework): FrameworkProblem | null {
  const themeIds = new Set(themes.map(({ id }) => id));
  for (const { id, theme } of [...statements, ...indicators])
    if (!themeIds.has(theme)) return new FrameworkProblem('framework.import_unknown_theme', { id, theme });
  const roleIds = new Set([EVERYBODY, ...roles.map(({ id }) => id)]);
  const named = [
    ...statements.map(({ id, role }) => ({ id, role })),
    ...roles.flatMap(({ id, inherits }) => inherits.map((role) => ({ id, role }))),
  ];
  for (const { id, role } of named)
    if (!roleIds.has(role)) return new FrameworkProblem('framework.import_unknown_role', { id, role });
  return null;
}

/** Whether any role inherits itself, near or far: whoever inherits nobody that is left is taken away until none is. */
function hasCircle(roles: readonly Role[]): boolean {
  const known = new Set(roles.map(({ id }) => id));
  const heirs = new Map<string, string[]>();
  const waitsFor = new Map<string, number>();
  for (const { id, inherits } of roles) {
    const above = inherits.filter((role) => known.has(role));
    waitsFor.set(id, above.length);
    for (const role of above) heirs.set(role, [...(heirs.get(role) ?? []), id]);
  }
  const free = roles.filter(({ id }) => waitsFor.get(id) === 0).map(({ id }) => id);
  let left = roles.length;
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left -= 1;
    for (const heir of heirs.get(id) ?? []) {
      const waits = (waitsFor.get(heir) ?? 0) - 1;
      waitsFor.set(heir, waits);
      if (waits === 0) free.push(heir);
    }
  }
  return left > 0;
}
