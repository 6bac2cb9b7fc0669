import type { Question, Template } from 'templates/template.schema';
import {
  generatedQuestions,
  predecessorOf,
  predecessorsIn,
  type Successors,
  succeeding,
} from './successors.rules';
import { isReworded, type Mentioned, mention } from './template-problems.rules';

/** What a new framework version did to a template that was carried over to it. */
export type TemplateChanges = {
  /** Questions about what the older version did not say. */
  fresh: Mentioned[];
  /** Questions of the older template about what is no longer said. */
  gone: Mentioned[];
  /** Asked in other words than it was, by itself and not by anybody's hand. */
  changed: Mentioned[];
  /** What it asks about is another, but the organisation's own wording stands: somebody has to look. */
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
  const lookAgain = everything.flatMap(({ question, before }) =>
    before && isReworded(question) && !question.picks && asksOther(question, before, successors)
      ? [question]
      : [],
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
    changed: everything
      .filter(
        ({ question, before }) =>
          before && !lookAgain.includes(question) && isWordedOtherwise(question, before, older),
      )
      .map(({ question }) => mention(question)),
    lookAgain: lookAgain.map(mention),
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

/** The statements behind a question are others than they were, or one of them is in other words. */
function asksOther(question: Question, before: Question, successors: Successors): boolean {
  const newer = new Set(succeeding(before, successors));
  return (
    before.statements.some((statement) => !successors.ids.has(statement)) ||
    question.statements.some((statement) => !newer.has(statement) || successors.reworded.has(statement)) ||
    newer.size > new Set(question.statements).size
  );
}

/** Some of what is asked, other than the organisation's own wording of today, is in other words than it was. */
function isWordedOtherwise(
  question: Question,
  before: Question,
  older: ReadonlyMap<string, string>,
): boolean {
  const { generated = {} } = question;
  const audiences = question.audience.filter((audience) => generated[audience] === undefined);
  return (
    audiences.some((audience) => question.text[audience] !== before.text[audience]) ||
    (!generated.followUps && question.followUps.join('\n') !== before.followUps.join('\n')) ||
    (generated.toLeader === undefined && question.toLeader !== before.toLeader) ||
    (question.points ?? []).some((point) => {
      const was = before.points?.find(({ statement }) => statement === older.get(point.statement));
      const own = point.generated;
      return (
        was !== undefined &&
        ((own?.employee === undefined && point.employee !== was.employee) ||
          (own?.leader === undefined && point.leader !== was.leader))
      );
    })
  );
}
