import type { Question, Section, Template } from 'templates/template.schema';

/**
 * What a conversation asks beside its template: how each agreement from last time went, and which themes
 * matter this time. The questions have the shape of the template's own, so that answers to them are
 * saved, shared and kept private in the same way. Nothing here is part of a stored template.
 */
type Language = Template['language'];

const AGREEMENT = 'q_agreement_';
const THEME = 'q_theme_';

/** The one thing that can be chosen of a theme. */
export const WANTED = 'wanted';

const WORDS: Record<
  Language,
  {
    followUp: { id: string; title: string; guidance: string };
    done: string;
    continue: string;
    drop: string;
    wanted: string;
  }
> = {
  da: {
    followUp: {
      id: 'follow-up',
      title: 'Siden sidst',
      guidance: 'Begynd med det, I aftalte sidst. Så bliver aftaler til noget.',
    },
    done: 'Nået',
    continue: 'Fortsætter',
    drop: 'Droppes',
    wanted: 'Det vil jeg gerne tale om',
  },
  en: {
    followUp: {
      id: 'follow-up',
      title: 'Since last time',
      guidance: 'Begin with what you agreed last time. That is how agreements come to something.',
    },
    done: 'Done',
    continue: 'Continues',
    drop: 'Dropped',
    wanted: 'I would like to talk about this',
  },
};

type Agreed = { id: string; goal: string; activity: string };

/** Asks how an agreement from an earlier talk went. Its text is the goal and the activity, word for word, a line each. */
export function agreementQuestion({ id, goal, activity }: Agreed, language: Language): Question {
  const words = WORDS[language];
  return asked(`${AGREEMENT}${id}`, [goal, activity].filter((line) => line.trim() !== '').join('\n'), [
    { id: 'done', label: words.done },
    { id: 'continue', label: words.continue },
    { id: 'drop', label: words.drop },
  ]);
}

/** Asks whether a theme of the framework is one to talk about this time; those who are asked about the theme. */
function themeQuestion({ id, questions }: Section, language: Language): Question {
  const { wanted } = WORDS[language];
  const question = asked(themeQuestionId(id), wanted, [{ id: WANTED, label: wanted }]);
  const audience = new Set(questions.flatMap((one) => one.audience));
  return { ...question, audience: question.audience.filter((side) => audience.has(side)) };
}

/** A template that lets both pick among its themes asks for them there, and nowhere else. */
export function withThemeMarks(sections: Section[], { language }: Pick<Template, 'language'>): Section[] {
  const themes = sections.filter(({ purpose }) => purpose === 'framework');
  const picks = themes.some((section) => section.questions.some((question) => question.picks));
  if (picks || themes.length < 2) return sections;
  return sections.map((section) =>
    themes.includes(section) && section.questions.length > 0
      ? { ...section, questions: [themeQuestion(section, language), ...section.questions] }
      : section,
  );
}

function asked(id: string, text: string, options: NonNullable<Question['options']>): Question {
  return {
    id,
    kind: 'choice',
    audience: ['employee', 'leader', 'joint'],
    text: { employee: text, leader: text, joint: text },
    followUps: [],
    statements: [],
    required: false,
    options,
  };
}

/** The id of the agreement that a question asks about; null for every other question. */
export function agreementIdOf(questionId: string): string | null {
  return questionId.startsWith(AGREEMENT) ? questionId.slice(AGREEMENT.length) : null;
}

/** The id of the question whether this theme is one to talk about. */
export const themeQuestionId = (sectionId: string): string => `${THEME}${sectionId}`;

/** Whether a question marks a theme: it is shown as a mark on the theme, and not counted among its questions. */
export const marksTheme = (questionId: string): boolean => questionId.startsWith(THEME);

/** The questions of a section without the mark on the theme itself. */
export const questionsOf = (section: Pick<Section, 'questions'>): Question[] =>
  section.questions.filter(({ id }) => !marksTheme(id));

/** The section that earlier agreements are asked about in, for a template that has none. */
export function followUpSection(language: Language): Section {
  return { ...WORDS[language].followUp, purpose: 'follow-up', theme: null, questions: [] };
}

/**
 * The themes that somebody wants to talk about, as ids of sections: those with a mark, and those chosen
 * where the template itself lets both pick among its themes.
 */
export function wantedThemes(
  sections: readonly Section[],
  chosen: ReadonlyMap<string, { scale: string | null }>,
): ReadonlySet<string> {
  const picked = new Set(
    sections
      .flatMap((section) => section.questions)
      .filter((question) => question.picks)
      .flatMap((question) => chosen.get(question.id)?.scale ?? []),
  );
  return new Set(
    sections
      .filter(({ id }) => chosen.get(themeQuestionId(id))?.scale === WANTED || pickedAs(id, picked))
      .map(({ id }) => id),
  );
}

/** What can be picked in a status talk has the id of its section without the first word. */
const pickedAs = (sectionId: string, picked: ReadonlySet<string>) =>
  sectionId.startsWith('framework-') && picked.has(sectionId.slice('framework-'.length));
