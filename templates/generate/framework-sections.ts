import type { Framework, Role, Statement } from 'templates/framework.schema';
import type { Question, Section } from 'templates/template.schema';
import { danishWording } from './danish-wording';
import { englishWording } from './english-wording';
import { questionId } from './question-id';
import { byGroup } from './role-statements';
import type { TemplateScope } from './standing-sections';
import type { Wording } from './wording';

/** One section a theme that says something of the role, in the order of the framework. */
export function frameworkSections(
  framework: Framework,
  statements: readonly Statement[],
  role: Role,
  scope: TemplateScope,
): Section[] {
  const wording =
    scope.language === 'da' ? danishWording(framework, role, scope.type) : englishWording(scope.type);
  return themesOf(framework).flatMap((theme) => {
    const own = byGroup(statements, framework, theme.id);
    if (own.length === 0) return [];
    const section: Section = {
      id: `framework-${theme.id}`,
      title: theme.name,
      purpose: 'framework',
      theme: theme.id,
      guidance: wording.guidance(theme),
      questions:
        scope.type === 'status' ? [onTheme(own, theme, wording, scope)] : onStatements(own, wording, scope),
    };
    return [section];
  });
}

/** The framework's themes, and any that only its statements name, so that no statement is left out. */
function themesOf(framework: Framework): Framework['themes'] {
  const listed = new Set(framework.themes.map((theme) => theme.id));
  const unlisted = new Set(framework.statements.map((s) => s.theme).filter((id) => !listed.has(id)));
  return [
    ...framework.themes,
    ...[...unlisted].map((id) => ({ id, name: id, kind: 'value' as const, description: '' })),
  ];
}

/** A status talk asks once about a theme, with all its statements at hand. */
function onTheme(
  own: Statement[],
  theme: { id: string; name: string },
  wording: Wording,
  scope: TemplateScope,
): Question {
  return {
    id: questionId(scope.type, scope.roleId, theme.id, 'theme'),
    kind: 'text',
    audience: ['employee', 'leader', 'joint'],
    text: wording.aboutTheme(theme.name),
    followUps: [],
    statements: own.map((statement) => statement.id),
    required: false,
  };
}

/** One question a statement; a sentence that stands twice in a theme is asked once and cites both places. */
function onStatements(own: Statement[], wording: Wording, scope: TemplateScope): Question[] {
  const questions = new Map<string, Question>();
  own.forEach((statement, index) => {
    const before = own[index - 1];
    const previous =
      before && before.group === statement.group && before.role === statement.role ? before : null;
    const { text, followUps } = wording.aboutStatement(statement, previous, questions.size);
    const same = questions.get(text.employee);
    if (same) same.statements.push(statement.id);
    else
      questions.set(text.employee, {
        id: questionId(scope.type, scope.roleId, statement.theme, statement.id),
        kind: 'scale',
        audience: ['employee', 'leader', 'joint'],
        text,
        followUps,
        statements: [statement.id],
        required: false,
      });
  });
  return [...questions.values()];
}
