import type { Db } from 'db/client.server';
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

const begins = (word: string) => `"${word}"*`;

/** People with all of the words in name, e-mail and payroll number, each from its beginning. */
const havingWords = (words: readonly string[]) =>
  sql`select person_id from people_search
    where people_search match ${`{name email employee_number} : (${words.map(begins).join(' AND ')})`}`;

/** A query for the ids of those who have each of the words; null where there are none. */
export function foundByWords(text: string): SQL | null {
  const words = wordsIn(text);
  return words.length > 0 ? havingWords(words) : null;
}

/**
 * A query for the ids of those who have each of the words, in name, e-mail or payroll number or in the name
 * of the unit that they work in on the day; null where there are no words. Words match from their beginning.
 */
export function foundByWordsOrUnit(db: Db, text: string, day: string): SQL | null {
  const words = wordsIn(text);
  const ofUnits = words.filter((word) => inUnitName(db, word));
  // What no unit is called is asked for at once: the index finds those who have all of it by itself.
  const ofPeople = words.filter((word) => !ofUnits.includes(word));
  const queries = ofUnits.map(
    (word) => sql`select person_id from (
      ${havingWords([word])}
      union
      select ${employments.personId} from units_search
      join ${employments} on ${employments.unitId} = units_search.unit_id
      where units_search match ${`name : ${begins(word)}`} and ${employmentHoldsOn(day)}
    )`,
  );
  if (ofPeople.length > 0) queries.push(havingWords(ofPeople));
  return queries.length > 0 ? sql.join(queries, sql` intersect `) : null;
}

const inUnitName = (db: Db, word: string): boolean =>
  db.all(sql`select 1 from units_search where units_search match ${`name : ${begins(word)}`} limit 1`)
    .length > 0;

/** A query for the ids of a unit and all that is below it. */
export const unitAndBelow = (unitId: string): SQL => sql`
  with recursive below(id) as (
    select ${unitId} union select units.id from units join below on units.parent_id = below.id
  ) select id from below`;
