import type { Db } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { filings } from 'db/schema/filing';
import { people } from 'db/schema/people';
import { summaries } from 'db/schema/signing';
import { FILING_STATES } from 'db/schema/vocabulary';
import { and, count, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { employee, employeeOrGroup, findConversation } from '../conversations/find-conversation.server';
import type { FilingState } from './filing.rules';

const PAGE_SIZE = 50;
const requester = alias(people, 'requester');

/** A filing as HR sees it. */
export type FilingLine = ReturnType<typeof linesOf>[number];

export type Filings = {
  /** One page, newest first. */
  lines: FilingLine[];
  /** How many there are of each state, over all targets. */
  counts: Record<FilingState, number>;
  /** The targets that something has been given up for. */
  failedFor: { target: string; count: number }[];
  page: number;
  pages: number;
};

/** What has been filed, is on its way or could not be delivered, a page at a time; whoever asked for it. For HR. */
export function listFilings(ctx: Context, state: FilingState | null, page: number): Filings {
  authorizeFunction(ctx.actor, 'export-summaries');
  const counts = countsOf(ctx.db);
  const listed = state ? counts[state] : Object.values(counts).reduce((sum, one) => sum + one, 0);
  const pages = Math.max(1, Math.ceil(listed / PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  const ids = ctx.db
    .select({ id: filings.id })
    .from(filings)
    .where(state ? eq(filings.state, state) : undefined)
    .orderBy(desc(filings.createdAt), desc(filings.id))
    .limit(PAGE_SIZE)
    .offset((shown - 1) * PAGE_SIZE)
    .all()
    .map(({ id }) => id);
  const failedFor = ctx.db
    .select({ target: filings.target, count: count() })
    .from(filings)
    .where(eq(filings.state, 'failed'))
    .groupBy(filings.target)
    .all();
  return { lines: linesOf(ctx.db, inArray(filings.id, ids)), counts, failedFor, page: shown, pages };
}

/** Where the summary of one conversation has been filed, or is to be. For HR. */
export function filingsOf(ctx: Context, conversationId: string): FilingLine[] {
  findConversation(ctx, ctx.db, conversationId, 'see-status');
  return linesOf(ctx.db, eq(filings.conversationId, conversationId));
}

/** Those of these conversations whose summary as it stands lies in a case system. The caller may see their status. */
export function filedAmong(db: Db, conversationIds: readonly string[]): Set<string> {
  const rows = db
    .select({ id: filings.conversationId })
    .from(filings)
    .innerJoin(summaries, and(eq(summaries.id, filings.summaryId), isNull(summaries.voidedAt)))
    .where(and(inArray(filings.conversationId, [...conversationIds]), eq(filings.state, 'delivered')))
    .all();
  return new Set(rows.map(({ id }) => id));
}

function countsOf(db: Db): Filings['counts'] {
  const counted = db
    .select({ state: filings.state, count: count() })
    .from(filings)
    .groupBy(filings.state)
    .all();
  const of = (state: FilingState) => counted.find((one) => one.state === state)?.count ?? 0;
  const [waiting, delivered, failed, withdrawn] = FILING_STATES;
  return {
    waiting: of(waiting),
    delivered: of(delivered),
    failed: of(failed),
    withdrawn: of(withdrawn),
  };
}

function linesOf(db: Db, where: SQL) {
  return db
    .select({
      id: filings.id,
      target: filings.target,
      state: filings.state,
      error: filings.error,
      createdAt: filings.createdAt,
      attempts: filings.attempts,
      nextAttemptAt: filings.nextAttemptAt,
      deliveredAt: filings.deliveredAt,
      fileName: filings.fileName,
      requestedBy: requester.name,
      conversationId: conversations.id,
      type: conversations.type,
      heldOn: conversations.heldOn,
      employeeName: employeeOrGroup,
      /** When the summary was taken up again; null where it stands. */
      voidedAt: summaries.voidedAt,
    })
    .from(filings)
    .innerJoin(conversations, eq(conversations.id, filings.conversationId))
    .innerJoin(summaries, eq(summaries.id, filings.summaryId))
    .leftJoin(employee, eq(employee.id, conversations.employeeId))
    .leftJoin(requester, eq(requester.id, filings.requestedById))
    .where(where)
    .orderBy(desc(filings.createdAt), desc(filings.id))
    .all();
}
