import type { Transaction } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { figureReleases, insightSettings } from 'db/schema/insight';
import { CYCLE_TYPES } from 'db/schema/vocabulary';
import { and, eq, gte, inArray, isNotNull, isNull, lt, ne, or } from 'drizzle-orm';
import type { Context, SystemContext } from '../context';
import { civilDateOf, startOfDay } from '../dates';
import { FEWEST_LIMITS } from './insight.schema';

export type CycleType = (typeof CYCLE_TYPES)[number];

/** What is counted together: a round, or the talks of one kind that are held outside rounds in a year. */
export type Series = { cycleId: string | null; year: number; type: CycleType };

/** The kind of talk that figures are made of; null for status talks. */
export const countedType = (type: string): CycleType | null =>
  CYCLE_TYPES.find((counted) => counted === type) ?? null;

/** Where it is asked: in a transaction, or outside one by pages that only read. */
export type Reading = Pick<Transaction, 'select'>;

/** How many people a figure has to be about from now on. */
export const fewestNow = (tx: Reading): number =>
  tx.select({ fewest: insightSettings.fewest }).from(insightSettings).get()?.fewest ?? FEWEST_LIMITS.min;

/** Where something is counted that is contributed now: what has had its figures made takes in nothing more. */
export function seriesNow(
  { now }: Pick<Context | SystemContext, 'now'>,
  tx: Reading,
  { cycleId, type }: { cycleId: string | null; type: CycleType },
): Series {
  let year = Number(civilDateOf(now).slice(0, 4));
  if (cycleId !== null && !isMade(tx, { cycleId, year, type })) return { cycleId, year, type };
  // The figures of this very year are made only where a clock has been a year ahead.
  while (isMade(tx, { cycleId: null, year, type })) year += 1;
  return { cycleId: null, year, type };
}

function isMade(tx: Reading, { cycleId, year, type }: Series): boolean {
  const { cycleId: ofCycle, year: ofYear, type: ofType } = figureReleases;
  const same =
    cycleId === null ? and(isNull(ofCycle), eq(ofYear, year), eq(ofType, type)) : eq(ofCycle, cycleId);
  return tx.select({ id: figureReleases.id }).from(figureReleases).where(same).get() !== undefined;
}

/**
 * The conversations whose figures may have been counted with this series, other than the one given. Outside rounds all
 * of the same kind from the year, whether in a round or not: rather leave somebody out than count them twice.
 */
function countedWith({ cycleId, type, year }: Series, exceptId: string) {
  const thatYear = and(
    gte(conversations.contributedAt, startOfDay(`${year}-01-01`)),
    lt(conversations.contributedAt, startOfDay(`${year + 1}-01-01`)),
  );
  return and(
    ne(conversations.id, exceptId),
    eq(conversations.type, type),
    isNotNull(conversations.contributedAt),
    cycleId === null ? thatYear : eq(conversations.cycleId, cycleId),
  );
}

/** Whether somebody is counted in the series already, by another talk: everybody counts once in a figure. */
export function isCounted(tx: Transaction, series: Series, personId: string, exceptId: string): boolean {
  const inGroup = tx
    .select({ id: conversationMembers.conversationId })
    .from(conversationMembers)
    .where(eq(conversationMembers.personId, personId));
  return (
    tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(
        and(
          or(eq(conversations.employeeId, personId), inArray(conversations.id, inGroup)),
          countedWith(series, exceptId),
        ),
      )
      .get() !== undefined
  );
}
