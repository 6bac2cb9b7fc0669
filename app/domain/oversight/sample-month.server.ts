import { createHash } from 'node:crypto';
import type { Db } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { and, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { startOfDay } from '../dates';
import { Refusal } from '../errors';
import { inPeriod } from './find-in-log.server';
import { MonthSchema } from './log.schema';
import { describeEvents, type LogEvent } from './log-events.server';
import { lastWholeMonth, monthAfter } from './month.rules';
import { noteReading } from './note-reading.server';

const DISCLOSURES = ['summary.open', 'summary.export', 'summary.file', 'summary.take-agreements'];

/** What is drawn from: how many of each, and which rows. */
const DRAWS = [
  { key: 'disclosed', most: 20, where: done(...DISCLOSURES) },
  { key: 'read', most: 10, where: done('document.read', 'document.read-earlier') },
  { key: 'denied', most: 15, where: sql`${auditEvents.outcome} = 'denied'` },
] as const;

export type Draw = {
  key: (typeof DRAWS)[number]['key'];
  /** How many there were that month. */
  total: number;
  /** Those that were drawn, in the order of the log. */
  events: LogEvent[];
};

export type MonthSample = {
  month: string;
  /** Where the log stood when the month ended; null where nothing had happened in it. */
  end: { seq: number; mac: string } | null;
  draws: Draw[];
  counts: { action: string; done: number; denied: number }[];
};

/**
 * What an auditor goes through for a month that has ended: events that nobody chose. Each is ranked by a
 * hash of the month, the chain value that the log ended the month with, and its own number; the lowest
 * are drawn. The same every time it is asked, and not to be known before the month is over. For auditors.
 */
export function sampleMonth(ctx: Context, month: string): MonthSample {
  authorizeFunction(ctx.actor, 'read-log');
  if (!MonthSchema.safeParse(month).success || month > lastWholeMonth(ctx.now))
    throw new Refusal('not-found', 'access.not_found');
  noteReading(ctx, 'log.read-sample', { month });
  const inMonth = inPeriod(ctx.db, startOfDay(`${month}-01`), startOfDay(`${monthAfter(month, 1)}-01`));
  const { seq, mac } = auditEvents;
  const end =
    ctx.db.select({ seq, mac }).from(auditEvents).where(inMonth).orderBy(desc(seq)).limit(1).get() ?? null;
  const seed = `${month} ${end?.mac}`;
  const draws = DRAWS.map(({ key, most, where }): Draw => {
    const { total, drawn } = draw(ctx.db, and(inMonth, where), most, seed);
    return { key, total, events: describeEvents(ctx.db, drawn) };
  });
  return { month, end, draws, counts: countActions(ctx.db, inMonth) };
}

function done(...actions: string[]): SQL | undefined {
  return and(eq(auditEvents.outcome, 'done'), inArray(auditEvents.action, actions));
}

function draw(db: Db, where: SQL | undefined, most: number, seed: string) {
  const candidates = db.select({ seq: auditEvents.seq }).from(auditEvents).where(where).all();
  const chosen = candidates
    .map(({ seq }) => ({ seq, rank: createHash('sha256').update(`${seed} ${seq}`).digest('hex') }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, most)
    .map(({ seq }) => seq);
  const drawn = db
    .select()
    .from(auditEvents)
    .where(inArray(auditEvents.seq, chosen))
    .orderBy(auditEvents.seq)
    .all();
  return { total: candidates.length, drawn };
}

function countActions(db: Db, where: SQL | undefined): MonthSample['counts'] {
  const rows = db
    .select({ action: auditEvents.action, outcome: auditEvents.outcome, events: count() })
    .from(auditEvents)
    .where(where)
    .groupBy(auditEvents.action, auditEvents.outcome)
    .all();
  const actions = [...new Set(rows.map(({ action }) => action))].sort();
  const of = (action: string, outcome: string) =>
    rows.find((row) => row.action === action && row.outcome === outcome)?.events ?? 0;
  return actions.map((action) => ({ action, done: of(action, 'done'), denied: of(action, 'denied') }));
}
