import { type Db, type Transaction, transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { employments, people } from 'db/schema/people';
import {
  and,
  asc,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  ne,
  not,
  notInArray,
  or,
  type SQLWrapper,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { employmentHolds } from '../../people/current-employment.server';
import { type Conversation, findOwnConversation } from '../find-conversation.server';

/**
 * "Jeg ønsker min egen MUS": said or taken back by a member of a group, about themselves. Only the
 * person and the leader see it.
 */
export function wishOwnTalk(ctx: Context, conversationId: string, wished: boolean): void {
  transact(ctx.db, (tx) => {
    findOwnConversation(ctx, tx, conversationId, 'wish-own-talk');
    const { changes } = tx
      .update(conversationMembers)
      .set({ wishesOwnTalkAt: wished ? ctx.now : null })
      .where(
        and(
          eq(conversationMembers.conversationId, conversationId),
          eq(conversationMembers.personId, ctx.actor.personId),
        ),
      )
      .run();
    if (changes === 0) throw new Refusal('conflict', 'group.no_group');
    appendAuditEvent(ctx, tx, {
      action: wished ? 'group.wish-own-talk' : 'group.take-wish-back',
      subjectType: 'conversation',
      subjectId: conversationId,
    });
  });
}

export type Wish = { personId: string; name: string };

const ownTalk = alias(conversations, 'own_talk');

/**
 * The members of a group who wish for a talk of their own and neither have one under way with who leads
 * them today nor have been called in to one since they were called in to the group: a MUS, or for who leads
 * others a LUS. Not those whom the group's leader cannot call in any longer: who has another leader or has
 * left, or whose account is closed. For the leader's eyes: the caller has seen to that.
 */
export function unmetWishes(
  { now }: Pick<Context, 'now'>,
  tx: Db | Transaction,
  conversationId: string,
): Wish[] {
  const ledBy = (leaderId: SQLWrapper) =>
    exists(
      tx
        .select({ id: employments.id })
        .from(employments)
        .where(
          and(
            eq(employments.personId, conversationMembers.personId),
            eq(employments.leaderId, leaderId),
            employmentHolds(now),
          ),
        ),
    );
  const closedAccount = tx
    .select({ id: accounts.personId })
    .from(accounts)
    .where(and(eq(accounts.personId, conversationMembers.personId), isNotNull(accounts.disabledAt)));
  return tx
    .select({ personId: people.id, name: people.name })
    .from(conversationMembers)
    .innerJoin(people, eq(people.id, conversationMembers.personId))
    .innerJoin(conversations, eq(conversations.id, conversationMembers.conversationId))
    .where(
      and(
        eq(conversationMembers.conversationId, conversationId),
        isNotNull(conversationMembers.wishesOwnTalkAt),
        ledBy(conversations.leaderId),
        not(exists(closedAccount)),
        not(
          exists(
            tx
              .select({ id: ownTalk.id })
              .from(ownTalk)
              .where(
                and(
                  eq(ownTalk.employeeId, conversationMembers.personId),
                  ledBy(ownTalk.leaderId),
                  inArray(ownTalk.type, ['mus', 'lus']),
                  ne(ownTalk.state, 'cancelled'),
                  or(
                    gte(ownTalk.createdAt, conversations.createdAt),
                    notInArray(ownTalk.state, ['signed', 'closed']),
                  ),
                ),
              ),
          ),
        ),
      ),
    )
    .orderBy(asc(people.name))
    .all();
}

/** What the actor may know of wishes in a group: a member their own, the leader those that are unmet. */
export function describeWishes(ctx: Context, conversationId: string): { own: boolean | null; unmet: Wish[] } {
  const { side, groupName } = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  if (groupName === null) return { own: null, unmet: [] };
  if (side === 'leader') return { own: null, unmet: unmetWishes(ctx, ctx.db, conversationId) };
  const member = ctx.db
    .select({ wishedAt: conversationMembers.wishesOwnTalkAt })
    .from(conversationMembers)
    .where(
      and(
        eq(conversationMembers.conversationId, conversationId),
        eq(conversationMembers.personId, ctx.actor.personId),
      ),
    )
    .get();
  return { own: Boolean(member?.wishedAt), unmet: [] };
}

/**
 * A group talk cannot be closed while a member's wish for a talk of their own is unmet. Who wishes is not
 * said here: the leader may be reading the record through on a screen that the whole group looks at.
 */
export function assertWishesMet(ctx: Context, tx: Transaction, conversation: Conversation): void {
  if (unmetWishes(ctx, tx, conversation.id).length > 0) throw new Refusal('conflict', 'group.wish_unmet');
}
