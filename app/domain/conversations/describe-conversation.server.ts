import { timeProposals } from 'db/schema/calendar';
import { conversations } from 'db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context';
import { hasPassed } from '../dates';
import { standInsOf } from '../deputies/standing-in.server';
import { nameOf } from '../people/find-person.server';
import { findTemplate } from './conversation-template.server';
import { type Conversation, findOwnConversation } from './find-conversation.server';
import { leaderChange } from './lifecycle/change-of-leader.server';
import { canUndoCancelling, undoUntil } from './lifecycle/lifecycle.rules';
import { conversationLines, type LineParticipant } from './list-conversations.server';
import { preparationOf } from './preparation/read-preparations.server';

/** What a party sees of a conversation on each of its pages: who, when, how far; no content. */
export type ConversationDescription = ReturnType<typeof describeConversation>;

export function describeConversation(ctx: Context, conversationId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { side, deputy, leaderId, sentBackReason, talkStartedAt } = conversation;
  const { personId, name } = ctx.actor;
  const [line] = conversationLines(ctx.db, eq(conversations.id, conversationId));
  if (!line) throw new Error(`conversation ${conversationId} is gone`);
  const seat = line.participants.find((one) => one.personId === (deputy ? leaderId : personId));
  if (!seat) throw new Error(`the actor takes no part in ${conversationId}`);
  // What one has shared oneself: on the leader's side a sharing of the other does not stand for it.
  const shared = preparationOf(ctx.db, conversationId, personId).sharedAt !== null;
  const own: LineParticipant = { ...seat, personId, name, shared };
  return {
    ...line,
    side,
    /** The actor stands in for the leader. */
    deputy,
    /** Those who stand in for the leader today: everybody in the conversation knows that they can read along. */
    standIns: standInsOf(ctx.db, leaderId, ctx.now).filter(
      (one) => !line.participants.some((participant) => participant.personId === one.personId),
    ),
    sentBackReason,
    cancelled: describeCancelling(ctx, conversation),
    /** The leader leads nobody in it any longer; null while they do. */
    leaderChange: leaderChange(ctx.db, conversation, ctx.now),
    talkStartedAt,
    /** Times that the leader has proposed wait for the employee's answer. */
    timesWait: timesWait(ctx, conversationId),
    /** Where they meet; null where they agree on it elsewhere. */
    place: conversation.place,
    /** When the clock deleted what was prepared; null while it is there. */
    preparationsErasedAt: conversation.preparationsErasedAt,
    /** Of the template's own words: section titles, guidance, questions. */
    templateLanguage: findTemplate(ctx.db, conversation.templateId).template.language,
    actorId: personId,
    own,
    // A deputy does not wait for the leader.
    others: line.participants.filter((one) => one !== seat || (deputy && one.shared)),
    /** The other party; in a group talk the leader, or to the leader the group. */
    otherName: side === 'employee' ? line.leaderName : line.employeeName,
  };
}

function timesWait({ db, now }: Pick<Context, 'db' | 'now'>, conversationId: string): boolean {
  const open = and(eq(timeProposals.conversationId, conversationId), eq(timeProposals.state, 'proposed'));
  const times = db.select().from(timeProposals).where(open).all();
  return times.some((time) => !hasPassed(time, now));
}

/** Who cancelled a conversation, when and why, and until when it can be undone; null for one that goes on. */
export type Cancelling = NonNullable<ReturnType<typeof describeCancelling>>;

/**
 * For those who are told of it: the parties, and who leads the employee now. The reason was written to the
 * parties: a new leader reads it where they gave it themselves.
 */
export function describeCancelling(
  { db, now, actor }: Pick<Context, 'db' | 'now' | 'actor'>,
  { side, state, cancelledAt, cancelledById, cancelledFrom, cancelReason }: Conversation,
) {
  if (state !== 'cancelled' || !cancelledAt) return null;
  const readsReason = side !== null || cancelledById === actor.personId;
  return {
    at: cancelledAt,
    by: cancelledById && nameOf(db, cancelledById),
    from: cancelledFrom,
    reason: (readsReason && cancelReason) || '',
    undoUntil: canUndoCancelling(cancelledAt, now) ? undoUntil(cancelledAt) : null,
  };
}
