import { transact } from 'db/client.server';
import { agreements, conversationMembers, preparations } from 'db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import { queueMail } from '../../notifications/queue-mail.server';
import { listReports } from '../../people/reports.server';
import { findOwnConversation } from '../find-conversation.server';
import { participantsOf } from '../participants.server';
import { GROUP_LIMIT } from './group.schema';

/** Those of the actor's reports who are not in the group yet, for the leader. */
export function listOutsideGroup(ctx: Context, conversationId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'set-members');
  const inside = new Set(participantsOf(ctx.db, conversation).map(({ personId }) => personId));
  return listReports(ctx.db, ctx.actor.personId, ctx.now)
    .filter(({ personId }) => !inside.has(personId))
    .map(({ personId, name }) => ({ personId, name }));
}

/** The leader takes another report into the group; they can prepare from now on. */
export function addMember(ctx: Context, conversationId: string, personId: string): void {
  transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'set-members');
    if (conversation.groupName === null) throw new Refusal('invalid', 'group.no_group');
    if (!listReports(tx, ctx.actor.personId, ctx.now).some((report) => report.personId === personId))
      throw new Refusal('invalid', 'group.not_reports');
    const participants = participantsOf(tx, conversation);
    if (participants.some((participant) => participant.personId === personId)) return;
    if (participants.length > GROUP_LIMIT)
      throw new Refusal('conflict', 'group.full', { limit: GROUP_LIMIT });
    tx.insert(conversationMembers).values({ conversationId, personId }).run();
    const prepared = and(
      eq(preparations.conversationId, conversationId),
      eq(preparations.personId, personId),
    );
    // Somebody who was in the group before finds what they had written.
    if (!tx.select({ id: preparations.id }).from(preparations).where(prepared).get())
      tx.insert(preparations).values({ id: newId(), conversationId, personId, side: 'employee' }).run();
    queueMail(ctx, tx, { to: personId, kind: 'called-in', conversationId });
    log(ctx, tx, 'group.add-member', conversationId, personId);
  });
}

/**
 * The leader takes a member out, who has left or cannot take part: they no longer see the group's talk,
 * and their signature is not waited for. Refuses with `group.too_small` where fewer than two would be left,
 * and with `group.member_has_plan` while there are agreements in the member's individual plan.
 */
export function removeMember(ctx: Context, conversationId: string, personId: string): void {
  transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'set-members');
    const members = participantsOf(tx, conversation).filter(({ side }) => side === 'employee');
    if (conversation.groupName === null || !members.some((member) => member.personId === personId))
      throw new Refusal('conflict', 'group.no_member');
    if (members.length <= 2) throw new Refusal('conflict', 'group.too_small');
    const plan = and(eq(agreements.conversationId, conversationId), eq(agreements.memberId, personId));
    if (tx.select({ id: agreements.id }).from(agreements).where(plan).get())
      throw new Refusal('conflict', 'group.member_has_plan');
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
    log(ctx, tx, 'group.remove-member', conversationId, personId);
  });
}

function log(
  ctx: Context,
  tx: Parameters<typeof appendAuditEvent>[1],
  action: string,
  conversationId: string,
  member: string,
): void {
  appendAuditEvent(ctx, tx, {
    action,
    subjectType: 'conversation',
    subjectId: conversationId,
    details: { member },
  });
}
