import type { Framework, Statement } from 'templates/framework.schema';

export interface QuestionTexts {
  employee: string;
  leader: string;
  joint: string;
}

export interface StatementTexts {
  text: QuestionTexts;
  followUps: string[];
}

/** How the questions of a framework section are worded in one language. Pure. */
export interface Wording {
  guidance(theme: Framework['themes'][number]): string;
  /**
   * @param previous the statement before it in the same group and role
   * @param turn its place among the questions of its section, from 0
   */
  aboutStatement(statement: Statement, previous: Statement | null, turn: number): StatementTexts;
  aboutTheme(name: string): QuestionTexts;
}

const SHORT_DESCRIPTION = 160;

/** A theme's own description where it is short enough to be read at a glance. */
export function shortDescription({ description }: { description: string }): string | null {
  const text = description.trim().replace(/\s+/g, ' ');
  return text !== '' && text.length <= SHORT_DESCRIPTION ? text : null;
}

/** The statement as generated text uses it: repaired where the source has a slip, without its final mark. */
export const quotable = (statement: Statement): string =>
  (statement.repaired ?? statement.text)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.!?]+$/, '');
