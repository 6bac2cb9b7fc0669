import { accounts, grants } from 'db/schema/access';
import { employments, leaves, people, units } from 'db/schema/people';
import { asc, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { civilDateOf } from '../dates';
import { assertPerson } from './find-person.server';
import { listReports } from './reports.server';
import { requestsFor } from './rights/list-requests.server';
import { pathsOf } from './units/unit-tree.rules';

/**
 * One person as an administrator sees them: where they have worked, work and will work, whom they lead,
 * when they are away, and what they may do. Nothing of their conversations.
 */
export function readPerson(ctx: Context, personId: string) {
  authorizeFunction(ctx.actor, 'administer-people');
  const { db, now } = ctx;
  const { name, email, employeeNumber } = assertPerson(db, personId);
  const history = listEmployments(ctx, personId);
  const today = civilDateOf(now);
  const account = db.select().from(accounts).where(eq(accounts.personId, personId)).get();
  const latest = history[0];
  return {
    id: personId,
    name,
    email,
    employeeNumber,
    today,
    employments: history,
    current: history.find(({ startsOn, endsOn }) => startsOn <= today && (endsOn ?? today) >= today) ?? null,
    latest: latest ?? null,
    left: latest !== undefined && latest.endsOn !== null && latest.endsOn < today,
    leaves: listLeaves(ctx, personId),
    reports: listReports(db, personId, now).map((report) => ({ id: report.personId, name: report.name })),
    grants: db
      .select({ grant: grants.grant })
      .from(grants)
      .where(eq(grants.personId, personId))
      .all()
      .map(({ grant }) => grant),
    requests: requestsFor(ctx, personId),
    login: {
      disabled: account?.disabledAt != null,
      hasPassword: account?.passwordHash != null,
      mustChange: account?.mustChangePassword === 'yes',
    },
    self: ctx.actor.personId === personId,
  };
}

export type PersonRead = ReturnType<typeof readPerson>;

/** All employments of a person, the newest first. */
function listEmployments({ db }: Context, personId: string) {
  const leader = alias(people, 'leader');
  const rows = db
    .select({
      id: employments.id,
      title: employments.title,
      role: employments.role,
      unitId: units.id,
      unit: units.name,
      leaderId: leader.id,
      leader: leader.name,
      leaderEmail: leader.email,
      startsOn: employments.startsOn,
      endsOn: employments.endsOn,
    })
    .from(employments)
    .innerJoin(units, eq(units.id, employments.unitId))
    .leftJoin(leader, eq(leader.id, employments.leaderId))
    .where(eq(employments.personId, personId))
    .orderBy(desc(employments.startsOn))
    .all();
  const paths = pathsOf(db.select().from(units).all());
  return rows.map((row) => ({ ...row, unitPath: paths.get(row.unitId) ?? row.unit }));
}

function listLeaves({ db }: Context, personId: string) {
  return db.select().from(leaves).where(eq(leaves.personId, personId)).orderBy(asc(leaves.startsOn)).all();
}
