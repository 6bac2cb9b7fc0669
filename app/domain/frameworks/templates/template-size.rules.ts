import type { Template, TemplateLength } from 'templates/template.schema';

/** What two people get through in one talk, at some five minutes a question. */
const QUESTIONS_IN_ONE_TALK = 25;
const MINUTES_A_QUESTION = 5;

/** The length that suits a role, by how many questions a full template asks it: full where one talk holds them. */
export const usualLength = (questionsInFull: number): TemplateLength =>
  questionsInFull > QUESTIONS_IN_ONE_TALK ? 'focused' : 'full';

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
