import type { Db } from 'db/client.server';
import { conversations, preparations } from 'db/schema/conversations';
import { signatures, summaries } from 'db/schema/signing';
import { and, desc, eq, isNull, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Side } from '../access/access.rules';
import type { Context } from '../context';
import { employee, leader, partyTo } from './find-conversation.server';

/** One line of a list: who, when, how far; never content. */
export type ConversationLine = Pick<
  typeof conversations.$inferSelect,
  'id' | 'type' | 'state' | 'heldOn' | 'signedAt' | 'employeeId' | 'leaderId'
> & {
  employeeName: string;
  leaderName: string;
  shared: Record<Side, boolean>;
  signed: Record<Side, boolean>;
};

const preparationOf = {
  employee: alias(preparations, 'by_employee'),
  leader: alias(preparations, 'by_leader'),
};
const signatureOf = {
  employee: alias(signatures, 'employee_signed'),
  leader: alias(signatures, 'leader_signed'),
};

/** Lines for a condition that the caller has been allowed; nearest talk first. */
export function conversationLines(db: Db, where: SQL | undefined): ConversationLine[] {
  const preparation = (side: Side) =>
    and(eq(preparationOf[side].conversationId, conversations.id), eq(preparationOf[side].side, side));
  const signature = (side: Side) =>
    and(eq(signatureOf[side].summaryId, summaries.id), eq(signatureOf[side].side, side));
  // One query however many lines: HR lists everybody's.
  const rows = db
    .select({
      line: {
        id: conversations.id,
        type: conversations.type,
        state: conversations.state,
        heldOn: conversations.heldOn,
        signedAt: conversations.signedAt,
        employeeId: conversations.employeeId,
        leaderId: conversations.leaderId,
        employeeName: employee.name,
        leaderName: leader.name,
      },
      shared: { employee: preparationOf.employee.sharedAt, leader: preparationOf.leader.sharedAt },
      signed: { employee: signatureOf.employee.id, leader: signatureOf.leader.id },
    })
    .from(conversations)
    .innerJoin(employee, eq(employee.id, conversations.employeeId))
    .innerJoin(leader, eq(leader.id, conversations.leaderId))
    .leftJoin(preparationOf.employee, preparation('employee'))
    .leftJoin(preparationOf.leader, preparation('leader'))
    .leftJoin(summaries, and(eq(summaries.conversationId, conversations.id), isNull(summaries.voidedAt)))
    .leftJoin(signatureOf.employee, signature('employee'))
    .leftJoin(signatureOf.leader, signature('leader'))
    .where(where)
    .orderBy(desc(conversations.heldOn), employee.name)
    .all();
  return rows.map(({ line, shared, signed }) => ({
    ...line,
    shared: { employee: shared.employee !== null, leader: shared.leader !== null },
    signed: { employee: signed.employee !== null, leader: signed.leader !== null },
  }));
}

/** The conversations that the actor takes part in, as employee or as leader of the employee today. */
export function listOwnConversations(ctx: Context): ConversationLine[] {
  return conversationLines(ctx.db, partyTo(ctx.db, ctx.actor, ctx.now));
}
