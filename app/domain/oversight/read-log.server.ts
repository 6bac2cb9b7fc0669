import { type Db, transact } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { and, desc, lt, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { type Ambiguous, type Found, findInLog } from './find-in-log.server';
import type { LogFilter } from './log.schema';
import { describeEvents, type LogEvent } from './log-events.server';
import { noteReading } from './note-reading.server';

export const PAGE = 100;

export type LogPage = {
  /** The filter as the page shows it, with people by their e-mail. */
  filter: LogFilter;
  events: LogEvent[];
  /** The page after this one begins before this row; null on the last. */
  next: number | null;
};
type NotFound = Ambiguous & { filter?: undefined; events?: undefined };
/** Every action that there is in the log, by code. */
type WithActions = { actions: string[] };

/**
 * A page of the log, newest first, or the question whom a name in the filter means. That somebody reads
 * is itself logged, once a visit. For auditors.
 */
export function readLog(
  ctx: Context,
  filter: LogFilter,
  before: number | null,
): (LogPage | NotFound) & WithActions {
  authorizeFunction(ctx.actor, 'read-log');
  const found = findInLog(ctx.db, filter);
  const actions = actionsIn(ctx.db);
  if ('field' in found) return { ...found, actions };
  noteReading(ctx, 'log.read', codesOf(filter, found));
  const rows = rowsBefore(ctx.db, found.condition, before, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  return {
    filter: found.words,
    events: describeEvents(ctx.db, shown),
    next: rows.length > PAGE ? (shown.at(-1)?.seq ?? null) : null,
    actions,
  };
}

/** With the row as it stands in the log. */
export type ExportedEvent = LogEvent & Pick<Row, 'actorId' | 'subjectType' | 'subjectId' | 'details' | 'mac'>;
type Row = typeof auditEvents.$inferSelect;

const EXPORT_BATCH = 1_000;

/**
 * Every event of a filter, newest first, a batch at a time however many there are; or the question whom a
 * name in it means. That they were taken out is logged at once. For auditors.
 */
export function exportLog(ctx: Context, filter: LogFilter): Generator<ExportedEvent[]> | Ambiguous {
  authorizeFunction(ctx.actor, 'read-log');
  const found = findInLog(ctx.db, filter);
  if ('field' in found) return found;
  transact(ctx.db, (tx) =>
    appendAuditEvent(ctx, tx, {
      action: 'log.export',
      subjectType: 'log',
      subjectId: null,
      details: codesOf(filter, found),
    }),
  );
  return batches(ctx.db, found.condition);
}

function* batches(db: Db, condition: SQL | undefined): Generator<ExportedEvent[]> {
  let before: number | null = null;
  for (;;) {
    const rows: Row[] = rowsBefore(db, condition, before, EXPORT_BATCH);
    const last = rows.at(-1);
    if (!last) return;
    before = last.seq;
    yield describeEvents(db, rows).flatMap((event, place) => {
      const row = rows[place];
      return row ? [{ ...row, ...event }] : [];
    });
  }
}

function rowsBefore(db: Db, condition: SQL | undefined, before: number | null, limit: number): Row[] {
  return db
    .select()
    .from(auditEvents)
    .where(and(condition, before === null ? undefined : lt(auditEvents.seq, before)))
    .orderBy(desc(auditEvents.seq))
    .limit(limit)
    .all();
}

const ActionSchema = z.object({ action: z.string() });

/** Steps through the index from one action to the next: as many steps as there are actions, not rows. */
function actionsIn(db: Db): string[] {
  const rows = db.all(sql`
    with recursive step(action) as (
      select min(action) from audit_events
      union all
      select (select min(action) from audit_events where action > step.action) from step where action is not null
    ) select action from step where action is not null`);
  return rows.map((row) => ActionSchema.parse(row).action);
}

/** What stands of a filter in the log: ids instead of names, and only what was asked for. */
function codesOf({ action, outcome, from, to }: LogFilter, { who, about }: Found): Record<string, string> {
  const codes = { who, about, action, outcome, from, to };
  return Object.fromEntries(Object.entries(codes).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
