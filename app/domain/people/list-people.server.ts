import { accounts, grants } from 'db/schema/access';
import { employments, people, units } from 'db/schema/people';
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { civilDateOf } from '../dates';
import { employmentHolds } from './current-employment.server';
import { foundByWordsOrUnit, unitAndBelow } from './search.server';

const PAGE_SIZE = 50;
/** Up to so many are looked up and sorted; of more the first are soon met going through the names in order. */
const FEW = 1000;

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

/**
 * One page of people by name, with where they work today and under whom, and the persons that the next and
 * the previous page begin at. As quick with 50,000 as with 50. For administrators.
 */
export function listPeople(ctx: Context, filter: PeopleFilter) {
  authorizeFunction(ctx.actor, 'administer-people');
  const { ids, more } = pageOf(ctx, filter);
  const backwards = filter.before !== null;
  const [first, last] = [ids[0] ?? null, ids.at(-1) ?? null];
  return {
    people: detailsOf(ctx, ids),
    next: more || backwards ? last : null,
    previous: backwards ? (more ? first : null) : filter.after && first,
  };
}

export type ListedPerson = ReturnType<typeof listPeople>['people'][number];

function pageOf({ db, now }: Context, filter: PeopleFilter): { ids: string[]; more: boolean } {
  const backwards = filter.before !== null;
  const found = db
    .select({ id: people.id })
    .from(people)
    .where(and(...conditionsOf(db, civilDateOf(now), filter), startOf(db, filter)))
    .orderBy(...(backwards ? [desc(people.name), desc(people.id)] : [asc(people.name), asc(people.id)]))
    .limit(PAGE_SIZE + 1)
    .all();
  const ids = found.slice(0, PAGE_SIZE).map(({ id }) => id);
  return { ids: backwards ? ids.reverse() : ids, more: found.length > PAGE_SIZE };
}

/** An address with somebody who is no longer there begins at the beginning. */
function startOf(db: Context['db'], { after, before }: PeopleFilter): SQL | undefined {
  const from = db
    .select({ name: people.name, id: people.id })
    .from(people)
    .where(eq(people.id, before ?? after ?? ''))
    .get();
  if (!from) return undefined;
  return before === null
    ? sql`(${people.name}, ${people.id}) > (${from.name}, ${from.id})`
    : sql`(${people.name}, ${people.id}) < (${from.name}, ${from.id})`;
}

function conditionsOf(db: Context['db'], day: string, { words, unitId, notEmployed }: PeopleFilter): SQL[] {
  const found: SQL[] = [];
  const ofUnit = unitId && inUnit(unitId, notEmployed ? null : day);
  for (const ids of [foundByWordsOrUnit(db, words, day), ofUnit]) {
    if (!ids) continue;
    const few = db.all(sql`select 1 from (${ids}) limit ${FEW + 1}`).length <= FEW;
    // The plus keeps the database from looking thousands up one by one and sorting them.
    found.push(few ? sql`${people.id} in (${ids})` : sql`+${people.id} in (${ids})`);
  }
  if (notEmployed)
    found.push(
      sql`not exists (select 1 from employments where person_id = ${people.id} and ${holdsOn(day)})`,
    );
  return found;
}

const holdsOn = (day: string) => sql`starts_on <= ${day} and (ends_on is null or ends_on >= ${day})`;

/** Who works in the unit or below it on the day; on any day where none is given. */
const inUnit = (unitId: string, day: string | null): SQL =>
  sql`select person_id from employments where unit_id in (${unitAndBelow(unitId)}) ${day ? sql`and ${holdsOn(day)}` : sql``}`;

function detailsOf({ db, now }: Context, ids: string[]) {
  const leader = alias(people, 'leader');
  const rows = db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      employeeNumber: people.employeeNumber,
      title: employments.title,
      role: employments.role,
      unit: units.name,
      leader: leader.name,
      disabledAt: accounts.disabledAt,
    })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .leftJoin(employments, and(eq(employments.personId, people.id), employmentHolds(now)))
    .leftJoin(units, eq(units.id, employments.unitId))
    .leftJoin(leader, eq(leader.id, employments.leaderId))
    .where(inArray(people.id, ids))
    .orderBy(asc(people.name), asc(people.id))
    .all();
  const given = db.select().from(grants).where(inArray(grants.personId, ids)).all();
  return rows.map(({ disabledAt, ...row }) => ({
    ...row,
    disabled: disabledAt !== null,
    grants: given.filter((grant) => grant.personId === row.id).map((grant) => grant.grant),
  }));
}
