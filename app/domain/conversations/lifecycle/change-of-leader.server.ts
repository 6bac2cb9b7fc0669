import { type Db, type Transaction, transact } from 'db/client.server';
import { agreedData, conversations, preparations } from 'db/schema/conversations';
import { summaries } from 'db/schema/signing';
import { and, eq, isNull } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import { queueMail, queueMails } from '../../notifications/queue-mail.server';
import { employeesIn, leadersToday } from '../../notifications/recipients.server';
import { nameOf } from '../../people/find-person.server';
import { type Conversation, findConversation, findOwnConversation } from '../find-conversation.server';

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
 * so that it is their own again. Nothing of the former leader's preparation is ever shown.
 */
export function takeOver(ctx: Context, conversationId: string): void {
  transact(ctx.db, (tx) => {
    const conversation = findConversation(ctx, tx, conversationId, 'take-over');
    changeLeader(tx, conversation, ctx.actor.personId);
    queueMails(ctx, tx, { to: employeesIn(tx, conversation), kind: 'taken-over', conversationId });
    if (conversation.heldOn >= civilDateOf(ctx.now))
      queueMail(ctx, tx, { to: ctx.actor.personId, kind: 'called-in', conversationId, alsoToActor: true });
    log(ctx, tx, 'conversation.take-over', conversation, ctx.actor.personId);
  });
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
    const { changes } = tx
      .update(summaries)
      .set({ voidedAt: ctx.now, voidReason: null })
      .where(and(eq(summaries.conversationId, conversationId), isNull(summaries.voidedAt)))
      .run();
    if (changes > 0 || conversation.state === 'signing')
      tx.update(conversations).set({ state: 'summary' }).where(eq(conversations.id, conversationId)).run();
    changeLeader(tx, conversation, to);
    queueMail(ctx, tx, { to, kind: 'taken-over', conversationId });
    log(ctx, tx, 'conversation.hand-over', conversation, to);
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

function changeLeader(tx: Transaction, { id }: Parties, leaderId: string): void {
  // Why it was once sent back was said to the former leader.
  tx.update(conversations).set({ leaderId, sentBackReason: null }).where(eq(conversations.id, id)).run();
  // Somebody who has led the employee before finds what they themselves had written.
  tx.insert(preparations)
    .values({ id: newId(), conversationId: id, personId: leaderId, side: 'leader' })
    .onConflictDoNothing()
    .run();
  tx.update(preparations)
    .set({ sharedAt: null, openedAt: null })
    .where(eq(preparations.conversationId, id))
    .run();
  // What the former leader agreed to build the talk on, the new one has not agreed to.
  tx.delete(agreedData)
    .where(and(eq(agreedData.conversationId, id), isNull(agreedData.employeeAgreedAt)))
    .run();
  tx.update(agreedData).set({ leaderAgreedAt: null }).where(eq(agreedData.conversationId, id)).run();
}

function log(ctx: Context, tx: Transaction, action: string, { id, leaderId }: Parties, to: string): void {
  appendAuditEvent(ctx, tx, {
    action,
    subjectType: 'conversation',
    subjectId: id,
    details: { from: leaderId, to, sharing: 'taken-back' },
  });
}
