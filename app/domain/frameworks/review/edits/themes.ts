import type { Framework } from 'templates/framework.schema';
import { nameKey } from 'templates/read/roles/role-names';
import type { FrameworkEdit } from '../edit.schema';
import { FrameworkEditError } from '../edit-refusals.rules';
import { assertTheme } from './place';
import { unusedId } from './roles';

type Edit<K extends FrameworkEdit['kind']> = Extract<FrameworkEdit, { kind: K }>;
type Theme = Framework['themes'][number];

export function renameTheme(framework: Framework, edit: Edit<'rename-theme'>): Framework {
  assertTheme(framework, edit.theme);
  assertFree(framework, edit.name, edit.theme);
  const renamed = (theme: Theme): Theme =>
    theme.id === edit.theme ? { ...theme, name: edit.name, kind: edit.themeKind } : theme;
  const themes = framework.themes.map(renamed);
  return { ...framework, themes, values: valuesBeside(framework, themes, edit.theme) };
}

export function addTheme(framework: Framework, { name, themeKind }: Edit<'add-theme'>): Framework {
  assertFree(framework, name, null);
  const taken = new Set([...framework.themes, ...framework.values].map(({ id }) => id));
  const theme: Theme = { id: unusedId(name, taken), name, kind: themeKind, description: '' };
  const themes = [...framework.themes, theme];
  return { ...framework, themes, values: valuesBeside(framework, themes, theme.id) };
}

export function removeTheme(framework: Framework, { theme: id, into }: Edit<'remove-theme'>): Framework {
  assertTheme(framework, id);
  if (into === id) throw new FrameworkEditError('framework.into_itself');
  assertTheme(framework, into);
  const moved = <P extends { theme: string }>(piece: P): P =>
    piece.theme === id ? { ...piece, theme: into } : piece;
  return {
    ...framework,
    themes: framework.themes.filter((theme) => theme.id !== id),
    values: framework.values.filter((value) => value.id !== id),
    statements: framework.statements.map(moved),
    indicators: framework.indicators.map(moved),
  };
}

/** A value that has behaviours is a theme of kind `value` and a value with the same id and name. */
function valuesBeside({ values }: Framework, themes: readonly Theme[], changed: string): Framework['values'] {
  const theme = themes.find(({ id }) => id === changed);
  if (theme?.kind !== 'value') return values.filter(({ id }) => id !== changed);
  const { id, name, description } = theme;
  if (!values.some((value) => value.id === id)) return [...values, { id, name, description }];
  return values.map((value) => (value.id === id ? { ...value, name } : value));
}

function assertFree({ themes }: Framework, name: string, own: string | null): void {
  const key = nameKey(name);
  const taken = themes.some((theme) => theme.id !== own && nameKey(theme.name) === key);
  if (taken || key === '') throw new FrameworkEditError('framework.name_taken');
}
