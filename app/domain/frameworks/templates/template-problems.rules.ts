import type { Question, Template } from 'templates/template.schema';
import { hoursTooLong, questionCount } from './template-size.rules';

/** A question by its id and the words that the two meet it in. */
export type Mentioned = { id: string; text: string };

export type TemplateProblem =
  | { kind: 'left-out'; questions: (Mentioned & { reason: string; statements: number })[] }
  /** The sentence of the framework is quoted, because it could not be turned with certainty. */
  | { kind: 'quoted'; questions: Mentioned[] }
  | { kind: 'reworded'; questions: Mentioned[] }
  | { kind: 'own'; questions: Mentioned[] }
  /** More than one talk holds. */
  | { kind: 'long'; count: number; hours: number };

/** What somebody who approves a template should see first. */
export function templateProblems(template: Template): TemplateProblem[] {
  const asked = template.sections.flatMap(({ questions }) => questions);
  const leftOut = (template.leftOut ?? []).map(({ question, reason }) => ({
    ...mention(question),
    reason,
    statements: question.statements.length,
  }));
  const count = questionCount(template);
  const hours = hoursTooLong(count);
  const problems: TemplateProblem[] = [
    { kind: 'left-out', questions: leftOut },
    { kind: 'quoted', questions: asked.filter(isQuoted).map(mention) },
    { kind: 'reworded', questions: asked.filter(isReworded).map(mention) },
    { kind: 'own', questions: asked.filter(({ own }) => own).map(mention) },
  ];
  const found = problems.filter((problem) => problem.kind !== 'long' && problem.questions.length > 0);
  return hours === null ? found : [{ kind: 'long', count, hours }, ...found];
}

/** The words that the two meet a question in: the common ones where they are both asked. */
export const mention = ({ id, text }: Question): Mentioned => ({
  id,
  text: text.joint ?? text.employee ?? text.leader ?? '',
});

/** Quoted and still as it was generated: an own wording has been thought about. */
export function isQuoted(question: Question): boolean {
  const whole = question.quoted === true && !question.generated;
  return whole || (question.points ?? []).some((point) => point.quoted === true && !point.generated);
}

export function isReworded(question: Question): boolean {
  return (
    question.generated !== undefined ||
    (question.points ?? []).some(({ generated }) => generated !== undefined)
  );
}
