import { employments } from 'db/schema/people';
import { type SQL, sql } from 'drizzle-orm';
import { employmentHoldsOn } from './current-employment.server';

const MOST_WORDS = 8;

/** The words of a search, without what the full-text index would read as a command. */
function wordsIn(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}

/** People with a word in name, e-mail or payroll number that begins so. */
const havingWord = (word: string) =>
  sql`select person_id from people_search where people_search match ${`{name email employee_number} : "${word}"*`}`;

/** A query for the ids of those who have each of the words; null where there are none. */
export function foundByWords(text: string): SQL | null {
  const words = wordsIn(text).map(havingWord);
  return words.length > 0 ? sql.join(words, sql` intersect `) : null;
}

/**
 * A query for the ids of those who have each of the words, in name, e-mail or payroll number or in the name
 * of the unit that they work in on the day; null where there are no words. Words match from their beginning.
 */
export function foundByWordsOrUnit(text: string, day: string): SQL | null {
  const words = wordsIn(text).map(
    (word) => sql`select person_id from (
      ${havingWord(word)}
      union
      select ${employments.personId} from units_search
      join ${employments} on ${employments.unitId} = units_search.unit_id
      where units_search match ${`name : "${word}"*`} and ${employmentHoldsOn(day)}
    )`,
  );
  return words.length > 0 ? sql.join(words, sql` intersect `) : null;
}

/** A query for the ids of a unit and all that is below it. */
export const unitAndBelow = (unitId: string): SQL => sql`
  with recursive below(id) as (
    select ${unitId} union select units.id from units join below on units.parent_id = below.id
  ) select id from below`;
