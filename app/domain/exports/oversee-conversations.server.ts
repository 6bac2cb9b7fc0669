import { conversations } from 'db/schema/conversations';
import { CONVERSATION_STATES } from 'db/schema/vocabulary';
import { and, count, desc, inArray, type SQL, sql } from 'drizzle-orm';
import type { ConversationState } from '../access/access.rules';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { type ConversationLine, conversationLines } from '../conversations/list-conversations.server';
import { sizeForHr } from '../signing/document-for-hr.server';
import { type ConversationFilter, matching } from './conversations-matching.server';
import { MOST_IN_ARCHIVE } from './exports.schema';
import { SIGNED_STATES } from './manifest';

const PAGE_SIZE = 50;

export type Overseen = {
  /** One page: those of the latest day first. `bytes` is how large the signed document is that HR can have. */
  lines: (ConversationLine & { bytes: number | null })[];
  /** How many there are of each state among those that match but for the state; states with none are left out. */
  counts: { state: ConversationState; count: number }[];
  /** How many match but for the state. */
  total: number;
  /** The page that is shown, from 1, and how many there are. */
  page: number;
  pages: number;
  /** Of all that match, on whatever page: the signed ones. `bytes` is null where they are too many for one archive. */
  signed: { count: number; bytes: number | null };
};

/**
 * The conversations that match, a page at a time, with counts of every state to choose from, and how much there is to
 * export. Status only, never content. As quick with 50,000 as with 50. For HR.
 */
export function overseeConversations(ctx: Context, filter: ConversationFilter, page: number): Overseen {
  authorizeFunction(ctx.actor, 'oversee-conversations');
  const { db } = ctx;
  const counted = db
    .select({ state: conversations.state, count: count() })
    .from(conversations)
    .where(matching(db, { ...filter, state: null }))
    .groupBy(conversations.state)
    .all();
  const counts = CONVERSATION_STATES.flatMap((state) => counted.filter((one) => one.state === state));
  const total = counts.reduce((sum, one) => sum + one.count, 0);
  const listed = filter.state ? (counts.find(({ state }) => state === filter.state)?.count ?? 0) : total;
  const pages = Math.max(1, Math.ceil(listed / PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  const where = matching(db, filter);
  const signed = counts
    .filter(({ state }) => SIGNED_STATES.some((one) => one === state && state === (filter.state ?? state)))
    .reduce((sum, one) => sum + one.count, 0);
  return {
    lines: linesOf(ctx, where, shown),
    ...{ counts, total, page: shown, pages },
    signed: { count: signed, bytes: signed > MOST_IN_ARCHIVE ? null : signedBytes(ctx, where) },
  };
}

function linesOf({ db }: Context, where: SQL | undefined, page: number): Overseen['lines'] {
  const ids = db
    .select({ id: conversations.id, bytes: sizeOfSigned })
    .from(conversations)
    .where(where)
    .orderBy(desc(conversations.heldOn), desc(conversations.id))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .all();
  const sizes = new Map(ids.map(({ id, bytes }) => [id, bytes]));
  return conversationLines(db, inArray(conversations.id, [...sizes.keys()])).map((line) => ({
    ...line,
    bytes: sizes.get(line.id) ?? null,
  }));
}

const isSigned = inArray(conversations.state, [...SIGNED_STATES]);
const sizeOfSigned = sql<
  number | null
>`case when ${isSigned} then ${sizeForHr(sql`${conversations.id}`)} end`;

function signedBytes({ db }: Context, where: SQL | undefined): number {
  const found = db
    .select({ bytes: sql<number | null>`sum(${sizeForHr(sql`${conversations.id}`)})` })
    .from(conversations)
    .where(and(where, isSigned))
    .get();
  return found?.bytes ?? 0;
}
