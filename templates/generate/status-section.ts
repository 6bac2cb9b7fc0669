import type { Framework } from 'templates/framework.schema';
import type { Question, Section } from 'templates/template.schema';
import { type Expectation, themesOf } from './expectations';
import { questionId } from './question-id';
import type { SaidTexts } from './said-texts';
import type { TemplateScope } from './standing-sections';
import type { Wording } from './wording';

interface Topic {
  id: string;
  name: string;
  statements: string[];
}

/** A list to choose from may be this long. */
const MOST_OPTIONS = 12;

/**
 * The framework in a status talk: the two pick what to talk about, and there is one question a theme with all
 * its statements behind it. One short section, because a status talk takes two or three themes and leaves the rest.
 */
export function statusSection(
  framework: Framework,
  byTheme: ReadonlyMap<string, Expectation[]>,
  scope: TemplateScope,
  wording: Wording,
  said: SaidTexts,
): Section {
  const topics = topicsOf(framework, byTheme);
  const { title, guidance, picks } = wording.themesOfTheTalk;
  const choices = topics.length > MOST_OPTIONS ? null : topics.map(({ id, name }) => ({ id, label: name }));
  said.beginSection();
  const picked = picks.slice(0, Math.max(topics.length - 1, 0)).map(
    (text, index): Question => ({
      id: questionId(scope.type, scope.roleId, 'framework', 'pick', String(index)),
      kind: choices ? 'choice' : 'text',
      audience: ['employee', 'leader', 'joint'],
      text: { ...text },
      followUps: [],
      statements: topics.flatMap(({ statements }) => statements),
      required: false,
      ...(choices && { options: choices }),
    }),
  );
  const asked = topics.map(
    ({ id, name, statements }): Question => ({
      id: questionId(scope.type, scope.roleId, id, 'theme'),
      kind: 'text',
      audience: ['employee', 'leader', 'joint'],
      text: said.takeUnsaid(wording.sinceLastTime(name, said.turn)).text,
      followUps: [],
      statements,
      required: false,
    }),
  );
  return {
    id: 'framework-themes',
    title,
    purpose: 'framework',
    theme: null,
    guidance,
    questions: [...picked, ...asked],
  };
}

/** The themes; where the framework has but one for the role, its groups. */
function topicsOf(framework: Framework, byTheme: ReadonlyMap<string, Expectation[]>): Topic[] {
  const themes = themesOf(framework).flatMap(({ id, name }): Topic[] => {
    const own = byTheme.get(id);
    return own ? [{ id, name, statements: own.flatMap(({ ids }) => ids) }] : [];
  });
  const [only, ...others] = themes;
  if (!only || others.length > 0) return themes;
  const own = byTheme.get(only.id) ?? [];
  const groups = [...new Set(own.map(({ statement }) => statement.group))];
  if (groups.length < 2) return themes;
  return groups.map((group) => ({
    id: group === null ? only.id : `${only.id}/${group}`,
    name: group ?? only.name,
    statements: own.filter(({ statement }) => statement.group === group).flatMap(({ ids }) => ids),
  }));
}
