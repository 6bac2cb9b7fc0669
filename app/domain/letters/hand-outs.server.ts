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

/** Some of those who are to prepare: as many as go into a file. */
export type HandOutPart = {
  lines: HandOut[];
  /** How many there are in all, which part this is of how many, and the number of its first one. */
  count: number;
  part: number;
  parts: number;
  first: number;
};

/** A part of those who are to prepare for the talks that match and have not been held, in the order of their leaders. For HR. */
export function handOutsMatching(ctx: Context, filter: ConversationFilter, part: number): HandOutPart {
  authorizeFunction(ctx.actor, 'oversee-conversations');
  const all = handOutsWhere(ctx.db, matching(ctx.db, { ...filter, state: null }));
  const parts = Math.max(1, Math.ceil(all.length / MOST_FORMS));
  const shown = Math.min(Math.max(1, part), parts);
  const from = (shown - 1) * MOST_FORMS;
  return {
    lines: all.slice(from, from + MOST_FORMS),
    ...{ count: all.length, part: shown, parts, first: from + 1 },
  };
}

/**
 * Those who are to prepare for a talk of this leader's that the actor leads, or stands in at. For leaders, of their own,
 * and for whoever stands in for them: who can call somebody in can hand them the questions. None for anybody else.
 */
export function handOutsLedBy(ctx: Context, leaderId: string): HandOut[] {
  const found = handOutsWhere(ctx.db, eq(conversations.leaderId, leaderId));
  const mine = new Set([...new Set(found.map((one) => one.conversationId))].filter((id) => leads(ctx, id)));
  return found.filter(({ conversationId }) => mine.has(conversationId));
}

/** By today's reporting line, a deputy as the leader: whoever leads them no longer hands nothing out. */
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
      // As many as there are: each of a list would be a parameter of its own, and there can be only so many.
      .where(sql`${conversations.id} in (select value from json_each(${JSON.stringify(talks)}))`)
      .orderBy(asc(leader.name), asc(people.name), asc(conversations.heldOn), asc(conversations.id))
      .all()
  );
}
