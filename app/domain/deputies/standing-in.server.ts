import type { Db, Transaction } from 'db/client.server';
import { deputies, people } from 'db/schema/people';
import { and, asc, eq, sql } from 'drizzle-orm';
import { deputyshipHolds, tooCloseTo } from '../access/standing-in.server';
import type { Context } from '../context';
import { civilDateOf } from '../dates';
import { listReports } from '../people/reports.server';

/** A leader whom somebody stands in for today, and until when (civil date, the last day included). */
export type StoodInFor = { leaderId: string; name: string; endsOn: string };

/** The leaders whom the actor stands in for today, by name; one who has been appointed twice until the later day. */
export function leadersStoodInFor({ db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>): StoodInFor[] {
  const rows = db
    .select({ leaderId: deputies.leaderId, name: people.name, endsOn: sql<string>`max(${deputies.endsOn})` })
    .from(deputies)
    .innerJoin(people, eq(people.id, deputies.leaderId))
    .where(deputyshipHolds(actor.personId, civilDateOf(now)))
    .groupBy(deputies.leaderId)
    .orderBy(asc(people.name))
    .all();
  return rows;
}

/** Somebody who stands in for a leader today, and until when. */
export type StandIn = { personId: string; name: string; endsOn: string };

/** Those who stand in for a leader today, by name. */
export function standInsOf(db: Db | Transaction, leaderId: string, now: Date): StandIn[] {
  return db
    .select({ personId: people.id, name: people.name, endsOn: sql<string>`max(${deputies.endsOn})` })
    .from(deputies)
    .innerJoin(people, eq(people.id, deputies.deputyId))
    .where(and(eq(deputies.leaderId, leaderId), deputyshipHolds(sql`${people.id}`, civilDateOf(now))))
    .groupBy(people.id)
    .orderBy(asc(people.name))
    .all();
}

/**
 * Those who report today to a leader whom the actor stands in for, without whom the actor is too close to:
 * themselves, and anybody above them. Empty where the actor does not stand in for the leader.
 */
export function reportsStoodInFor(ctx: Context, leaderId: string, tx: Db | Transaction = ctx.db) {
  if (!leadersStoodInFor(ctx).some((one) => one.leaderId === leaderId)) return [];
  const close = tooCloseTo(tx, ctx.actor.personId, civilDateOf(ctx.now));
  return listReports(tx, leaderId, ctx.now).filter(({ personId }) => !close.has(personId));
}

/**
 * Those whom the actor leads today in the conversations of this leader: the own reports, or those of the
 * leader whom they stand in for.
 */
export function reportsUnder(ctx: Context, leaderId: string, tx: Db | Transaction = ctx.db) {
  return leaderId === ctx.actor.personId
    ? listReports(tx, leaderId, ctx.now)
    : reportsStoodInFor(ctx, leaderId, tx);
}
