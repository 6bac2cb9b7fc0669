import type { Template, TemplateLength } from 'templates/template.schema';

/** What two people get through in one talk, at some five minutes a question. */
const QUESTIONS_IN_ONE_TALK = 25;
const MINUTES_A_QUESTION = 5;

/** From more statements than this a role's template is better focused: asked one by one they take more than one talk. */
const STATEMENTS_ASKED_ONE_BY_ONE = 20;

export const usualLength = (statements: number): TemplateLength =>
  statements > STATEMENTS_ASKED_ONE_BY_ONE ? 'focused' : 'full';

/** The number of questions that a template asks. */
export const questionCount = (template: Pick<Template, 'sections'>): number =>
  template.sections.reduce((sum, { questions }) => sum + questions.length, 0);

/**
 * How many hours it takes to talk of every question, to the half hour, where that is more than the two
 * hours that a talk lasts at most; null where it fits.
 */
export function hoursTooLong(questions: number): number | null {
  if (questions <= QUESTIONS_IN_ONE_TALK) return null;
  return Math.max(2.5, Math.round((questions * MINUTES_A_QUESTION) / 30) / 2);
}
