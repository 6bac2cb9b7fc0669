import type { Db } from 'db/client.server';
import { conversationMembers, conversations, preparations } from 'db/schema/conversations';
import { people } from 'db/schema/people';
import { pendingSignatures, signatures, summaries } from 'db/schema/signing';
import {
  and,
  asc,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  ne,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm';
import type { Side } from '../access/access.rules';
import type { Context } from '../context';
import { employee, employeeOrGroup, leader, partyTo, standingInAt } from './find-conversation.server';

/** Somebody who takes part, and how far they are. */
export type LineParticipant = {
  personId: string;
  name: string;
  side: Side;
  /** For the leader: they have, or somebody who stood in for them. */
  shared: boolean;
  signed: boolean;
  /** Who signs in their place; null for whoever signs for themselves. Of a deputy who froze the summary. */
  deputy: { personId: string; name: string } | null;
};

/** One line of a list: who, when, how far; never content. */
export type ConversationLine = Pick<
  typeof conversations.$inferSelect,
  | 'id'
  | 'type'
  | 'state'
  | 'heldOn'
  | 'startTime'
  | 'minutes'
  | 'signedAt'
  | 'employeeId'
  | 'leaderId'
  | 'groupName'
> & {
  /** The employee's name, or the group's. */
  employeeName: string;
  leaderName: string;
  /** The summary was sent back or reopened, and the record is being corrected. */
  sentBack: boolean;
  /** A signature has been given and lacks its timestamp: nobody signs meanwhile. */
  waitsForStamp: boolean;
  /** The employees in the order of their names, the leader last. */
  participants: LineParticipant[];
};

/** Lines for a condition that the caller has been allowed; nearest talk first. */
export function conversationLines(db: Db, where: SQL | undefined): ConversationLine[] {
  // Three queries however many lines: HR lists everybody's.
  const lines = db
    .select({
      id: conversations.id,
      type: conversations.type,
      state: conversations.state,
      heldOn: conversations.heldOn,
      startTime: conversations.startTime,
      minutes: conversations.minutes,
      signedAt: conversations.signedAt,
      employeeId: conversations.employeeId,
      leaderId: conversations.leaderId,
      groupName: conversations.groupName,
      employeeName: employeeOrGroup,
      leaderName: leader.name,
      sentBack: isNotNull(conversations.sentBackReason).mapWith(Boolean),
      waitsForStamp: waitsForStamp.mapWith(Boolean),
    })
    .from(conversations)
    .leftJoin(employee, eq(employee.id, conversations.employeeId))
    .innerJoin(leader, eq(leader.id, conversations.leaderId))
    .where(where)
    .orderBy(desc(conversations.heldOn), employeeOrGroup)
    .all();
  const participants = participantsOfEach(db, where);
  const planned = membersOfPlanned(
    db,
    lines.filter(({ id, groupName }) => groupName !== null && !participants.has(id)),
  );
  return lines.map((line) => ({
    ...line,
    participants: participants.get(line.id) ?? unprepared(line, planned.get(line.id)),
  }));
}

type Seat = { personId: string; name: string };
type Seats = Pick<ConversationLine, 'employeeId' | 'employeeName' | 'leaderId' | 'leaderName'>;

/** Those of a talk that nobody has been called in to: there is no preparation to know them by. */
function unprepared(
  { employeeId, employeeName, leaderId, leaderName }: Seats,
  members: readonly Seat[] = [],
): LineParticipant[] {
  const nothing = { shared: false, signed: false, deputy: null };
  const employees = employeeId === null ? members : [{ personId: employeeId, name: employeeName }];
  return [
    ...employees.map((one) => ({ ...one, side: 'employee' as const, ...nothing })),
    { personId: leaderId, name: leaderName, side: 'leader', ...nothing },
  ];
}

function membersOfPlanned(db: Db, groups: readonly { id: string }[]): Map<string, Seat[]> {
  const seats = new Map<string, Seat[]>();
  if (groups.length === 0) return seats;
  const ids = groups.map(({ id }) => id);
  const rows = db
    .select({ id: conversationMembers.conversationId, personId: people.id, name: people.name })
    .from(conversationMembers)
    .innerJoin(people, eq(people.id, conversationMembers.personId))
    .where(inArray(conversationMembers.conversationId, ids))
    .orderBy(asc(people.name))
    .all();
  for (const { id, ...seat } of rows) seats.set(id, [...(seats.get(id) ?? []), seat]);
  return seats;
}

const waitsForStamp = sql`exists (
  select 1 from ${pendingSignatures}
  join ${summaries} on ${summaries.id} = ${pendingSignatures.summaryId}
  where ${summaries.conversationId} = ${conversations.id}
)`;

/** Of the conversation's leader: somebody who stood in for them has shared. A former leader's is shared no longer. */
const sharedByDeputy = sql`exists (
  select 1 from ${preparations} as others
  where others.conversation_id = ${conversations.id} and others.side = 'leader' and others.shared_at is not null
)`;

function participantsOfEach(db: Db, where: SQL | undefined): Map<string, LineParticipant[]> {
  const wanted = db.select({ id: conversations.id }).from(conversations).where(where);
  // Who waits for the timestamp of their signature has signed.
  const signed = new Set([signatures, pendingSignatures].flatMap((table) => signersIn(db, table, wanted)));
  const deputies = new Map(
    db
      .select({ conversationId: summaries.conversationId, personId: people.id, name: people.name })
      .from(summaries)
      .innerJoin(conversations, eq(conversations.id, summaries.conversationId))
      .innerJoin(people, eq(people.id, summaries.frozenBy))
      .where(
        and(
          inArray(summaries.conversationId, wanted),
          isNull(summaries.voidedAt),
          ne(summaries.frozenBy, conversations.leaderId),
        ),
      )
      .all()
      .map(({ conversationId, ...deputy }) => [conversationId, deputy]),
  );
  const rows = db
    .select({
      conversationId: preparations.conversationId,
      personId: people.id,
      name: people.name,
      leaderId: conversations.leaderId,
      shared: sql`(${preparations.sharedAt} is not null
        or (${preparations.personId} = ${conversations.leaderId} and ${sharedByDeputy}))`.mapWith(Boolean),
    })
    .from(preparations)
    .innerJoin(people, eq(people.id, preparations.personId))
    .innerJoin(conversations, eq(conversations.id, preparations.conversationId))
    .leftJoin(
      conversationMembers,
      and(
        eq(conversationMembers.conversationId, preparations.conversationId),
        eq(conversationMembers.personId, preparations.personId),
      ),
    )
    .where(
      and(
        inArray(preparations.conversationId, wanted),
        // A former leader's or member's preparation stays, but they take no part any longer.
        or(
          eq(preparations.personId, conversations.leaderId),
          eq(preparations.personId, conversations.employeeId),
          isNotNull(conversationMembers.personId),
        ),
      ),
    )
    .all();
  const byConversation = new Map<string, LineParticipant[]>();
  for (const { conversationId, personId, name, leaderId, shared } of rows) {
    const side: Side = personId === leaderId ? 'leader' : 'employee';
    const leads = side === 'leader';
    const has = signed.has(`${conversationId} ${leads ? side : personId}`);
    const deputy = (leads && deputies.get(conversationId)) || null;
    const list = byConversation.get(conversationId) ?? [];
    list.push({ personId, name, side, shared, signed: has, deputy });
    byConversation.set(conversationId, list);
  }
  for (const list of byConversation.values())
    list.sort((a, b) => a.side.localeCompare(b.side) || a.name.localeCompare(b.name, 'da'));
  return byConversation;
}

/** The conversations that the actor takes part in, as employee or as leader of the employee today. */
export function listOwnConversations(ctx: Context): ConversationLine[] {
  return conversationLines(ctx.db, partyTo(ctx.db, ctx.actor, ctx.now));
}

/** The conversations of this leader's that the actor stands in for them at today; none for anybody else. */
export function listStandingInAt(ctx: Context, leaderId: string): ConversationLine[] {
  const ofLeader = eq(conversations.leaderId, leaderId);
  return conversationLines(ctx.db, and(ofLeader, standingInAt(ctx.actor, ctx.now)));
}

/** "conversation signer" of each signature on a summary that stands. */
function signersIn(
  db: Db,
  table: typeof signatures | typeof pendingSignatures,
  wanted: SQLWrapper,
): string[] {
  return db
    .select({
      conversationId: summaries.conversationId,
      // In the leader's field whoever froze the summary signs: the leader, or a deputy.
      signer: sql<string>`case ${table.side} when 'leader' then 'leader' else ${table.personId} end`,
    })
    .from(table)
    .innerJoin(summaries, and(eq(summaries.id, table.summaryId), isNull(summaries.voidedAt)))
    .where(inArray(summaries.conversationId, wanted))
    .all()
    .map(({ conversationId, signer }) => `${conversationId} ${signer}`);
}
