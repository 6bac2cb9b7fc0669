import type { Db } from 'db/client.server';
import { conversations, preparations } from 'db/schema/conversations';
import { signatures, summaries } from 'db/schema/signing';
import { and, desc, eq, isNull, type SQL } from 'drizzle-orm';
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

/** Lines for a condition that the caller has been allowed; nearest talk first. */
export function conversationLines(db: Db, where: SQL | undefined): ConversationLine[] {
  const rows = db
    .select({
      id: conversations.id,
      type: conversations.type,
      state: conversations.state,
      heldOn: conversations.heldOn,
      signedAt: conversations.signedAt,
      employeeId: conversations.employeeId,
      leaderId: conversations.leaderId,
      employeeName: employee.name,
      leaderName: leader.name,
    })
    .from(conversations)
    .innerJoin(employee, eq(employee.id, conversations.employeeId))
    .innerJoin(leader, eq(leader.id, conversations.leaderId))
    .where(where)
    .orderBy(desc(conversations.heldOn), employee.name)
    .all();
  return rows.map((row) => ({ ...row, shared: sharedSides(db, row.id), signed: signedSides(db, row.id) }));
}

function sharedSides(db: Db, conversationId: string): Record<Side, boolean> {
  const shared = { employee: false, leader: false };
  const rows = db.select().from(preparations).where(eq(preparations.conversationId, conversationId)).all();
  for (const row of rows) shared[row.side] = row.sharedAt !== null;
  return shared;
}

function signedSides(db: Db, conversationId: string): Record<Side, boolean> {
  const signed = { employee: false, leader: false };
  const rows = db
    .select({ side: signatures.side })
    .from(signatures)
    .innerJoin(summaries, eq(summaries.id, signatures.summaryId))
    .where(and(eq(summaries.conversationId, conversationId), isNull(summaries.voidedAt)))
    .all();
  for (const row of rows) signed[row.side] = true;
  return signed;
}

/** The conversations that the actor takes part in, as employee or as leader of the employee today. */
export function listOwnConversations(ctx: Context): ConversationLine[] {
  return conversationLines(ctx.db, partyTo(ctx.db, ctx.actor, ctx.now));
}
