import { EVERYBODY, type Framework } from 'templates/framework.schema';
import type { FrameworkEdit } from '../edit.schema';
import { FrameworkEditError } from '../edit-refusals.rules';
import { statementBy } from './pieces';

type Place = Extract<FrameworkEdit, { kind: 'add' }>['to'];

/** The place as it is stored; refused where there is no such theme or role. */
export function knownPlace(framework: Framework, { theme, group, role }: Place): Place {
  assertTheme(framework, theme);
  assertRole(framework, role);
  return { theme, group: group?.trim() || null, role };
}

export function assertTheme({ themes }: Framework, theme: string): void {
  if (!themes.some(({ id }) => id === theme)) throw new FrameworkEditError('framework.unknown_theme');
}

export function assertRole({ roles }: Framework, role: string): void {
  if (role !== EVERYBODY && !roles.some(({ id }) => id === role))
    throw new FrameworkEditError('framework.unknown_role');
}

export function move(framework: Framework, edit: Extract<FrameworkEdit, { kind: 'move' }>): Framework {
  const { theme, group, role } = edit.to;
  const moved = new Set(edit.statements.map((id) => statementBy(framework, id).id));
  const placeOf = (one: Framework['statements'][number]) =>
    knownPlace(framework, {
      theme: theme ?? one.theme,
      group: group === undefined ? one.group : group,
      role: role ?? one.role,
    });
  return {
    ...framework,
    statements: framework.statements.map((one) => (moved.has(one.id) ? { ...one, ...placeOf(one) } : one)),
  };
}

export function renameGroup(
  framework: Framework,
  { theme, group, name }: Extract<FrameworkEdit, { kind: 'rename-group' }>,
): Framework {
  assertTheme(framework, theme);
  const isIn = (one: Framework['statements'][number]) => one.theme === theme && one.group === group;
  if (!framework.statements.some(isIn)) throw new FrameworkEditError('framework.unknown_group');
  return {
    ...framework,
    statements: framework.statements.map((one) => (isIn(one) ? { ...one, group: name } : one)),
  };
}
