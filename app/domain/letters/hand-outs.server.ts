import type { Db, Transaction } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { people } from 'db/schema/people';
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { findConversation, leader } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { type ConversationFilter, matching } from '../exports/conversations-matching.server';

/** As many as are drawn into one file. */
export const MOST_FORMS = 250;

/** Talks that people can still prepare for. */
const NOT_HELD = ['planned', 'preparing'] as const;

/** Somebody who is to prepare for a talk, and what stands on their form: nothing that anybody has answered. */
export type HandOut = ReturnType<typeof handOutsWhere>[number];

/** Those who are to prepare for the talks that match and have not been held; one more than fit into a file, at most. For HR. */
export function handOutsMatching(ctx: Context, filter: ConversationFilter): HandOut[] {
  authorizeFunction(ctx.actor, 'oversee-conversations');
  return handOutsWhere(ctx.db, matching(ctx.db, { ...filter, state: null }));
}

/** Those who are to prepare for a talk that the actor leads. For leaders, of their own. */
export function handOutsOfOwn(ctx: Context): HandOut[] {
  const found = handOutsWhere(ctx.db, eq(conversations.leaderId, ctx.actor.personId));
  const mine = new Set([...new Set(found.map((one) => one.conversationId))].filter((id) => leads(ctx, id)));
  return found.filter(({ conversationId }) => mine.has(conversationId));
}

/** By today's reporting line: a leader who leads them no longer hands nothing out. */
function leads(ctx: Context, id: string): boolean {
  try {
    return findConversation(ctx, ctx.db, id, 'read').side === 'leader';
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** In the order of their leaders, who hand them out. The caller has been allowed to know of the talks. */
export function handOutsWhere(db: Db | Transaction, where: SQL | undefined) {
  const talks = db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(inArray(conversations.state, [...NOT_HELD]), where))
    .orderBy(asc(conversations.heldOn), asc(conversations.id))
    .limit(MOST_FORMS + 1)
    .all()
    .map(({ id }) => id);
  return (
    db
      .select({
        conversationId: conversations.id,
        state: conversations.state,
        type: conversations.type,
        heldOn: conversations.heldOn,
        templateId: conversations.templateId,
        group: conversations.groupName,
        personId: people.id,
        person: people.name,
        employeeNumber: people.employeeNumber,
        leader: leader.name,
      })
      .from(conversations)
      .leftJoin(conversationMembers, eq(conversationMembers.conversationId, conversations.id))
      // One id to look up: with either of two, SQLite goes through everybody.
      .innerJoin(
        people,
        eq(people.id, sql`coalesce(${conversations.employeeId}, ${conversationMembers.personId})`),
      )
      .innerJoin(leader, eq(leader.id, conversations.leaderId))
      .where(inArray(conversations.id, talks))
      .orderBy(asc(leader.name), asc(people.name), asc(conversations.heldOn))
      .limit(MOST_FORMS + 1)
      .all()
  );
}
