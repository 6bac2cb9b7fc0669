import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { cycles } from 'db/schema/cycles';
import { yearFigures, yearReports } from 'db/schema/insight';
import { CYCLE_TYPES } from 'db/schema/vocabulary';
import { and, between, eq, inArray } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context, SystemContext } from '../context';
import { civilDateOf } from '../dates';
import { Refusal } from '../errors';
import { newId } from '../ids';
import { fewestNow } from '../indicators/series.server';
import { yearFacts } from './year-facts.server';
import { yearNumbers } from './year-numbers.rules';
import { canBeMadeUp, dayOfYear, yearLeftOver } from './years.rules';

/**
 * Makes the numbers of a year up, once and for good. From 1 December of the year until the next is over; what is
 * left in February the server makes up itself. For HR. Refuses with `year.not_now` and `year.made`.
 */
export function makeUpYear(ctx: Context, year: number): void {
  authorizeFunction(ctx.actor, 'see-figures');
  if (!canBeMadeUp(year, civilDateOf(ctx.now))) throw new Refusal('conflict', 'year.not_now');
  if (!keep(ctx, year)) throw new Refusal('conflict', 'year.made');
}

/**
 * Makes up the year that is over, where anything happened in it and HR has not; from February, so that what was held in
 * December can be signed. Returns it, or null. For the system alone.
 */
export function makeUpLastYear(ctx: SystemContext): number | null {
  const year = yearLeftOver(civilDateOf(ctx.now));
  if (year === null || isMade(ctx.db, year) || !hasAnything(ctx, year)) return null;
  return keep(ctx, year) ? year : null;
}

/** Whether the numbers of a year are there. */
const isMade = (tx: Pick<Transaction, 'select'>, year: number): boolean =>
  tx.select({ year: yearReports.year }).from(yearReports).where(eq(yearReports.year, year)).get() !==
  undefined;

/** Counts first and keeps afterwards, so that nobody waits for the counting. False where somebody was quicker. */
function keep(ctx: Context | SystemContext, year: number): boolean {
  if (isMade(ctx.db, year)) return false;
  const asOf = dayOfYear(year, civilDateOf(ctx.now));
  const fewest = fewestNow(ctx.db);
  const numbers = yearNumbers(yearFacts(ctx, asOf), fewest);
  return transact(ctx.db, (tx) => {
    if (isMade(tx, year)) return false;
    tx.insert(yearReports).values({ year, asOf, fewest, madeAt: ctx.now }).run();
    for (const { groups, ...about } of numbers)
      tx.insert(yearFigures)
        .values({ id: newId(), year, ...about, groups: JSON.stringify(groups) })
        .run();
    appendAuditEvent(ctx, tx, {
      action: 'figures.make-year',
      subjectType: 'function',
      subjectId: null,
      details: { year, fewest },
    });
    return true;
  });
}

/** Whether a round began in the year, or a talk that counts was held in it. */
function hasAnything({ db }: SystemContext, year: number): boolean {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const round = db
    .select({ id: cycles.id })
    .from(cycles)
    .where(between(cycles.startsOn, first, last))
    .limit(1)
    .get();
  const talk = db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        between(conversations.heldOn, first, last),
        inArray(conversations.type, [...CYCLE_TYPES]),
        inArray(conversations.state, ['signed', 'closed']),
      ),
    )
    .limit(1)
    .get();
  return round !== undefined || talk !== undefined;
}
