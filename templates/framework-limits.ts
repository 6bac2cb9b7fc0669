import type { Framework } from './framework.schema';

/** The most that one framework holds. No organisation's own has a tenth of it: what is longer is something else too. */
const MOST_STATEMENTS = 3_000;
/** The longest text that a framework is read from, in characters. */
export const LONGEST_TEXT = 1_500_000;
/** The longest that one statement is, in characters: two pages of text. */
export const LONGEST_STATEMENT = 4_000;

/** Whether all that a framework says is more than one framework holds. */
export function isTooLong({ roles, themes, values, statements, indicators, leftOut }: Framework): boolean {
  const lists = [roles, themes, values, statements, indicators];
  if (lists.some((list) => list.length > MOST_STATEMENTS)) return true;
  const text = [...statements, ...indicators, ...leftOut].reduce((sum, piece) => sum + piece.text.length, 0);
  return text > LONGEST_TEXT;
}
