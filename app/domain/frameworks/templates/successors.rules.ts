import type { Question, Template } from 'templates/template.schema';

/** What became of the statements of an older framework version: which of the newer ones each lives on in. */
export type Successors = {
  /** Newer statement id by older statement id; no entry where it is gone. */
  ids: ReadonlyMap<string, string>;
  /** Ids of those newer statements whose sentence is another than it was. */
  reworded: ReadonlySet<string>;
};

export type Predecessor = { question: Question; section: string; reason: string | null };

/** Every generated question of a template, those in use first. */
function generatedQuestions(template: Template): Predecessor[] {
  const asked = template.sections.flatMap(({ id, questions }) =>
    questions.map((question) => ({ question, section: id, reason: null })),
  );
  return [...asked, ...(template.leftOut ?? [])].filter(({ question }) => !question.own);
}

/**
 * Finds the question of the older template that a newly generated one carries on: the one with its id, or
 * the first that asks about what one of its statements was before.
 */
export function predecessorsIn(
  old: Template,
  successors: Successors,
): (question: Question) => Predecessor | undefined {
  const questions = generatedQuestions(old);
  const byId = new Map(questions.toReversed().map((each) => [each.question.id, each]));
  const byStatement = new Map<string, Predecessor>();
  for (const each of questions)
    for (const statement of each.question.statements) {
      const newer = successors.ids.get(statement);
      if (newer !== undefined && !byStatement.has(newer)) byStatement.set(newer, each);
    }
  return ({ id, statements }) =>
    byId.get(id) ?? statements.flatMap((statement) => byStatement.get(statement) ?? [])[0];
}

/** The older statement of each newer one. */
export const predecessorOf = (successors: Successors): Map<string, string> =>
  new Map([...successors.ids].map(([older, newer]) => [newer, older]));
