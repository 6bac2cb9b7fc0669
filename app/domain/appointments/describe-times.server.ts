import { timeProposals } from 'db/schema/calendar';
import { conversations } from 'db/schema/conversations';
import { people } from 'db/schema/people';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Context } from '../context';
import { findOwnConversation } from '../conversations/find-conversation.server';
import { hasPassed } from '../dates';
import { Refusal } from '../errors';

/**
 * The times that wait for an answer, to the one who proposes and the one who answers, while the talk has not
 * begun; earliest first, without those that have passed. `declinedAt` is when the last ones were turned down, null
 * once the leader has proposed others or set a day. Refuses as `proposeTimes` does.
 */
export function describeTimes(ctx: Context, conversationId: string) {
  // To who takes no part it is the conversation that does not exist.
  const { side } = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const action = side === 'leader' ? 'propose-times' : 'answer-times';
  const { employeeId } = findOwnConversation(ctx, ctx.db, conversationId, action);
  if (employeeId === null) throw new Refusal('conflict', 'appointments.not_in_group');
  const declined = ctx.db
    .select({ at: timeProposals.answeredAt })
    .from(timeProposals)
    .where(and(eq(timeProposals.conversationId, conversationId), eq(timeProposals.state, 'declined')))
    .get();
  const times = ctx.db
    .select({
      id: timeProposals.id,
      heldOn: timeProposals.heldOn,
      startTime: timeProposals.startTime,
      minutes: timeProposals.minutes,
    })
    .from(timeProposals)
    .where(and(eq(timeProposals.conversationId, conversationId), eq(timeProposals.state, 'proposed')))
    .orderBy(asc(timeProposals.heldOn), asc(timeProposals.startTime))
    .all();
  return {
    times: times.filter((time) => !hasPassed(time, ctx.now)),
    declinedAt: declined?.at ?? null,
  };
}

/** The talks where the actor, as the employee, has times to choose between, with the leader's name. */
export function timesToAnswer({ db, actor, now }: Context): { conversationId: string; leaderName: string }[] {
  const own = db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.employeeId, actor.personId),
        inArray(conversations.state, ['planned', 'preparing']),
      ),
    )
    .all();
  if (own.length === 0) return [];
  const open = db
    .select()
    .from(timeProposals)
    .where(
      and(
        inArray(
          timeProposals.conversationId,
          own.map(({ id }) => id),
        ),
        eq(timeProposals.state, 'proposed'),
      ),
    )
    .all()
    .filter((time) => !hasPassed(time, now));
  return [...new Set(open.map(({ conversationId }) => conversationId))].map((conversationId) => ({
    conversationId,
    leaderName:
      db
        .select({ name: people.name })
        .from(conversations)
        .innerJoin(people, eq(people.id, conversations.leaderId))
        .where(eq(conversations.id, conversationId))
        .get()?.name ?? '',
  }));
}
