import { type Db, type Transaction, transact } from 'db/client.server';
import { agreedData, conversationMembers, conversations, preparations } from 'db/schema/conversations';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { Refusal } from '../../errors';
import { queueMail, queueMails } from '../../notifications/queue-mail.server';
import { employeesIn, leadersToday } from '../../notifications/recipients.server';
import { nameOf } from '../../people/find-person.server';
import { beginPreparation } from '../begin-preparation.server';
import { type Conversation, findConversation, findOwnConversation } from '../find-conversation.server';
import { voidStandingSummary } from './void-standing-summary.server';
import { withdrawTimes } from './withdraw-times.server';

type Parties = Pick<Conversation, 'id' | 'employeeId' | 'leaderId'>;

/** The conversation's leader leads nobody in it any longer; null while they do. */
export type LeaderChange = {
  /** Who leads the employee today; null where nobody does, or a group has gone to several. */
  newLeader: { personId: string; name: string } | null;
};

export function leaderChange(db: Db | Transaction, conversation: Parties, now: Date): LeaderChange | null {
  const today = leadersToday(db, employeesIn(db, conversation), now);
  if (today.has(conversation.leaderId)) return null;
  const [personId, another] = today;
  if (!personId || another) return { newLeader: null };
  return { newLeader: { personId, name: nameOf(db, personId) } };
}

/**
 * The new leader takes over a conversation whose talk has not begun. They start on an empty preparation;
 * what the others have written stays theirs, and what they had shared they had shared with somebody else,
 * so that it is their own again. Nothing of the former leader's preparation is ever shown,
 * and a wish for a talk of one's own that was said to the former leader is not passed on.
 */
export function takeOver(ctx: Context, conversationId: string): void {
  transact(ctx.db, (tx) => {
    const conversation = findConversation(ctx, tx, conversationId, 'take-over');
    const changed = changeLeader(tx, conversation, ctx.actor.personId, ctx.now);
    if (conversation.state !== 'planned') tellOfTakingOver(ctx, tx, conversation);
    log(ctx, tx, 'conversation.take-over', conversation, { to: ctx.actor.personId, ...changed });
  });
}

/** Of a talk that a round has planned there is no day to tell of: whoever leads calls in to it. */
function tellOfTakingOver(ctx: Context, tx: Transaction, conversation: Conversation): void {
  const { id: conversationId, heldOn } = conversation;
  queueMails(ctx, tx, { to: employeesIn(tx, conversation), kind: 'taken-over', conversationId });
  if (heldOn >= civilDateOf(ctx.now))
    queueMail(ctx, tx, { to: ctx.actor.personId, kind: 'called-in', conversationId, alsoToActor: true });
}

/**
 * The employee lets a new leader have a conversation whose talk has begun: its record and agreements
 * were made in confidence with the former leader, so that nobody else can give them away. `to` is the new
 * leader whom the employee was shown. A summary that waits for signatures is void: the record is read
 * through again.
 *
 * Refuses with `group.not_handed_over` in a group, where one member cannot give away what others have
 * said, and with `conversation.leader_unchanged` when `to` is not who leads the employee now.
 */
export function handOver(ctx: Context, conversationId: string, to: string): void {
  transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'hand-over');
    assertCanHandOver(tx, conversation, ctx.now, to);
    const voided = voidStandingSummary(tx, conversationId, ctx.now, null);
    if (voided || conversation.state === 'signing')
      tx.update(conversations).set({ state: 'summary' }).where(eq(conversations.id, conversationId)).run();
    const changed = changeLeader(tx, conversation, to, ctx.now);
    queueMail(ctx, tx, { to, kind: 'taken-over', conversationId });
    log(ctx, tx, 'conversation.hand-over', conversation, { to, ...changed });
  });
}

/** What the employee decides on: whom it goes to. For the employee, once the leader is another. */
export function describeHandOver(ctx: Context, conversationId: string) {
  // To who takes no part it is the conversation that does not exist, whatever they ask of it.
  findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'hand-over');
  return { to: assertCanHandOver(ctx.db, conversation, ctx.now) };
}

function assertCanHandOver(db: Db | Transaction, conversation: Conversation, now: Date, to?: string) {
  if (conversation.employeeId === null) throw new Refusal('conflict', 'group.not_handed_over');
  const newLeader = leaderChange(db, conversation, now)?.newLeader;
  if (!newLeader || (to !== undefined && newLeader.personId !== to))
    throw new Refusal('conflict', 'conversation.leader_unchanged');
  return newLeader;
}

function changeLeader(
  tx: Transaction,
  { id, state }: Pick<Conversation, 'id' | 'state'>,
  leaderId: string,
  now: Date,
): Record<string, string> {
  // The new leader keeps another calendar.
  withdrawTimes(tx, id, now);
  // Why it was once sent back was said to the former leader.
  tx.update(conversations).set({ leaderId, sentBackReason: null }).where(eq(conversations.id, id)).run();
  // Nobody prepares for what is only planned, and nothing has been said in it.
  if (state === 'planned') return {};
  // Somebody who has led the employee before finds what they themselves had written.
  const { emptied } = beginPreparation(tx, { conversationId: id, personId: leaderId, side: 'leader' });
  tx.update(preparations)
    // What somebody typed in from paper is the employee's own too: no leader has a right to it that outlives
    // the change, not even one who comes back.
    .set({ sharedAt: null, openedAt: null, enteredById: null })
    .where(eq(preparations.conversationId, id))
    .run();
  // What the former leader agreed to build the talk on, the new one has not agreed to.
  tx.delete(agreedData)
    .where(and(eq(agreedData.conversationId, id), isNull(agreedData.employeeAgreedAt)))
    .run();
  tx.update(agreedData).set({ leaderAgreedAt: null }).where(eq(agreedData.conversationId, id)).run();
  // Who wishes for a talk of their own has said so to the former leader alone; they can say it again.
  const { changes } = tx
    .update(conversationMembers)
    .set({ wishesOwnTalkAt: null })
    .where(and(eq(conversationMembers.conversationId, id), isNotNull(conversationMembers.wishesOwnTalkAt)))
    .run();
  return {
    sharing: 'taken-back',
    ...(emptied ? { preparation: 'emptied' } : {}),
    ...(changes > 0 ? { wishes: 'cleared' } : {}),
  };
}

function log(
  ctx: Context,
  tx: Transaction,
  action: string,
  { id, leaderId }: Parties,
  details: Record<string, string>,
): void {
  appendAuditEvent(ctx, tx, {
    action,
    subjectType: 'conversation',
    subjectId: id,
    details: { from: leaderId, ...details },
  });
}
