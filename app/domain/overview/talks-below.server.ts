import { conversationMembers, conversations } from 'db/schema/conversations';
import { and, desc, eq, exists, gte, inArray, not, or } from 'drizzle-orm';
import type { ConversationState } from '../access/access.rules';
import type { Context } from '../context';
import { type RoundOfLeader, roundsOfLeader } from '../cycles/progress/rounds-of-leader.server';
import { civilDateOf } from '../dates';
import { Refusal } from '../errors';
import { listReports } from '../people/reports.server';

/** A talk of somebody two levels down: what kind, how far, which day. Nothing that anybody has written. */
type TalkBelow = {
  type: 'mus' | 'lus' | 'grus' | 'status';
  state: ConversationState;
  /** Civil date. */
  heldOn: string;
};

/** Somebody who reports to a leader below, and their talks with that leader, the latest day first. */
export type ReportBelow = { personId: string; name: string; talks: TalkBelow[] };

const OVER = ['signed', 'closed'] as const;

/**
 * The talks of a leader who reports to the actor today, with those who report to that leader today: this
 * year's, and those that go on, and how far the leader is with the open rounds. Status and dates, never what a group calls itself and never content; the
 * talks themselves do not exist to the actor. Throws 'not-found' for whoever is no such leader.
 */
export function listTalksBelow(
  ctx: Context,
  leaderId: string,
): { name: string; rounds: RoundOfLeader[]; reports: ReportBelow[] } {
  const { db, actor, now } = ctx;
  const leader = listReports(db, actor.personId, now).find(({ personId }) => personId === leaderId);
  const reports = leader ? listReports(db, leaderId, now) : [];
  if (!leader || reports.length === 0) {
    const denied = { action: 'talks.read-below', subjectType: 'person', subjectId: leaderId };
    throw new Refusal('not-found', 'access.not_found', {}, denied);
  }
  const year = civilDateOf(now).slice(0, 4);
  return {
    name: leader.name,
    rounds: roundsOfLeader(ctx, leaderId),
    reports: reports.map(({ personId, name }) => {
      const isMember = db
        .select({ id: conversationMembers.personId })
        .from(conversationMembers)
        .where(
          and(
            eq(conversationMembers.conversationId, conversations.id),
            eq(conversationMembers.personId, personId),
          ),
        );
      const talks = db
        .select({ type: conversations.type, state: conversations.state, heldOn: conversations.heldOn })
        .from(conversations)
        .where(
          and(
            eq(conversations.leaderId, leaderId),
            or(eq(conversations.employeeId, personId), exists(isMember)),
            not(eq(conversations.state, 'cancelled')),
            or(gte(conversations.heldOn, `${year}-01-01`), not(inArray(conversations.state, [...OVER]))),
          ),
        )
        .orderBy(desc(conversations.heldOn))
        .all();
      return { personId, name, talks };
    }),
  };
}
