import type { CellBlock } from '../blocks/block';
import { concat, type MappedText, placed, spanOf } from '../blocks/mapped-text';
import { nameKey } from '../roles/role-names';
import { headingRole, type RoleSign } from '../roles/role-signs';
import type { Draft, Setting } from '../statements/draft';
import { isAnnouncement, roleFor } from '../statements/settings';
import { expectedAfter, isIndicatorSign, isWarning } from '../wording/lead-in';
import { sentencesOf } from '../wording/sentences';
import { type Expected, formOf, wordsOf } from '../wording/statement-form';
import { endsSentence, gridOf } from './grid';
import { layoutOf } from './layout';
import type { ContentCell, TableLayout } from './table-walk';

export interface TableReading {
  readonly cells: readonly CellBlock[];
  readonly setting: Setting;
  /** The headings above give a theme; a row's or column's name is then a group. */
  readonly ownTheme: boolean;
  /** The document has several tables: a row at the top of one tells it from the others. */
  readonly several: boolean;
  readonly family: string;
}

/**
 * A table whose rows or columns are roles, themes or groups. A row or column that names a role gives it to the
 * cells; any other name is a theme, or a group where the theme is known. A bold line in a cell is a group.
 */
export function readTable(draft: Draft, table: TableReading): void {
  const layout = layoutOf(gridOf(table.cells), draft.language);
  const namesOf = naming(layout, table);
  for (const { text } of layout.labels) draft.leaveOut(text, 'heading');
  for (const { parts, names } of layout.descriptions) {
    const { theme } = settingFrom(namesOf(names), table);
    const isTheme = names.length === 0 || nameKey(names[names.length - 1] ?? '') === nameKey(theme);
    for (const { text } of parts) {
      draft.leaveOut(text, 'narrative');
      if (isTheme) draft.describe(theme, text.text);
    }
  }
  for (const content of layout.content) {
    const names = namesOf(content.names);
    const telling = names.filter((name) => !isIndicatorSign(name));
    const setting = { ...settingFrom(telling, table), role: content.role ?? table.setting.role };
    if (names.some(isWarning)) for (const { text } of content.cell.parts) draft.leaveOut(text, 'unsure');
    else if (telling.length < names.length) readIndicators(draft, content, setting);
    else new CellReader(draft, { content, setting, inMatrix: layout.byRole, family: table.family }).read();
  }
}

/** The names of a cell that tell anything: none that repeats the heading above, or only announces the table. */
function naming(layout: TableLayout, table: TableReading): (names: readonly string[]) => string[] {
  const heading = table.ownTheme ? nameKey(table.setting.theme) : null;
  return (names) =>
    names.filter((name, i) => {
      if (nameKey(name) === heading) return false;
      const over = i === 0 && names.length > 1;
      return !(over && (isAnnouncement(name) || (name === layout.title && !table.several)));
    });
}

function settingFrom(names: readonly string[], table: TableReading): Setting {
  const { theme, group, role } = table.setting;
  const [first, ...others] = names;
  if (first === undefined) return { theme, group, role };
  const innermost = others[others.length - 1] ?? null;
  if (innermost === null && table.ownTheme) return { theme, group: first, role };
  return { theme: first, group: innermost, role };
}

function readIndicators(draft: Draft, { cell }: ContentCell, { theme }: Setting): void {
  for (const { strong, item, text } of cell.parts) {
    if (strong && !item) draft.leaveOut(text, 'heading');
    else draft.indicators.push({ text, theme });
  }
}

interface CellReading {
  readonly content: ContentCell;
  readonly setting: Setting;
  /** Rows or columns of the table are roles: a sub-heading in a cell is none. */
  readonly inMatrix: boolean;
  readonly family: string;
}

/** One cell: sub-headings, lead-ins and statements, from the top down. */
class CellReader {
  private group: string | null = null;
  private role: RoleSign | null = null;
  private expected: Expected;

  constructor(
    private readonly draft: Draft,
    private readonly reading: CellReading,
  ) {
    this.expected = reading.content.expected;
  }

  read(): void {
    const { parts } = this.reading.content.cell;
    const allStrong = parts.every((part) => part.strong);
    for (const [i, part] of parts.entries()) {
      const next = parts[i + 1];
      if (allStrong ? parts.length === 1 && !endsSentence(part) && !part.item : part.strong && !part.item)
        this.heading(part);
      else if (next && !part.item && isAbove(part, next)) {
        if (isCall(part)) this.leadIn(part);
        else this.heading(part);
      } else this.statements(part);
    }
  }

  private heading({ text }: CellBlock): void {
    const name = text.text.replace(/\s*:$/, '');
    const role = this.reading.inMatrix ? null : headingRole(name);
    if (role) this.role = role;
    this.group = role ? null : name;
    this.expected = this.reading.content.expected;
    this.draft.leaveOut(text, 'heading');
  }

  private leadIn({ text }: CellBlock): void {
    this.expected = expectedAfter(text.text);
    this.draft.leaveOut(text, 'heading');
  }

  private statements(part: CellBlock): void {
    const { setting: outer, family } = this.reading;
    const setting = { ...outer, group: this.group ?? outer.group, role: this.role ?? outer.role };
    const { draft, expected } = this;
    for (const text of statementsIn(part.text)) {
      const form = formOf(text.text, expected, draft.language);
      if (text.text.endsWith('?')) draft.leaveOut(text, 'narrative');
      else if (!counts(form, text.text, setting.role !== null || expected !== null))
        draft.leaveOut(text, wordsOf(text.text).length <= 3 ? 'heading' : 'unsure');
      else
        draft.keep({
          text,
          setting,
          role: roleFor(text.text, setting, draft.speaksOf),
          form,
          expected,
          family,
        });
    }
  }
}

/** Without a role or a line that asks for it, only what has a verb and nobody else's is expected of anybody. */
function counts(form: string, text: string, addressed: boolean): boolean {
  if (form === 'nominal') return addressed && wordsOf(text).length > 2;
  return form !== 'third-party' || addressed;
}

/** A line that what follows belongs to: it ends with a colon, or is a few words above a list. */
function isAbove(part: CellBlock, next: CellBlock): boolean {
  const { text } = part.text;
  return /:$/.test(text) || (next.item && wordsOf(text).length <= 9 && !/[.!?,;]$/.test(text));
}

/** A line that speaks to somebody (`Det gør vi ved at:`), not a name. */
function isCall(part: CellBlock): boolean {
  return /(?<!\p{L})(?:vi|du|jeg|at|det|de|man|we|you|by|to)(?!\p{L})/iu.test(part.text.text);
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
