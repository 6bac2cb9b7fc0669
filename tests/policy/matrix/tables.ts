import type { Statement } from 'better-sqlite3';
import type { Db } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { sealedColumns } from 'db/sealed/columns.server';
import { count, getTableName, gt } from 'drizzle-orm';
import type { Answer } from 'tests/support/http-client';
import { z } from 'zod';

/** Bytes, which are spelled out quickest by the database. */
const SEALED = new Set(
  sealedColumns().flatMap(({ table, columns }) =>
    columns.map((column) => `${getTableName(table)}.${column.name}`),
  ),
);

const NameSchema = z.object({ name: z.string() });
const ColumnSchema = z.object({ name: z.string(), type: z.string() });
const CountSchema = z.object({ opened: z.number() });
const ChangesSchema = z.object({ rows: z.number() });
/** What is written when somebody is refused, or seen. */
const NOT_BUSINESS = ['audit_events', 'sessions', '__drizzle_migrations'];

/** Showing somebody a shared preparation opens it, also where the page is shown to say that something was refused. */
const OPENING = 'opened_at';

/** Every row of every business table, as one text to compare. Documents by their length: their sums are a column too. */
export function dumpBusinessTables({ $client }: Db): string {
  return JSON.stringify(statements($client).map((statement) => statement.all()));
}

const prepared = new WeakMap<Db['$client'], Statement[]>();

function statements(client: Db['$client']): Statement[] {
  const made = prepared.get(client) ?? queries(client).map((query) => client.prepare(query).raw());
  prepared.set(client, made);
  return made;
}

function queries(client: Db['$client']): string[] {
  return client
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .all()
    .map((row) => NameSchema.parse(row).name)
    .filter((table) => !NOT_BUSINESS.includes(table))
    .map((table) => {
      const columns = client
        .prepare(`pragma table_info(${table})`)
        .all()
        .map((row) => ColumnSchema.parse(row))
        .filter(({ name }) => name !== OPENING)
        .map(({ name, type }) => {
          if (type.toLowerCase() === 'blob') return `length("${name}")`;
          return SEALED.has(`${table}.${name}`) ? `hex("${name}")` : `"${name}"`;
        });
      return `select ${columns.join()} from ${table} order by 1`;
    });
}

export function countOpened({ $client }: Db): number {
  return CountSchema.parse($client.prepare(`select count(${OPENING}) as opened from preparations`).get())
    .opened;
}

/** Rows that this connection has inserted, updated or deleted since it was opened. */
function countChanges({ $client }: Db): number {
  return ChangesSchema.parse($client.prepare('select total_changes() as rows').get()).rows;
}

export type Written = {
  denied: number;
  done: string[];
  opened: number;
  /** Every business table as it then was; null where no row was written but those of the audit log. */
  tables: string | null;
};

/** Makes one request, and takes back all that it wrote after noting what that was. */
export async function takenBack(
  db: Db,
  work: () => Promise<Answer>,
): Promise<{ answer: Answer; written: Written }> {
  const before = db.select({ rows: count() }).from(auditEvents).get()?.rows ?? 0;
  // The app's own transactions become parts of this one.
  db.$client.exec('begin');
  try {
    const changesBefore = countChanges(db);
    const answer = await work();
    const changes = countChanges(db) - changesBefore;
    const events = db.select().from(auditEvents).where(gt(auditEvents.seq, before)).all();
    return {
      answer,
      written: {
        denied: events.filter((event) => event.outcome === 'denied').length,
        done: events.filter((event) => event.outcome === 'done').map((event) => event.action),
        tables: changes === events.length ? null : dumpBusinessTables(db),
        opened: countOpened(db),
      },
    };
  } finally {
    db.$client.exec('rollback');
  }
}
