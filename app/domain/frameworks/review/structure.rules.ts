import type { Framework } from 'templates/framework.schema';

export type StatementRow = {
  id: string;
  text: string;
  repaired: string | null;
  /** The organisation's own wording in the language that the framework is not written in. */
  translation: string | null;
  theme: string;
  group: string | null;
  /** A role's id, or everybody's. */
  role: string;
  line: number;
  /** Its place in the document: what it is found by when it has become something else. */
  start: number;
  /** The statement that follows it in the document, which it can be joined with. */
  next: { id: string; text: string } | null;
};
export type IndicatorRow = { id: string; text: string; line: number; start: number };
export type GroupRows = { name: string | null; statements: StatementRow[] };
export type ThemeRows = {
  id: string;
  name: string;
  kind: Framework['themes'][number]['kind'];
  groups: GroupRows[];
  indicators: IndicatorRow[];
};
export type RoleRow = Framework['roles'][number] & { statements: number };
export type LeftOutRow = IndicatorRow & { why: Framework['leftOut'][number]['why'] };

/** A framework under review as it is shown beside its document. */
export type Structure = {
  name: string;
  organisation: string | null;
  language: Framework['language'];
  themes: ThemeRows[];
  roles: RoleRow[];
  leftOut: LeftOutRow[];
  counts: { statements: number; indicators: number; themes: number; unsure: number };
};

/** The statement that each can be joined with, by their ids. */
type Next = Readonly<Record<string, string>>;

/** Themes with nothing under them too: that is where one moves something to. */
export function structureOf(framework: Framework, next: Next): Structure {
  const { name, organisation, language, statements, indicators, leftOut, roles } = framework;
  const rows = statementRows(framework, next);
  return {
    name,
    organisation,
    language,
    themes: framework.themes.map((theme) => ({
      id: theme.id,
      name: theme.name,
      kind: theme.kind,
      groups: inGroups(rows.filter((row) => row.theme === theme.id)),
      indicators: indicators
        .filter((indicator) => indicator.theme === theme.id)
        .map(({ id, text, source }) => ({ id, text, line: source.line, start: source.start })),
    })),
    roles: [...roles]
      .sort((one, other) => one.level - other.level)
      .map((role) => ({ ...role, statements: statements.filter(({ role: of }) => of === role.id).length })),
    leftOut: leftOut
      .map((piece) => ({
        id: `l_${piece.source.start}_${piece.source.end}`,
        text: piece.text,
        why: piece.why,
        line: piece.source.line,
        start: piece.source.start,
      }))
      .sort((one, other) => one.start - other.start),
    counts: {
      statements: statements.length,
      indicators: indicators.length,
      themes: framework.themes.length,
      unsure: leftOut.filter(({ why }) => why === 'unsure').length,
    },
  };
}

function statementRows({ statements, language }: Framework, next: Next): StatementRow[] {
  const other = language === 'da' ? 'en' : 'da';
  const texts = new Map(statements.map(({ id, text }) => [id, text]));
  return statements.map((statement) => {
    const nextId = next[statement.id];
    const nextText = nextId === undefined ? undefined : texts.get(nextId);
    return {
      id: statement.id,
      text: statement.text,
      repaired: statement.repaired,
      translation: statement.translations?.[other] ?? null,
      theme: statement.theme,
      group: statement.group,
      role: statement.role,
      line: statement.source.line,
      start: statement.source.start,
      next: nextId !== undefined && nextText !== undefined ? { id: nextId, text: nextText } : null,
    };
  });
}

function inGroups(rows: readonly StatementRow[]): GroupRows[] {
  const groups = new Map<string | null, StatementRow[]>();
  for (const row of rows) {
    const group = groups.get(row.group);
    if (group) group.push(row);
    else groups.set(row.group, [row]);
  }
  return [...groups].map(([name, statements]) => ({ name, statements }));
}
