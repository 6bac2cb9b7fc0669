import type { Framework, Statement } from 'templates/framework.schema';
import { byGroup } from './role-statements';
import type { Wording } from './wording';

/** What a template asks about once, however often the framework says it. */
export interface Expectation {
  statement: Statement;
  /** The statement before it in the same group and role, which it may lean on. */
  previous: Statement | null;
  /** Every statement that says it, the first of them first. */
  ids: string[];
}

/**
 * The expectations of each theme in the order of the framework. A sentence that stands in several places is
 * asked about at the first of them and cites them all.
 */
export function expectationsByTheme(
  framework: Framework,
  statements: readonly Statement[],
  wording: Wording,
): Map<string, Expectation[]> {
  const bySentence = new Map<string, Expectation>();
  const themes = new Map<string, Expectation[]>();
  for (const theme of themesOf(framework)) {
    const own = byGroup(statements, framework, theme.id);
    own.forEach((statement, index) => {
      const before = own[index - 1];
      const previous =
        before && before.group === statement.group && before.role === statement.role ? before : null;
      const sentence = wording.point(statement, previous).employee;
      const same = bySentence.get(sentence);
      if (same) {
        same.ids.push(statement.id);
        return;
      }
      const expectation = { statement, previous, ids: [statement.id] };
      bySentence.set(sentence, expectation);
      themes.set(theme.id, [...(themes.get(theme.id) ?? []), expectation]);
    });
  }
  return themes;
}

/** The framework's themes, and any that only its statements name, so that no statement is left out. */
export function themesOf(framework: Framework): Framework['themes'] {
  const listed = new Set(framework.themes.map((theme) => theme.id));
  const unlisted = new Set(framework.statements.map((s) => s.theme).filter((id) => !listed.has(id)));
  return [
    ...framework.themes,
    ...[...unlisted].map((id) => ({ id, name: id, kind: 'value' as const, description: '' })),
  ];
}
