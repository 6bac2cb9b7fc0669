import { conversationMembers, conversations } from 'db/schema/conversations';
import { and, eq, gte, inArray, lte, or } from 'drizzle-orm';
import type { Context } from '../context';
import { civilDateOf } from '../dates';
import { listReports } from '../people/reports.server';

/** How far a leader among the actor's reports is with this year's talks: numbers here, status and dates in `listTalksBelow`, never what is said. */
export type LeaderBelow = { personId: string; name: string; held: number; of: number };

/**
 * The actor's reports who lead others, and with how many of theirs a talk has been held this year (a
 * status talk is none; a group's is one with each member). Empty for who leads no leaders.
 */
export function leadersBelow(ctx: Context): LeaderBelow[] {
  return listReports(ctx.db, ctx.actor.personId, ctx.now).flatMap(({ personId, name }) => {
    const team = listReports(ctx.db, personId, ctx.now).map((report) => report.personId);
    if (team.length === 0) return [];
    return { personId, name, held: heldThisYear(ctx, team).size, of: team.length };
  });
}

/** Whether the actor's own LUS of this year has been held. */
export function hasHeldOwnLus(ctx: Context): boolean {
  return heldThisYear(ctx, [ctx.actor.personId], ['lus']).size > 0;
}

function heldThisYear(
  { db, now }: Context,
  people: readonly string[],
  types: readonly ('mus' | 'lus' | 'grus')[] = ['mus', 'lus', 'grus'],
): Set<string> {
  const year = civilDateOf(now).slice(0, 4);
  const among = [...people];
  const rows = db
    .select({ employeeId: conversations.employeeId, memberId: conversationMembers.personId })
    .from(conversations)
    .leftJoin(conversationMembers, eq(conversationMembers.conversationId, conversations.id))
    .where(
      and(
        inArray(conversations.state, ['summary', 'signing', 'signed', 'closed']),
        inArray(conversations.type, [...types]),
        gte(conversations.heldOn, `${year}-01-01`),
        lte(conversations.heldOn, `${year}-12-31`),
        or(inArray(conversations.employeeId, among), inArray(conversationMembers.personId, among)),
      ),
    )
    .all();
  return new Set(rows.flatMap(({ employeeId, memberId }) => employeeId ?? memberId ?? []));
}
