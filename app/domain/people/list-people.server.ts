import { grants } from 'db/schema/access';
import { employments, people, units } from 'db/schema/people';
import { and, asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { employmentHolds } from './current-employment.server';

/** Everybody, with where they work today and under whom, by name. For administrators. */
export function listPeople(ctx: Context) {
  authorizeFunction(ctx.actor, 'administer-people');
  const leader = alias(people, 'leader');
  const rows = ctx.db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      title: employments.title,
      role: employments.role,
      unit: units.name,
      leader: leader.name,
    })
    .from(people)
    .leftJoin(employments, and(eq(employments.personId, people.id), employmentHolds(ctx.now)))
    .leftJoin(units, eq(units.id, employments.unitId))
    .leftJoin(leader, eq(leader.id, employments.leaderId))
    .orderBy(asc(people.name))
    .all();
  const given = ctx.db.select().from(grants).all();
  return rows.map((row) => ({
    ...row,
    grants: given.filter((grant) => grant.personId === row.id).map((grant) => grant.grant),
  }));
}
