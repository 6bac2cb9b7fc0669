import { accounts, grants } from 'db/schema/access';
import { employments, people, units } from 'db/schema/people';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { employmentHolds } from './current-employment.server';
import { type PeopleFilter, pageOf } from './page-of-people.server';

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
