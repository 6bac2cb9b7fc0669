import type { Question, Template } from 'templates/template.schema';
import { generatedQuestions, predecessorOf, predecessorsIn, type Successors } from './successors.rules';
import { isReworded, type Mentioned, mention } from './template-problems.rules';

/** What a new framework version did to a template that was carried over to it. */
export type TemplateChanges = {
  /** Questions about what the older version did not say. */
  fresh: Mentioned[];
  /** Questions of the older template about what is no longer said. */
  gone: Mentioned[];
  /** The sentence is another, and so is the question. */
  changed: Mentioned[];
  /** The sentence is another, but the organisation's own wording stands: somebody has to look. */
  lookAgain: Mentioned[];
};

/** `template` against the older one that it was carried over from. */
export function templateChanges(old: Template, template: Template, successors: Successors): TemplateChanges {
  const predecessor = predecessorsIn(old, successors);
  const older = predecessorOf(successors);
  const everything = generatedQuestions(template).map(({ question, purpose }) => ({
    question,
    before: predecessor(question, purpose)?.question,
  }));
  const carriedOn = new Set(everything.flatMap(({ before }) => before?.id ?? []));
  const sentenceChanged = everything.filter(({ question }) =>
    question.statements.some((statement) => successors.reworded.has(statement)),
  );
  return {
    fresh: everything.flatMap(({ question, before }) =>
      before ? pointsWithout(question, older) : [mention(question)],
    ),
    gone: generatedQuestions(old)
      .filter(({ reason }) => reason === null)
      .flatMap(({ question }) => {
        if (carriedOn.has(question.id)) return pointsWithout(question, successors.ids);
        // Asked under another question it is asked still.
        return question.statements.some((statement) => successors.ids.has(statement))
          ? []
          : [mention(question)];
      }),
    changed: sentenceChanged
      .filter(({ question, before }) => !isReworded(question) && asksOtherwise(question, before))
      .map(({ question }) => mention(question)),
    lookAgain: sentenceChanged
      .filter(({ question }) => isReworded(question))
      .map(({ question }) => mention(question)),
  };
}

/** The points of a question whose statement has no counterpart in the other version. */
function pointsWithout(
  { id, points = [] }: Question,
  counterparts: ReadonlyMap<string, string>,
): Mentioned[] {
  return points
    .filter(({ statement }) => !counterparts.has(statement))
    .map(({ employee }) => ({ id, text: employee }));
}

/** Some of what is asked is in other words than it was. */
function asksOtherwise(question: Question, before: Question | undefined): boolean {
  const words = ({ text, points = [], followUps }: Question) =>
    JSON.stringify([text, points.map(({ employee, leader }) => [employee, leader]), followUps]);
  return before !== undefined && words(question) !== words(before);
}
