import type { CellBlock } from '../blocks/block';
import { concat, type MappedText, placed, spanOf } from '../blocks/mapped-text';
import { headingRole, type RoleSign } from '../roles/role-signs';
import { sentencesOf } from '../wording/sentences';
import { formOf, wordsOf } from '../wording/statement-form';
import type { Draft, Setting } from './draft';
import { roleFor } from './settings';

export interface TableReading {
  readonly cells: readonly CellBlock[];
  readonly setting: Setting;
  /** The headings above give a theme; a row's or column's label is then a group. */
  readonly ownTheme: boolean;
  readonly family: string;
}

interface Labels {
  readonly role: Map<number, RoleSign>;
  readonly name: Map<number, string>;
}

/**
 * A table whose rows or columns are roles, themes or groups. A row or column label that names a role gives it to the
 * cells; any other label names a theme, or a group where the theme is known. A bold line in a cell is a group.
 */
export function readTable(draft: Draft, table: TableReading): void {
  const rows = labelsOf(table.cells, 'row');
  const columns = labelsOf(table.cells, 'column');
  const byRole = rows.role.size + columns.role.size > 0;
  const themes = new Map<number, string>();
  let group: { row: number; column: number; name: string } | null = null;
  for (const cell of table.cells) {
    const at = { row: cell.row, column: cell.column };
    const here = group && group.row === at.row && group.column === at.column ? group.name : null;
    if (isLabelCell(cell, rows, columns, table.cells)) draft.leaveOut(cell.text, 'heading');
    else if (byRole && rows.role.size > 0 && !rows.role.has(cell.row)) {
      if (cell.strong) {
        themes.set(cell.column, cell.text.text);
        draft.leaveOut(cell.text, 'heading');
      } else {
        draft.leaveOut(cell.text, 'narrative');
        draft.describe(themes.get(cell.column) ?? table.setting.theme, cell.text.text);
      }
    } else if (cell.strong && !formsStatement(cell, table.cells)) {
      group = { ...at, name: cell.text.text.replace(/\s*:$/, '') };
      draft.leaveOut(cell.text, 'heading');
    } else
      readCell(draft, cell, table, settingIn(table, cell, { rows, columns, themes, group: here }), byRole);
  }
}

function settingIn(
  table: TableReading,
  cell: CellBlock,
  known: { rows: Labels; columns: Labels; themes: Map<number, string>; group: string | null },
): Setting {
  const label = known.rows.name.get(cell.row) ?? known.columns.name.get(cell.column) ?? null;
  const theme = known.themes.get(cell.column);
  const role = known.rows.role.get(cell.row) ?? known.columns.role.get(cell.column) ?? table.setting.role;
  if (theme) return { theme, group: known.group ?? label, role };
  if (label && !table.ownTheme) return { theme: label, group: known.group, role };
  return { theme: table.setting.theme, group: known.group ?? label ?? table.setting.group, role };
}

/** Labels in the first column (of rows) or the first row (of columns). */
function labelsOf(cells: readonly CellBlock[], by: 'row' | 'column'): Labels {
  const other = by === 'row' ? 'column' : 'row';
  const role = new Map<number, RoleSign>();
  const name = new Map<number, string>();
  const counts = new Map<number, number>();
  for (const cell of cells) if (cell[other] === 0) counts.set(cell[by], (counts.get(cell[by]) ?? 0) + 1);
  for (const cell of cells) {
    if (cell[other] !== 0 || counts.get(cell[by]) !== 1 || wordsOf(cell.text.text).length > 10) continue;
    const sign = headingRole(cell.text.text);
    if (sign) role.set(cell[by], sign);
    else if (!/[.!?]$/.test(cell.text.text)) name.set(cell[by], cell.text.text.replace(/\s*:$/, ''));
  }
  return { role, name };
}

function isLabelCell(cell: CellBlock, rows: Labels, columns: Labels, cells: readonly CellBlock[]): boolean {
  const inRow = cell.column === 0 && (rows.role.has(cell.row) || (rows.name.has(cell.row) && isWide(cells)));
  const inColumn =
    cell.row === 0 &&
    (columns.role.has(cell.column) ||
      (cell.strong && columns.name.has(cell.column) && columns.role.size > 0));
  return (
    inRow || inColumn || (cell.row === 0 && cell.column === 0 && columns.role.size > 0 && rows.name.has(0))
  );
}

function isWide(cells: readonly CellBlock[]): boolean {
  return cells.some((cell) => cell.column > 0);
}

/** A header cell (`<th>`, bold) with nothing under it in its own cell is a statement only if nothing else is. */
function formsStatement(cell: CellBlock, cells: readonly CellBlock[]): boolean {
  const own = cells.filter((other) => other.row === cell.row && other.column === cell.column);
  return own.length === 1 && cell.row > 0 && /[.!]$/.test(cell.text.text);
}

function readCell(
  draft: Draft,
  cell: CellBlock,
  table: TableReading,
  setting: Setting,
  byRole: boolean,
): void {
  for (const text of statementsIn(cell.text)) {
    const form = formOf(text.text, null, draft.language);
    const counts =
      form === 'nominal' ? byRole && wordsOf(text.text).length > 2 : form !== 'third-party' || byRole;
    if (!counts) {
      draft.leaveOut(text, wordsOf(text.text).length <= 3 ? 'heading' : 'unsure');
      continue;
    }
    const role = roleFor(text.text, setting, draft.speaksOf);
    draft.keep({ text, setting, role, form, expected: null, family: table.family });
  }
}

/** One statement a sentence; `Det sker …` cannot stand alone and stays with the sentence before it. */
function statementsIn(cell: MappedText): MappedText[] {
  const statements: MappedText[] = [];
  for (const sentence of sentencesOf(cell)) {
    const before = statements[statements.length - 1];
    if (before && /^(?:det|dette|den|disse|de|derved|dermed|herved|this|these|it)\s/i.test(sentence.text)) {
      const gap = placed(' ', { start: spanOf(before).end, end: spanOf(sentence).start });
      statements[statements.length - 1] = concat([before, gap, sentence]);
    } else statements.push(sentence);
  }
  return statements;
}
