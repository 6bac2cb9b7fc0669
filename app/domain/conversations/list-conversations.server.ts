import type { Db } from 'db/client.server';
import { conversationMembers, conversations, preparations } from 'db/schema/conversations';
import { people } from 'db/schema/people';
import { signatures, summaries } from 'db/schema/signing';
import { and, desc, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import type { Side } from '../access/access.rules';
import type { Context } from '../context';
import { employee, employeeOrGroup, leader, partyTo } from './find-conversation.server';

/** Somebody who takes part, and how far they are. */
export type LineParticipant = {
  personId: string;
  name: string;
  side: Side;
  shared: boolean;
  signed: boolean;
};

/** One line of a list: who, when, how far; never content. */
export type ConversationLine = Pick<
  typeof conversations.$inferSelect,
  'id' | 'type' | 'state' | 'heldOn' | 'signedAt' | 'employeeId' | 'leaderId' | 'groupName'
> & {
  /** The employee's name, or the group's. */
  employeeName: string;
  leaderName: string;
  /** The summary was sent back or reopened, and the record is being corrected. */
  sentBack: boolean;
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
      signedAt: conversations.signedAt,
      employeeId: conversations.employeeId,
      leaderId: conversations.leaderId,
      groupName: conversations.groupName,
      employeeName: employeeOrGroup,
      leaderName: leader.name,
      sentBack: isNotNull(conversations.sentBackReason).mapWith(Boolean),
    })
    .from(conversations)
    .leftJoin(employee, eq(employee.id, conversations.employeeId))
    .innerJoin(leader, eq(leader.id, conversations.leaderId))
    .where(where)
    .orderBy(desc(conversations.heldOn), employeeOrGroup)
    .all();
  const participants = participantsOfEach(db, where);
  return lines.map((line) => ({ ...line, participants: participants.get(line.id) ?? [] }));
}

function participantsOfEach(db: Db, where: SQL | undefined): Map<string, LineParticipant[]> {
  const wanted = db.select({ id: conversations.id }).from(conversations).where(where);
  const signed = new Set(
    db
      .select({ conversationId: summaries.conversationId, personId: signatures.personId })
      .from(signatures)
      .innerJoin(summaries, and(eq(summaries.id, signatures.summaryId), isNull(summaries.voidedAt)))
      .where(inArray(summaries.conversationId, wanted))
      .all()
      .map(({ conversationId, personId }) => `${conversationId} ${personId}`),
  );
  const rows = db
    .select({
      conversationId: preparations.conversationId,
      personId: people.id,
      name: people.name,
      leaderId: conversations.leaderId,
      sharedAt: preparations.sharedAt,
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
  for (const { conversationId, personId, name, leaderId, sharedAt } of rows) {
    const side: Side = personId === leaderId ? 'leader' : 'employee';
    const has = signed.has(`${conversationId} ${personId}`);
    const list = byConversation.get(conversationId) ?? [];
    list.push({ personId, name, side, shared: sharedAt !== null, signed: has });
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
