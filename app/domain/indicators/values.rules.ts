/** What a contribution can say: words of a scale, and these. */

/** Somebody who left this out, or shared nothing; counted, so that every figure of a talk is about the same people. */
export const UNANSWERED = 'unanswered';

/** Whether somebody wants to talk about a theme. */
export const CARD = { yes: 'chosen', no: 'not-chosen' } as const;

/** Whether somebody has agreed on something within a theme. */
export const AGREEMENT = { yes: 'agreed', no: 'not-agreed' } as const;

/** Whether those who were invited to a round have had their talk, and whether that made a development plan. */
export const USE = { had: 'had', missed: 'missed', plan: 'plan', noPlan: 'no-plan' } as const;

/** What is asked of everybody after the talk, and what can be answered. */
export const EVALUATION_QUESTIONS = ['important', 'heard', 'agreements'] as const;
export const EVALUATION_ANSWERS = ['yes', 'partly', 'no'] as const;
export type EvaluationQuestion = (typeof EVALUATION_QUESTIONS)[number];

/** What an employee and a leader say are two figures. */
export const evaluationSubject = (side: 'employee' | 'leader', question: EvaluationQuestion): string =>
  `${side}.${question}`;
