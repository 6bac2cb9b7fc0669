import type { Db, Transaction } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { employments, people } from 'db/schema/people';
import { and, eq, exists, isNotNull, ne, not, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { ConversationAction, ConversationFacts, Side } from '../access/access.rules';
import { type Authorized, authorize } from '../access/authorize';
import type { Actor, Context } from '../context';
import { employmentHolds } from '../people/current-employment.server';

export const employee = alias(people, 'employee');
export const leader = alias(people, 'leader');

/** Somebody (an id, or the column that holds it) leads, today, the employee of the conversation or one of its group. */
function leadsEmployee(
  db: Db | Transaction,
  who: string | typeof conversations.leaderId,
  now: Date,
): SQL | undefined {
  const leads = and(eq(employments.leaderId, who), employmentHolds(now));
  return or(
    exists(
      db
        .select({ id: employments.id })
        .from(employments)
        .where(and(eq(employments.personId, conversations.employeeId), leads)),
    ),
    exists(
      db
        .select({ id: employments.id })
        .from(conversationMembers)
        .innerJoin(employments, eq(employments.personId, conversationMembers.personId))
        .where(and(eq(conversationMembers.conversationId, conversations.id), leads)),
    ),
  );
}

/** The actor is the one whose conversation it is, or a member of its group. */
function actorIsEmployee(db: Db | Transaction, actor: Actor): SQL | undefined {
  return or(
    eq(conversations.employeeId, actor.personId),
    exists(
      db
        .select({ id: conversationMembers.personId })
        .from(conversationMembers)
        .where(
          and(
            eq(conversationMembers.conversationId, conversations.id),
            eq(conversationMembers.personId, actor.personId),
          ),
        ),
    ),
  );
}

/** The leader whose conversation it is, while they lead: the right ends the moment the report moves. */
function actorIsLeader(db: Db | Transaction, actor: Actor, now: Date): SQL | undefined {
  return and(eq(conversations.leaderId, actor.personId), leadsEmployee(db, actor.personId, now));
}

/** The visibility clause: the conversations that the actor is a party to today. */
export function partyTo(db: Db | Transaction, actor: Actor, now: Date): SQL | undefined {
  return or(actorIsEmployee(db, actor), actorIsLeader(db, actor, now));
}

/**
 * Conversations of another leader, who leads none of those in it any longer, with somebody whom the
 * actor leads today. A group's that is signed has no successor: its plans are of people who may have
 * gone to several leaders.
 */
export function inheritedBy(db: Db | Transaction, actor: Actor, now: Date): SQL | undefined {
  const stillLed = leadsEmployee(db, conversations.leaderId, now);
  return and(
    ne(conversations.leaderId, actor.personId),
    leadsEmployee(db, actor.personId, now),
    stillLed && not(stillLed),
    or(isNotNull(conversations.employeeId), notInArray(conversations.state, ['signed', 'closed'])),
  );
}

/** `employeeName` is the group's name in a group talk. */
export type Conversation = ConversationFacts &
  typeof conversations.$inferSelect & { employeeName: string; leaderName: string };

/** The employee's name, or the group's. */
export const employeeOrGroup = sql<string>`coalesce(${employee.name}, ${conversations.groupName})`;

function find(ctx: Context, tx: Db | Transaction, id: string): Conversation | undefined {
  const { actor, now } = ctx;
  const hr = actor.grants.has('hr');
  const is = (clause: SQL | undefined) => sql<number>`coalesce(${clause ?? sql`0`}, 0)`;
  const row = tx
    .select({
      conversation: conversations,
      employeeName: employeeOrGroup,
      leaderName: leader.name,
      asEmployee: is(actorIsEmployee(tx, actor)),
      asLeader: is(actorIsLeader(tx, actor, now)),
      asSuccessor: is(inheritedBy(tx, actor, now)),
    })
    .from(conversations)
    .leftJoin(employee, eq(employee.id, conversations.employeeId))
    .innerJoin(leader, eq(leader.id, conversations.leaderId))
    .where(eq(conversations.id, id))
    .get();
  if (!row) return undefined;
  const side: Side | null = row.asEmployee ? 'employee' : row.asLeader ? 'leader' : null;
  const successor = side === null && row.asSuccessor === 1;
  if (side === null && !successor && !hr) return undefined;
  const { conversation, employeeName, leaderName } = row;
  return { ...conversation, employeeName, leaderName, side, successor, hr };
}

/**
 * Loads a conversation for one action, through the visibility clause and the access policy. Throws the
 * policy's refusal; what comes back has been allowed.
 */
export function findConversation<A extends ConversationAction>(
  ctx: Context,
  tx: Db | Transaction,
  id: string,
  action: A,
): Authorized<Conversation, A> {
  return authorize(ctx.actor, action, find(ctx, tx, id), id);
}

/** As `findConversation`, for what only the two parties do: their side is known. */
export function findOwnConversation<A extends PartyAction>(
  ctx: Context,
  tx: Db | Transaction,
  id: string,
  action: A,
): Authorized<Conversation, A> & { side: Side } {
  const conversation = findConversation(ctx, tx, id, action);
  const { side } = conversation;
  // The policy gives these actions to a side only; this says so to the compiler.
  if (side === null) throw new Error(`${action} was allowed to nobody's side`);
  return Object.assign(conversation, { side });
}

export type PartyAction = Exclude<
  ConversationAction,
  | 'see-status'
  | 'see-inherited'
  | 'disclose'
  | 'read-agreements'
  | 'note-progress'
  | 'cancel'
  | 'undo-cancel'
  | 'take-over'
>;
