import type { Db } from 'db/client.server';
import { deputies, people } from 'db/schema/people';
import { and, asc, eq, gte, isNull, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { civilDateOf } from '../dates';
import { Refusal } from '../errors';
import { hasReports } from '../people/reports.server';

/** A deputyship that holds or is to come. Civil dates, the last day included. */
export type Deputyship = {
  id: string;
  leader: string;
  deputy: string;
  startsOn: string;
  endsOn: string;
  /** It has begun. */
  holds: boolean;
};

/** Throws 'not-found' unless somebody reports to the actor today: only who leads has something to be stood in for. */
export function assertLeads(ctx: Context): void {
  if (hasReports(ctx.db, ctx.actor.personId, ctx.now)) return;
  const denied = { action: 'deputy.appoint', subjectType: 'person', subjectId: ctx.actor.personId };
  throw new Refusal('not-found', 'access.not_found', {}, denied);
}

/** Who stands in for the actor, now and later. For who leads others. */
export function listOwnDeputies(ctx: Context): Deputyship[] {
  assertLeads(ctx);
  return list(ctx.db, ctx.now, eq(deputies.leaderId, ctx.actor.personId));
}

/** Every deputyship, now and later. For HR. */
export function listAllDeputies(ctx: Context): Deputyship[] {
  authorizeFunction(ctx.actor, 'appoint-deputies');
  return list(ctx.db, ctx.now, undefined);
}

function list(db: Db, now: Date, whose: SQL | undefined): Deputyship[] {
  const leader = alias(people, 'leader');
  const deputy = alias(people, 'deputy');
  const today = civilDateOf(now);
  return db
    .select({
      id: deputies.id,
      leader: leader.name,
      deputy: deputy.name,
      startsOn: deputies.startsOn,
      endsOn: deputies.endsOn,
    })
    .from(deputies)
    .innerJoin(leader, eq(leader.id, deputies.leaderId))
    .innerJoin(deputy, eq(deputy.id, deputies.deputyId))
    .where(and(isNull(deputies.withdrawnAt), gte(deputies.endsOn, today), whose))
    .orderBy(asc(deputies.startsOn), asc(leader.name), asc(deputy.name))
    .all()
    .map((row) => ({ ...row, holds: row.startsOn <= today }));
}
