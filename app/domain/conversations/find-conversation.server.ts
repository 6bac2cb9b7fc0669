import type { Db, Transaction } from 'db/client.server';
import { prepared } from 'db/prepared.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { employments, people } from 'db/schema/people';
import { type Opened, opened } from 'db/sealed/sealed';
import {
  and,
  eq,
  exists,
  getTableColumns,
  inArray,
  isNotNull,
  ne,
  not,
  notInArray,
  or,
  type Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { ConversationAction, ConversationFacts, Side } from '../access/access.rules';
import { type Authorized, authorize } from '../access/authorize';
import { standsInFor } from '../access/standing-in.server';
import type { Actor, Context } from '../context';
import { civilDateOf } from '../dates';
import { employmentHoldsOn } from '../people/current-employment.server';

export const employee = alias(people, 'employee');
export const leader = alias(people, 'leader');

/** Who asks, and on which civil date: known, or given when the query is run. */
type Asked = { me: string | Placeholder; today: string | Placeholder };
const asked = (actor: Actor, now: Date): Asked => ({ me: actor.personId, today: civilDateOf(now) });

/**
 * The actor leads, today, the employee of the conversation or one of its group. Asked as a list of few, so that the
 * conversations are looked up by it: going through all of them would take longer the larger the organisation is.
 */
function actorLeadsEmployee(db: Db | Transaction, { me, today }: Asked): SQL | undefined {
  const leads = and(eq(employments.leaderId, me), employmentHoldsOn(today));
  return or(
    inArray(conversations.employeeId, db.select({ id: employments.personId }).from(employments).where(leads)),
    inArray(
      conversations.id,
      db
        .select({ id: conversationMembers.conversationId })
        .from(conversationMembers)
        .innerJoin(employments, eq(employments.personId, conversationMembers.personId))
        .where(leads),
    ),
  );
}

/** The leader of the conversation leads, today, the employee or one of its group. */
function isStillLed(db: Db | Transaction, { today }: Asked): SQL | undefined {
  const leads = and(eq(employments.leaderId, conversations.leaderId), employmentHoldsOn(today));
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
function actorIsEmployee(db: Db | Transaction, { me }: Asked): SQL | undefined {
  const own = db
    .select({ id: conversationMembers.conversationId })
    .from(conversationMembers)
    .where(eq(conversationMembers.personId, me));
  return or(eq(conversations.employeeId, me), inArray(conversations.id, own));
}

/** The leader whose conversation it is, while they lead: the right ends the moment the report moves. */
function actorIsLeader(db: Db | Transaction, by: Asked): SQL | undefined {
  return and(eq(conversations.leaderId, by.me), actorLeadsEmployee(db, by));
}

/** The conversations that the actor stands in for the leader of today, without being one of those in them. */
export function standingInAt(actor: Actor, now: Date): SQL {
  const { me, today } = asked(actor, now);
  return standsInFor(me, today);
}

/** The visibility clause: the conversations that the actor is a party to today. */
export function partyTo(db: Db | Transaction, actor: Actor, now: Date): SQL | undefined {
  return or(actorIsEmployee(db, asked(actor, now)), actorIsLeader(db, asked(actor, now)));
}

/**
 * Conversations of another leader, who leads none of those in it any longer, with somebody whom the
 * actor leads today. A group's that is signed has no successor: its plans are of people who may have
 * gone to several leaders.
 */
export function inheritedBy(db: Db | Transaction, actor: Actor, now: Date): SQL | undefined {
  return actorIsSuccessor(db, asked(actor, now));
}

function actorIsSuccessor(db: Db | Transaction, by: Asked): SQL | undefined {
  const stillLed = isStillLed(db, by);
  return and(
    ne(conversations.leaderId, by.me),
    actorLeadsEmployee(db, by),
    stillLed && not(stillLed),
    or(isNotNull(conversations.employeeId), notInArray(conversations.state, ['signed', 'closed'])),
  );
}

/** `employeeName` is the group's name in a group talk. */
export type Conversation = ConversationFacts &
  Opened<typeof conversations.$inferSelect> & { employeeName: string; leaderName: string };

/** The employee's name, or the group's. */
export const employeeOrGroup = sql<string>`coalesce(${employee.name}, ${conversations.groupName})`;

/** With how somebody stands to it on a day. Asked on nearly every request. */
const conversationAsked = prepared((db) => {
  const by: Asked = { me: sql.placeholder('me'), today: sql.placeholder('today') };
  const is = (clause: SQL | undefined) => sql<number>`coalesce(${clause ?? sql`0`}, 0)`;
  return db
    .select({
      conversation: {
        ...getTableColumns(conversations),
        sentBackReason: opened(conversations.sentBackReason),
        noAgreementsReason: opened(conversations.noAgreementsReason),
        cancelReason: opened(conversations.cancelReason),
      },
      employeeName: employeeOrGroup,
      leaderName: leader.name,
      asEmployee: is(actorIsEmployee(db, by)),
      asLeader: is(actorIsLeader(db, by)),
      asDeputy: is(standsInFor(by.me, by.today)),
      asSuccessor: is(actorIsSuccessor(db, by)),
    })
    .from(conversations)
    .leftJoin(employee, eq(employee.id, conversations.employeeId))
    .innerJoin(leader, eq(leader.id, conversations.leaderId))
    .where(eq(conversations.id, sql.placeholder('id')))
    .prepare();
});

function find({ db, actor, now }: Context, id: string): Conversation | undefined {
  const row = conversationAsked(db).get({ id, ...asked(actor, now) });
  if (!row) return undefined;
  // Who is an employee in it never stands on the other side too.
  const deputy = row.asEmployee === 0 && row.asLeader === 0 && row.asDeputy === 1;
  const side: Side | null = row.asEmployee ? 'employee' : row.asLeader || deputy ? 'leader' : null;
  const successor = side === null && row.asSuccessor === 1;
  const hr = actor.grants.has('hr');
  if (side === null && !successor && !hr) return undefined;
  const { conversation, employeeName, leaderName } = row;
  return { ...conversation, employeeName, leaderName, side, deputy, successor, hr };
}

/**
 * Loads a conversation for one action, through the visibility clause and the access policy. Throws the
 * policy's refusal; what comes back has been allowed.
 */
export function findConversation<A extends ConversationAction>(
  ctx: Context,
  _tx: Db | Transaction,
  id: string,
  action: A,
): Authorized<Conversation, A> {
  return authorize(ctx.actor, action, find(ctx, id), id);
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
