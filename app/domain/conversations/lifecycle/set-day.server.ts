import { type Transaction, transact } from 'db/client.server';
import { agreements, agreementVerdicts, conversations } from 'db/schema/conversations';
import { eq, inArray, max, or } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { Refusal } from '../../errors';
import { queueMails } from '../../notifications/queue-mail.server';
import { type Conversation, findOwnConversation } from '../find-conversation.server';
import { participantsOf } from '../participants.server';
import { type Meeting, meetingOf } from '../talk-time.rules';
import { canBeHeldOn, earliestHeldOn, isHeld } from './lifecycle.rules';
import { withdrawTimes } from './withdraw-times.server';

/**
 * The leader moves the talk to another day (or another hour or place, where `meeting` says one) while everybody
 * prepares, which all are told of; or says,
 * once it has begun, on which day it was held. Refuses with `conversation.held_in_future` when that day
 * has not come, with `conversation.held_too_early` when it is more than 60 days before the talk was called
 * in, and with `conversation.held_before_earlier` when it is before a talk whose agreements this one has
 * said something of.
 */
export function setDay(ctx: Context, conversationId: string, heldOn: string, meeting?: Meeting): void {
  transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'set-day');
    if (!canBeHeldOn(conversation.state, heldOn, civilDateOf(ctx.now)))
      throw new Refusal('invalid', 'conversation.held_in_future');
    const held = isHeld(conversation.state);
    if (held) assertNotTooEarly(tx, conversation, heldOn);
    // Of a talk that has been held nobody asks what it had been set to.
    const moved = { heldOn, ...meetingOf(!held && meeting ? meeting : conversation) };
    // Whoever sets the day that it has been all along has said that no other is looked for.
    withdrawTimes(tx, conversationId, ctx.now);
    if (isSame(conversation, moved)) return;
    tx.update(conversations).set(moved).where(eq(conversations.id, conversationId)).run();
    if (!held)
      queueMails(ctx, tx, {
        to: participantsOf(tx, conversation).map(({ personId }) => personId),
        kind: 'rescheduled',
        conversationId,
        alsoToActor: true,
      });
    appendAuditEvent(ctx, tx, {
      action: 'conversation.set-day',
      subjectType: 'conversation',
      subjectId: conversationId,
      details: { from: conversation.heldOn, to: heldOn },
    });
  });
}

type Moved = Pick<Conversation, 'heldOn' | 'startTime' | 'minutes' | 'place'>;

const isSame = (before: Moved, after: Moved): boolean =>
  before.heldOn === after.heldOn &&
  before.startTime === after.startTime &&
  before.minutes === after.minutes &&
  before.place === after.place;

function assertNotTooEarly(tx: Transaction, { id, createdAt }: Conversation, heldOn: string): void {
  if (heldOn < earliestHeldOn(civilDateOf(createdAt)))
    throw new Refusal('invalid', 'conversation.held_too_early');
  const earlier = lookedBackOnDay(tx, id);
  if (earlier !== null && heldOn < earlier) throw new Refusal('invalid', 'conversation.held_before_earlier');
}

/** The day of the latest talk whose agreements a conversation has said something of, or carries on. */
function lookedBackOnDay(tx: Transaction, conversationId: string): string | null {
  const said = tx
    .select({ id: agreementVerdicts.agreementId })
    .from(agreementVerdicts)
    .where(eq(agreementVerdicts.conversationId, conversationId));
  const carried = tx
    .select({ id: agreements.carriedFromId })
    .from(agreements)
    .where(eq(agreements.conversationId, conversationId));
  const latest = tx
    .select({ heldOn: max(conversations.heldOn) })
    .from(agreements)
    .innerJoin(conversations, eq(conversations.id, agreements.conversationId))
    .where(or(inArray(agreements.id, said), inArray(agreements.id, carried)))
    .get();
  return latest?.heldOn ?? null;
}
