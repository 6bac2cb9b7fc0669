import { EVERYBODY, type Framework, type Role, type Statement } from 'templates/framework.schema';
import { TemplateError } from './template-error';

const folded = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('da');

/** The role by id or name, upper or lower case. */
export function findRole(framework: Framework, wanted: string): Role {
  const key = folded(wanted);
  const role =
    framework.roles.find((role) => folded(role.id) === key) ??
    framework.roles.find((role) => folded(role.name) === key);
  if (role) return role;
  const known = framework.roles.map(({ id, name }) => ({ id, name }));
  throw new TemplateError('template.unknown_role', { role: wanted, known });
}

/** The role itself and every role it inherits from, near or far; a circle is walked once. */
function withInherited(framework: Framework, role: Role): Set<string> {
  const ids = new Set<string>();
  const waiting = [role.id];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (ids.has(id)) continue;
    ids.add(id);
    waiting.push(...(framework.roles.find((role) => role.id === id)?.inherits ?? []));
  }
  return ids;
}

/** What holds for the role: its own statements, those it inherits and those of everybody, in document order. */
export function statementsFor(framework: Framework, role: Role): Statement[] {
  const roles = withInherited(framework, role).add(EVERYBODY);
  const statements = framework.statements.filter((statement) => roles.has(statement.role));
  if (statements.length > 0) return statements;
  const known = framework.roles.map(({ id, name }) => ({ id, name }));
  throw new TemplateError('template.no_statements', { role: role.name, known });
}

/** Statements of one theme, group by group in the order in which the document first names the groups. */
export function byGroup(statements: readonly Statement[], framework: Framework, theme: string): Statement[] {
  const groups = [...new Set(framework.statements.filter((s) => s.theme === theme).map((s) => s.group))];
  return groups.flatMap((group) => statements.filter((s) => s.theme === theme && s.group === group));
}
