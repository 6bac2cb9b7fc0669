import type { Framework } from 'templates/framework.schema';
import type { Question, Section } from 'templates/template.schema';
import { type Expectation, themesOf } from './expectations';
import { questionId } from './question-id';
import type { SaidTexts } from './said-texts';
import type { TemplateScope } from './standing-sections';
import { shortDescription, type Wording } from './wording';

interface Topic {
  id: string;
  name: string;
  theme: Theme;
  statements: string[];
}

type Theme = Framework['themes'][number];

/** The sections of themes begin with `framework-`, so none of them has this id. */
export const PICK_SECTION = 'themes-of-the-talk';

/** A list to choose from may be this long. */
const MOST_OPTIONS = 12;

/**
 * The framework in a status talk: the two pick what to talk about, and every theme has a section of one question
 * with all its statements behind it, to be passed over where it is not picked.
 */
export function statusSections(
  framework: Framework,
  byTheme: ReadonlyMap<string, Expectation[]>,
  scope: TemplateScope,
  wording: Wording,
  said: SaidTexts,
): Section[] {
  const topics = topicsOf(framework, byTheme);
  const asked = topics.map(
    ({ id, name, theme, statements }): Section => ({
      id: `framework-${id}`,
      title: name,
      purpose: 'framework',
      theme: theme.id,
      guidance: shortDescription(theme),
      questions: [
        {
          id: questionId(scope.type, scope.roleId, id, 'theme'),
          kind: 'text',
          audience: ['employee', 'leader', 'joint'],
          text: said.takeUnsaid(wording.sinceLastTime(name, said.turn)).text,
          followUps: [],
          statements,
          required: false,
        },
      ],
    }),
  );
  return topics.length > 1 ? [pickSection(topics, scope, wording), ...asked] : asked;
}

/** A first and a second theme for each side, which makes two or three for the talk. */
function pickSection(topics: readonly Topic[], scope: TemplateScope, wording: Wording): Section {
  const { title, guidance, picks } = wording.themesOfTheTalk;
  const options = topics.length > MOST_OPTIONS ? null : topics.map(({ id, name }) => ({ id, label: name }));
  return {
    id: PICK_SECTION,
    title,
    purpose: 'framework',
    theme: null,
    guidance,
    questions: picks.slice(0, topics.length - 1).map(
      (text, index): Question => ({
        id: questionId(scope.type, scope.roleId, 'framework', 'pick', String(index)),
        kind: options ? 'choice' : 'text',
        audience: ['employee', 'leader', 'joint'],
        text: { ...text },
        followUps: [],
        statements: topics.flatMap(({ statements }) => statements),
        required: false,
        picks: true,
        ...(options && { options }),
      }),
    ),
  };
}

/** The themes; where the framework has but one for the role, its groups. */
function topicsOf(framework: Framework, byTheme: ReadonlyMap<string, Expectation[]>): Topic[] {
  const themes = themesOf(framework).flatMap((theme): Topic[] => {
    const own = byTheme.get(theme.id);
    return own ? [{ id: theme.id, name: theme.name, theme, statements: own.flatMap(({ ids }) => ids) }] : [];
  });
  const [only, ...others] = themes;
  if (!only || others.length > 0) return themes;
  const own = byTheme.get(only.id) ?? [];
  const groups = [...new Set(own.map(({ statement }) => statement.group))];
  if (groups.length < 2) return themes;
  const taken = new Set<string>();
  return groups.map((group) => ({
    id: topicId(only.id, group, taken),
    name: group ?? only.name,
    theme: only.theme,
    statements: own.filter(({ statement }) => statement.group === group).flatMap(({ ids }) => ids),
  }));
}

/** From the group's name, so that a new group among the others leaves the ids of theirs alone. */
function topicId(theme: string, group: string | null, taken: Set<string>): string {
  const name = (group ?? '').normalize('NFC').toLocaleLowerCase('da');
  const word = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
  const plain = word ? `${theme}-${word}` : theme;
  let id = plain;
  for (let next = 2; taken.has(id); next++) id = `${plain}-${next}`;
  taken.add(id);
  return id;
}
