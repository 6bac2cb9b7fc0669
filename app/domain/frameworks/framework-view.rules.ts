import { EVERYBODY, type Framework, type Statement } from 'templates/framework.schema';

export type StatementView = {
  id: string;
  text: string;
  /** Null where it applies to everybody. */
  role: string | null;
  line: number;
};

export type ThemeView = {
  id: string;
  name: string;
  /** In the order of the document; the name is null for statements that stand outside any group. */
  groups: { name: string | null; statements: StatementView[] }[];
};

/** A framework's statements as one reads them: under their themes and groups, with their role by name. */
export function themesOf(framework: Framework): ThemeView[] {
  const roleName = roleNames(framework);
  return framework.themes
    .map(({ id, name }) => ({
      id,
      name,
      groups: grouped(framework.statements.filter((statement) => statement.theme === id)).map(
        ([group, statements]) => ({
          name: group,
          statements: statements.map((statement) => ({
            id: statement.id,
            text: statement.text,
            role: roleName(statement.role),
            line: statement.source.line,
          })),
        }),
      ),
    }))
    .filter(({ groups }) => groups.length > 0);
}

/** Finds what a role is called; null for everybody, the id itself where the framework lacks it. */
export function roleNames(framework: Framework): (roleId: string) => string | null {
  const names = new Map(framework.roles.map(({ id, name }) => [id, name]));
  return (roleId) => (roleId === EVERYBODY ? null : (names.get(roleId) ?? roleId));
}

function grouped(statements: readonly Statement[]): [string | null, Statement[]][] {
  const groups = new Map<string | null, Statement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.group);
    if (group) group.push(statement);
    else groups.set(statement.group, [statement]);
  }
  return [...groups];
}
