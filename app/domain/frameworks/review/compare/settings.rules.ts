import type { Framework, Statement } from 'templates/framework.schema';
import { wordKey } from './similarity.rules';

/** What is another in the new edition: `place` where a statement stands in another order among the others. */
export type Move = 'theme' | 'group' | 'role' | 'place';

/** Where a statement belongs, by id and by name: either may have been changed by a person while the other stayed. */
export type Setting = { theme: string; themeName: string; group: string; role: string; roleName: string };
export type Settings = (statement: Statement) => Setting;

/** Where each statement belongs, worked out once: in a comparison each is asked about many times. */
export function settingsOf({ themes, roles, statements }: Framework): Settings {
  const names = (named: readonly { id: string; name: string }[]) =>
    new Map(named.map(({ id, name }) => [id, wordKey(name)]));
  const [themeNames, roleNames] = [names(themes), names(roles)];
  const settingOf = ({ theme, group, role }: Statement): Setting => ({
    theme,
    themeName: themeNames.get(theme) ?? theme,
    group: wordKey(group ?? ''),
    role,
    roleName: roleNames.get(role) ?? role,
  });
  const settings = new Map(statements.map((statement) => [statement, settingOf(statement)]));
  return (statement) => settings.get(statement) ?? settingOf(statement);
}

export function settingMoves(one: Setting, other: Setting): Move[] {
  const moves: Move[] = [];
  if (one.theme !== other.theme && one.themeName !== other.themeName) moves.push('theme');
  if (one.group !== other.group) moves.push('group');
  if (one.role !== other.role && one.roleName !== other.roleName) moves.push('role');
  return moves;
}

/** How many of theme, group and role are the same. */
export function placeScore(one: Setting, other: Setting): number {
  const theme = one.theme === other.theme || one.themeName === other.themeName;
  const role = one.role === other.role || one.roleName === other.roleName;
  return Number(theme) + Number(one.group === other.group) + Number(role);
}
