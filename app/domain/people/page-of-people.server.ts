import type { Db } from 'db/client.server';
import { people } from 'db/schema/people';
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Context } from '../context';
import { civilDateOf } from '../dates';
import { isFew, type Search, searchFor, unitAndBelow } from './search.server';

const PAGE_SIZE = 50;
/** Up to so many are looked up and sorted; of more the first are soon met going through the names in order. */
const FEW = 1000;
/** So many names are gone through, before those who are looked for are thought to be far apart. */
const FAR = 1500;

export type PeopleFilter = {
  /** Beginnings of words in name, e-mail, payroll number or unit; '' for everybody. */
  words: string;
  /** Those who work in this unit today, or in one below it. */
  unitId: string | null;
  /** Only those who are not employed today; of a unit those who have been there. */
  notEmployed: boolean;
  /** The person that the page begins after, or ends before; neither for the first page. */
  after: string | null;
  before: string | null;
};

/** The ids of one page of people by name, and whether there are more of them in the direction that was turned. */
export function pageOf(ctx: Context, filter: PeopleFilter): { ids: string[]; more: boolean } {
  const found = findPage(ctx, filter);
  const ids = found.slice(0, PAGE_SIZE);
  return { ids: filter.before === null ? ids : ids.reverse(), more: found.length > PAGE_SIZE };
}

/** One more than the page has room for, where there are so many. */
function findPage({ db, now }: Context, filter: PeopleFilter): string[] {
  const day = civilDateOf(now);
  const search = searchFor(db, filter.words, day);
  const { unitId, notEmployed } = filter;
  const workedOn = notEmployed ? null : day;
  const few: SQL[] = [];
  const many: SQL[] = [];
  for (const ids of unitId ? [...search.parts, inUnit(unitId, workedOn)] : search.parts)
    if (isFew(db, ids, FEW)) few.push(sql`${people.id} in (${ids})`);
    // The plus keeps the database from looking thousands up one by one and sorting them.
    else many.push(sql`+${people.id} in (${ids})`);
  const start = startOf(db, filter);
  if (search.parts.length > 0 && many.length > 0) {
    const fits = and(
      notEmployed ? notEmployedOn(day, NAMES.id) : undefined,
      unitId ? worksIn(unitId, workedOn) : undefined,
    );
    const where = and(...few, start && isBeyond(start, NAMES));
    const met = goThrough(db, { search, where, fits, day, far: few.length > 0 ? FEW : FAR }, filter);
    if (met) return met;
  }
  // The full-text table has the names too: where it knows it all, nobody has to be looked up.
  const known = unitId ? null : search.ownWords;
  const columns = known ? FOUND : NAMES;
  const where = and(
    ...(known ? [known] : [...few, ...many]),
    start && isBeyond(start, columns),
    notEmployed ? notEmployedOn(day, columns.id) : undefined,
  );
  return db
    .all<{ id: string }>(
      sql`select ${columns.id} as id from ${columns.table} where ${where ?? sql`1`}
        order by ${sql.join(orderOf(filter, columns), sql`, `)} limit ${PAGE_SIZE + 1}`,
    )
    .map(({ id }) => id);
}

type Going = { search: Search; where: SQL | undefined; fits: SQL | undefined; day: string; far: number };

/**
 * Those who are met first, going through the names in order and looking at each; null where they are far apart, or
 * somebody has a name that only the index can read. Where many are looked for this is sooner done than finding all.
 */
function goThrough(db: Db, { search, where, fits, day, far }: Going, filter: PeopleFilter): string[] | null {
  const own = sql`${people.name} || ' ' || ${people.email} || ' ' || coalesce(${people.employeeNumber}, '')`;
  const query = db
    .select({
      id: people.id,
      email: people.email,
      text: (search.byUnit ? sql`${own} || ' ' || ${unitNamesOn(day)}` : own).as('text'),
      fits: (fits ?? sql`1`).as('fits'),
    })
    .from(people)
    .where(where)
    .orderBy(...orderOf(filter, NAMES))
    .limit(far + 1)
    .toSQL();
  const rows = db.$client
    .prepare<unknown[], { id: string; email: string; text: string; fits: number }>(query.sql)
    .iterate(...query.params);
  const met: string[] = [];
  let seen = 0;
  for (const row of rows) {
    seen += 1;
    if (seen > far) return null;
    const isFound = search.finds(row);
    if (isFound === null) return null;
    if (isFound && row.fits) met.push(row.id);
    if (met.length > PAGE_SIZE) break;
  }
  return met;
}

/** The two places that names are read in their order from. */
const NAMES = { table: people, id: sql`${people.id}`, name: sql`${people.name}` };
const FOUND = { table: sql`people_search`, id: sql`people_search.person_id`, name: sql`people_search.name` };
type Columns = { id: SQL; name: SQL };

const orderOf = ({ before }: PeopleFilter, { name, id }: Columns) =>
  before === null ? [asc(name), asc(id)] : [desc(name), desc(id)];

type Start = { name: string; id: string; backwards: boolean };

/** An address with somebody who is no longer there begins at the beginning. */
function startOf(db: Db, { after, before }: PeopleFilter): Start | undefined {
  const from = db
    .select({ name: people.name, id: people.id })
    .from(people)
    .where(eq(people.id, before ?? after ?? ''))
    .get();
  return from && { ...from, backwards: before !== null };
}

const isBeyond = (start: Start, { name, id }: Columns) =>
  sql`(${name}, ${id}) ${start.backwards ? sql`<` : sql`>`} (${start.name}, ${start.id})`;

const holdsOn = (day: string) => sql`starts_on <= ${day} and (ends_on is null or ends_on >= ${day})`;
/** On any day, where none is given. */
const heldOn = (day: string | null) => (day ? sql`and ${holdsOn(day)}` : sql``);

const notEmployedOn = (day: string, id: SQL) =>
  sql`not exists (select 1 from employments where employments.person_id = ${id} and ${holdsOn(day)})`;

/** Who works in the unit or below it on the day. */
const inUnit = (unitId: string, day: string | null): SQL =>
  sql`select person_id from employments where unit_id in (${unitAndBelow(unitId)}) ${heldOn(day)}`;

/** The same asked of one person. */
const worksIn = (unitId: string, day: string | null): SQL =>
  sql`exists (select 1 from employments where person_id = ${people.id} and unit_id in (${unitAndBelow(unitId)}) ${heldOn(day)})`;

const unitNamesOn = (day: string) =>
  sql`coalesce((select group_concat(units.name, ' ') from employments join units on units.id = unit_id where person_id = ${people.id} and ${holdsOn(day)}), '')`;
