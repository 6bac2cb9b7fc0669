import type { Db } from 'db/client.server';
import { employments, people } from 'db/schema/people';
import { type SQL, sql } from 'drizzle-orm';
import { employmentHoldsOn } from './current-employment.server';
import { haveWords, splitWords } from './search-words.rules';

const MOST_WORDS = 8;
const LAST_LETTER = '\u{10ffff}';

/** The words of a search, without what the full-text index would read as a command. */
const wordsIn = (text: string) => splitWords(text).slice(0, MOST_WORDS);

const beginning = (words: readonly string[]) => words.map((word) => `"${word}"*`).join(' AND ');

/** People with all of the words in name, e-mail and payroll number, each from its beginning. */
const havingWords = (words: readonly string[]) =>
  sql`select person_id from people_search where ${ownWords(words)}`;

const ownWords = (words: readonly string[]) =>
  sql`people_search match ${`{name email employee_number} : (${beginning(words)})`}`;

/** People who work on the day in a unit with all of the words in its name, each from its beginning. */
const inUnitCalled = (words: readonly string[], day: string) =>
  sql`select ${employments.personId} from units_search
    join ${employments} on ${employments.unitId} = units_search.unit_id
    where units_search match ${`name : (${beginning(words)})`} and ${employmentHoldsOn(day)}`;

/** A query for the ids of those who have each of the words; null where there are none. */
export function foundByWords(text: string): SQL | null {
  const words = wordsIn(text);
  return words.length > 0 ? havingWords(words) : null;
}

/** What somebody is looked for by. */
export type Search = {
  /** Queries for ids, some twice: the person has to be in each of them. */
  parts: SQL[];
  /** The condition on `people_search` that says it all, where only what people are called themselves is asked for. */
  ownWords: SQL | null;
  /** Whether the name of the unit tells anything. */
  byUnit: boolean;
  /** The same of one person, given all that words are found in; null where only the queries can tell. */
  finds(person: { email: string; text: string }): boolean | null;
};

/**
 * Those who have each of the words, in name, e-mail or payroll number or in the name of the unit that they work in on
 * the day. Words match from their beginning; an e-mail ("anna@by") as a whole, where somebody's begins with it.
 */
export function searchFor(db: Db, text: string, day: string): Search {
  const chunks = text.split(/\s+/u);
  const emails = chunks.map((chunk) => chunk.toLowerCase()).filter((chunk) => beginsEmail(db, chunk));
  const words = wordsIn(chunks.filter((chunk) => !emails.includes(chunk.toLowerCase())).join(' '));
  const ofUnits = words.filter((word) => isThere(db, inUnitName(word)));
  const ofBoth = ofUnits.filter((word) => isThere(db, havingWords([word])));
  // What only people, or only units, are called is asked for at once: the index finds what has all of it by itself.
  const ofPeople = words.filter((word) => !ofUnits.includes(word));
  const onlyOfUnits = ofUnits.filter((word) => !ofBoth.includes(word));
  const has = haveWords(words);
  return {
    parts: [
      ...emails.map(withEmail),
      ...(ofPeople.length > 0 ? [havingWords(ofPeople)] : []),
      ...(onlyOfUnits.length > 0 ? [inUnitCalled(onlyOfUnits, day)] : []),
      ...ofBoth.map((word) => sql`${havingWords([word])} union all ${inUnitCalled([word], day)}`),
    ],
    ownWords: emails.length + ofUnits.length === 0 && words.length > 0 ? ownWords(words) : null,
    byUnit: ofUnits.length > 0,
    finds: (person) => emails.every((email) => person.email.startsWith(email)) && has(person.text),
  };
}

const withEmail = (chunk: string) =>
  sql`select ${people.id} from ${people} where ${people.email} >= ${chunk} and ${people.email} < ${chunk + LAST_LETTER}`;

const beginsEmail = (db: Db, chunk: string) => /^[^@]+@/u.test(chunk) && isThere(db, withEmail(chunk));

const inUnitName = (word: string) =>
  sql`select unit_id from units_search where units_search match ${`name : ${beginning([word])}`}`;

const isThere = (db: Db, query: SQL) => !isFew(db, query, 0);

/** Whether the query finds at most so many. */
export const isFew = (db: Db, query: SQL, most: number): boolean =>
  db.all(sql`select 1 from (${query}) limit 1 offset ${most}`).length === 0;

/** A query for the ids of a unit and all that is below it. */
export const unitAndBelow = (unitId: string): SQL => sql`
  with recursive below(id) as (
    select ${unitId} union select units.id from units join below on units.parent_id = below.id
  ) select id from below`;
