import { conversationMembers, conversations } from 'db/schema/conversations';
import { cycles } from 'db/schema/cycles';
import { people, units } from 'db/schema/people';
import { type AnyColumn, and, asc, eq, inArray, ne, notInArray, type SQL, sql } from 'drizzle-orm';
import type { ConversationState } from '../access/access.rules';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { civilDateOf } from '../dates';
import { unitsCalledAndBelow } from '../exports/units-called.server';
import { type Right, wishesTold } from './rights.rules';
import { type Unmet, unmetRights } from './unmet-rights.server';
import { countUnmetWishes } from './unmet-wishes.server';

const PAGE_SIZE = 50;

/** What HR looks for in the ledger; null and '' narrow nothing. */
export type RightsFilter = {
  right: Right | null;
  /** Beginnings of words in the name of a unit: whoever works there today, or below it. */
  unit: string;
};

/** A talk that is under way with somebody, and the round that can remind of it: an open one. */
type TalkUnderWay = { id: string; type: string; state: ConversationState; cycleId: string | null };

export type RightLine = Unmet & {
  name: string;
  unit: string | null;
  leader: { name: string; email: string } | null;
  underWay: TalkUnderWay | null;
};

export type Ledger = {
  lines: RightLine[];
  counts: Record<Right, number>;
  total: number;
  page: number;
  pages: number;
  /** How many in the whole organisation wish for a talk of their own after a group talk; few are not counted. */
  wishes: ReturnType<typeof wishesTold>;
  /** The rounds that people can be put into. */
  rounds: { id: string; name: string; type: (typeof cycles.$inferSelect)['type'] }[];
};

/** What people are owed, a page at a time, those who have waited longest first. Status only, never content. For HR. */
export function listRights(ctx: Context, filter: RightsFilter, page: number): Ledger {
  const all = matching(ctx, filter);
  const counts = { talk: 0, plan: 0, 'after-leave': 0, 'lus-first': 0 };
  for (const { right } of all) counts[right] += 1;
  const chosen = filter.right === null ? all : all.filter(({ right }) => right === filter.right);
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    lines: describe(ctx, chosen.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE)),
    ...{ counts, total: all.length, page: shown, pages },
    wishes: wishesTold(countUnmetWishes(ctx)),
    rounds: ctx.db
      .select({ id: cycles.id, name: cycles.name, type: cycles.type })
      .from(cycles)
      .where(and(ne(cycles.state, 'closed'), inArray(cycles.type, ['mus', 'lus', 'grus'])))
      .orderBy(asc(cycles.endsOn))
      .all(),
  };
}

/** All that match, as `listRights` shows them; whoever calls notes that they were taken out. For HR. */
export function allRights(ctx: Context, filter: RightsFilter): RightLine[] {
  const all = matching(ctx, filter);
  return describe(ctx, filter.right === null ? all : all.filter(({ right }) => right === filter.right));
}

function matching(ctx: Context, { unit }: RightsFilter): Unmet[] {
  authorizeFunction(ctx.actor, 'run-cycles');
  const within = unit === '' ? undefined : unitsCalledAndBelow(unit);
  return unmetRights(ctx.db, civilDateOf(ctx.now), { units: within });
}

function describe({ db }: Context, unmet: readonly Unmet[]): RightLine[] {
  const ids = [
    ...new Set(unmet.flatMap(({ personId, leaderId }) => [personId, ...(leaderId ? [leaderId] : [])])),
  ];
  const named = new Map(
    db
      .select({ id: people.id, name: people.name, email: people.email })
      .from(people)
      .where(isAmong(people.id, ids))
      .all()
      .map(({ id, ...person }) => [id, person]),
  );
  const unitNames = new Map(
    db
      .select({ id: units.id, name: units.name })
      .from(units)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const underWay = talksUnderWay(
    db,
    unmet.map(({ personId }) => personId),
  );
  return unmet.map((one) => ({
    ...one,
    name: named.get(one.personId)?.name ?? '',
    unit: (one.unitId && unitNames.get(one.unitId)) || null,
    leader: (one.leaderId && named.get(one.leaderId)) || null,
    underWay: underWay.get(one.personId) ?? null,
  }));
}

/** As many as one likes: each of a list is a parameter of its own, and there can be only so many. */
const isAmong = (column: AnyColumn, ids: readonly string[]): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`;

/** The talk of the year that goes on with each of these people, where there is one. */
function talksUnderWay(db: Context['db'], ids: readonly string[]): Map<string, TalkUnderWay> {
  const among = [...new Set(ids)];
  const goesOn = and(
    notInArray(conversations.state, ['signed', 'closed', 'cancelled']),
    inArray(conversations.type, ['mus', 'lus', 'grus']),
  );
  const talk = {
    id: conversations.id,
    type: conversations.type,
    state: conversations.state,
    cycleId: cycles.id,
  };
  const openRound = and(eq(cycles.id, conversations.cycleId), eq(cycles.state, 'open'));
  const alone = db
    .select({ personId: conversations.employeeId, ...talk })
    .from(conversations)
    .leftJoin(cycles, openRound)
    .where(and(isAmong(conversations.employeeId, among), goesOn))
    .all();
  const grouped = db
    .select({ personId: conversationMembers.personId, ...talk })
    .from(conversationMembers)
    .innerJoin(conversations, eq(conversations.id, conversationMembers.conversationId))
    .leftJoin(cycles, openRound)
    .where(and(isAmong(conversationMembers.personId, among), goesOn))
    .all();
  return new Map(
    [...grouped, ...alone].flatMap(({ personId, ...one }) => (personId ? [[personId, one]] : [])),
  );
}
