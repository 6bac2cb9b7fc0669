import type { Context } from '../context';
import { currentRoles } from '../frameworks/list-roles.server';
import { openDraft } from './drafts.server';
import { cprOf } from './import-draft.server';
import { type Choices, MOST_ROLES, type Table } from './people-import.schema';
import { roleKey, roleReader, unnamedRoles } from './roles.rules';

const EXAMPLE_LENGTH = 40;

/** What the page needs where columns and roles are chosen. For administrators. Refuses with `people_import.gone`. */
export function describeColumns(ctx: Context, id: string) {
  const { fileName, table, choices, profileName } = openDraft(ctx, id);
  const roles = currentRoles(ctx.db);
  const titles = unnamedRoles(table, choices, roles);
  return {
    fileName,
    encoding: table.encoding,
    separator: table.separator,
    rows: table.rows.length,
    cpr: cprOf(table),
    // A column of CPR numbers is none that can be chosen.
    columns: table.header.flatMap((name, column) =>
      table.cpr.columns.includes(column) ? [] : [{ column, name, example: exampleOf(table, column) }],
    ),
    choices,
    profileName,
    roles,
    titles: {
      shown: titles.slice(0, MOST_ROLES).map((title) => ({ ...title, key: roleKey(title.text) })),
      rest: Math.max(0, titles.length - MOST_ROLES),
    },
  };
}

const exampleOf = ({ rows }: Table, column: number): string =>
  (rows.find(({ cells }) => cells[column])?.cells[column] ?? '').slice(0, EXAMPLE_LENGTH);

/** Whether somebody's title or level still has no role. */
export function lacksRoles(ctx: Context, table: Table, choices: Choices): boolean {
  const roles = currentRoles(ctx.db);
  const roleOf = roleReader(choices, roles);
  return unnamedRoles(table, choices, roles).some(({ text }) => roleOf(text).id === null);
}
