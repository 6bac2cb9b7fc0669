import type { Db, Transaction } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { employments, people } from 'db/schema/people';
import { and, eq, exists, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { ConversationAction, ConversationFacts, Side } from '../access/access.rules';
import { type Authorized, authorize } from '../access/authorize';
import type { Actor, Context } from '../context';
import { employmentHolds } from '../people/current-employment.server';

export const employee = alias(people, 'employee');
export const leader = alias(people, 'leader');

/** The actor leads the employee today: the right ends the moment the report moves. */
function actorLeadsEmployee(db: Db | Transaction, actor: Actor, now: Date): SQL | undefined {
  return and(
    eq(conversations.leaderId, actor.personId),
    exists(
      db
        .select({ id: employments.id })
        .from(employments)
        .where(
          and(
            eq(employments.personId, conversations.employeeId),
            eq(employments.leaderId, actor.personId),
            employmentHolds(now),
          ),
        ),
    ),
  );
}

/** The visibility clause: the conversations that the actor is a party to today. */
export function partyTo(db: Db | Transaction, actor: Actor, now: Date): SQL | undefined {
  return or(eq(conversations.employeeId, actor.personId), actorLeadsEmployee(db, actor, now));
}

export type Conversation = ConversationFacts &
  typeof conversations.$inferSelect & { employeeName: string; leaderName: string };

function find(ctx: Context, tx: Db | Transaction, id: string): Conversation | undefined {
  const { actor, now } = ctx;
  const hr = actor.grants.has('hr');
  const row = tx
    .select({ conversation: conversations, employeeName: employee.name, leaderName: leader.name })
    .from(conversations)
    .innerJoin(employee, eq(employee.id, conversations.employeeId))
    .innerJoin(leader, eq(leader.id, conversations.leaderId))
    .where(and(eq(conversations.id, id), hr ? undefined : partyTo(tx, actor, now)))
    .get();
  if (!row) return undefined;
  return {
    ...row.conversation,
    employeeName: row.employeeName,
    leaderName: row.leaderName,
    side: sideOf(ctx, tx, row.conversation),
    hr,
  };
}

function sideOf(
  { actor, now }: Context,
  tx: Db | Transaction,
  conversation: typeof conversations.$inferSelect,
): Side | null {
  if (conversation.employeeId === actor.personId) return 'employee';
  if (conversation.leaderId !== actor.personId) return null;
  const leads = tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.id, conversation.id), actorLeadsEmployee(tx, actor, now)))
    .get();
  return leads ? 'leader' : null;
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

export type PartyAction = Exclude<ConversationAction, 'see-status' | 'disclose'>;
