import { type Transaction, transact } from 'db/client.server';
import { conversationMembers, conversations, preparations } from 'db/schema/conversations';
import { and, eq, isNotNull } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { reportsUnder } from '../../deputies/standing-in.server';
import { Refusal } from '../../errors';
import { queueMail } from '../../notifications/queue-mail.server';
import { beginPreparation } from '../begin-preparation.server';
import { type Conversation, findOwnConversation } from '../find-conversation.server';
import { leaveInRound, noteInRound } from '../lifecycle/note-in-round.server';
import { plannedGroups } from '../lifecycle/planned-talk.server';
import { participantsOf } from '../participants.server';
import { GROUP_LIMIT } from './group.schema';
import { leavePlanned } from './leave-planned.server';
import { unmetWishes } from './own-talk-wish.server';

/** Those of the actor's reports who can be taken into the group, for the leader: nobody once the talk has begun. */
export function listOutsideGroup(ctx: Context, conversationId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'set-members');
  if (conversation.state !== 'preparing') return [];
  const inside = new Set(participantsOf(ctx.db, conversation).map(({ personId }) => personId));
  return reportsUnder(ctx, conversation.leaderId)
    .filter(({ personId }) => !inside.has(personId))
    .map(({ personId, name }) => ({ personId, name }));
}

/**
 * The leader takes another report into the group; they can prepare from now on. What has been shared was
 * shared with those who were in the group: it is everybody's own again, to be shared anew by who will. So it
 * is too late once the talk has begun.
 */
export function addMember(ctx: Context, conversationId: string, personId: string): void {
  transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'set-members');
    if (conversation.groupName === null) throw new Refusal('conflict', 'group.no_group');
    if (conversation.state !== 'preparing') throw new Refusal('conflict', 'group.talk_begun');
    if (!reportsUnder(ctx, conversation.leaderId, tx).some((report) => report.personId === personId))
      throw new Refusal('invalid', 'group.not_reports');
    const participants = participantsOf(tx, conversation);
    if (participants.some((participant) => participant.personId === personId)) return;
    if (participants.length > GROUP_LIMIT)
      throw new Refusal('conflict', 'group.full', { limit: GROUP_LIMIT });
    tx.insert(conversationMembers).values({ conversationId, personId }).run();
    const { emptied } = beginPreparation(tx, { conversationId, personId, side: 'employee' });
    const { changes } = tx
      .update(preparations)
      .set({ sharedAt: null, openedAt: null })
      .where(and(eq(preparations.conversationId, conversationId), isNotNull(preparations.sharedAt)))
      .run();
    takeIntoRound(ctx, tx, conversation, personId);
    queueMail(ctx, tx, { to: personId, kind: 'called-in', conversationId });
    log(ctx, tx, 'group.add-member', conversationId, {
      member: personId,
      ...(changes > 0 ? { sharing: 'taken-back' } : {}),
      ...(emptied ? { preparation: 'emptied' } : {}),
    });
  });
}

/** Whoever a round has planned a group talk with has it here from now on, and nowhere else. */
function takeIntoRound(
  ctx: Context,
  tx: Transaction,
  { id, leaderId, cycleId }: Pick<Conversation, 'id' | 'leaderId' | 'cycleId'>,
  personId: string,
): void {
  const planned = plannedGroups(tx, leaderId).filter(({ members }) => members.includes(personId));
  leavePlanned(ctx, tx, planned, [personId]);
  const [first] = planned;
  if (cycleId === null && first)
    tx.update(conversations).set({ cycleId: first.cycleId }).where(eq(conversations.id, id)).run();
  noteInRound(tx, id, [personId]);
}

/**
 * The leader takes a member out, who has left or cannot take part: they no longer see the group's talk,
 * their signature is not waited for, and a mail tells them. What stands in their individual plan stays, for the eyes of whom
 * `maySeeLine` says. Refuses with `group.too_small` where fewer than two would be left, and with
 * `group.wish_first` while they wish in vain for a talk of their own, which would be forgotten with them.
 */
export function removeMember(ctx: Context, conversationId: string, personId: string): void {
  transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'set-members');
    const members = participantsOf(tx, conversation).filter(({ side }) => side === 'employee');
    if (conversation.groupName === null || !members.some((member) => member.personId === personId))
      throw new Refusal('conflict', 'group.no_member');
    if (members.length <= 2) throw new Refusal('conflict', 'group.too_small');
    if (unmetWishes(ctx, tx, conversationId).some((wish) => wish.personId === personId))
      throw new Refusal('conflict', 'group.wish_first');
    tx.delete(conversationMembers)
      .where(
        and(
          eq(conversationMembers.conversationId, conversationId),
          eq(conversationMembers.personId, personId),
        ),
      )
      .run();
    // What they shared was shared by a member; it is their own again.
    tx.update(preparations)
      .set({ sharedAt: null, openedAt: null })
      .where(and(eq(preparations.conversationId, conversationId), eq(preparations.personId, personId)))
      .run();
    leaveInRound(tx, conversationId, personId);
    queueMail(ctx, tx, { to: personId, kind: 'left-group', conversationId });
    log(ctx, tx, 'group.remove-member', conversationId, { member: personId });
  });
}

function log(
  ctx: Context,
  tx: Parameters<typeof appendAuditEvent>[1],
  action: string,
  conversationId: string,
  details: Record<string, string>,
): void {
  appendAuditEvent(ctx, tx, {
    action,
    subjectType: 'conversation',
    subjectId: conversationId,
    details,
  });
}
