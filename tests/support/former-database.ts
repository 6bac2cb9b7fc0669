import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase } from 'db/client.server';
import { z } from 'zod';
import type { TestOrganisation } from './test-database';
import { testFramework, testTemplate } from './test-framework';

const JournalSchema = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });

/** The first `count` migrations, as a release of that time had them. */
function formerMigrations(folder: string, count: number): string {
  const former = join(folder, 'migrations');
  mkdirSync(join(former, 'meta'), { recursive: true });
  const journal = JournalSchema.parse(JSON.parse(readFileSync('migrations/meta/_journal.json', 'utf8')));
  const entries = journal.entries.slice(0, count);
  writeFileSync(join(former, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  for (const { tag } of entries) cpSync(`migrations/${tag}.sql`, join(former, `${tag}.sql`));
  return former;
}

const ColumnSchema = z.object({ name: z.string() });

/** The columns that a table had at that time. */
function columnsOf(sqlite: Database.Database, table: string): string[] {
  const rows = sqlite.prepare(`pragma table_info(${table})`).all();
  return rows.map((row) => ColumnSchema.parse(row).name);
}

/**
 * A database file as a release with the first `count` migrations left it, with the people of an
 * organisation, the framework 'gammelt' and the templates 'skema-medarbejder' and 'skema-leder'. What
 * else it held is inserted by the test, in the columns of that time.
 */
export function formerDatabase(folder: string, count: number, organisation: TestOrganisation) {
  const file = join(folder, 'muskat.db');
  openDatabase(file, formerMigrations(folder, count)).$client.close();
  const sqlite = new Database(file);
  // As every release has: what is changed leaves no copy behind.
  sqlite.pragma('secure_delete = ON');
  const insert = (table: string, row: object) => {
    const names = Object.keys(row);
    const values = names.map((name) => `@${name}`).join();
    sqlite.prepare(`insert into ${table} (${names.join()}) values (${values})`).run(row);
  };
  const own = organisation.db.$client;
  for (const table of ['organisations', 'units', 'people', 'accounts', 'grants', 'employments'])
    for (const row of own.prepare(`select ${columnsOf(sqlite, table).join()} from ${table}`).all())
      insert(table, Object(row));
  insert('frameworks', {
    id: 'gammelt',
    name: testFramework.name,
    content: JSON.stringify(testFramework),
    source_sha256: testFramework.source.sha256,
    imported_at: 1,
  });
  for (const role of ['medarbejder', 'leder']) {
    const template = testTemplate(role);
    insert('interview_templates', {
      id: `skema-${role}`,
      framework_id: 'gammelt',
      type: template.type,
      role,
      language: 'da',
      content: JSON.stringify(template),
      created_at: 1,
    });
  }
  return {
    file,
    insert,
    /** What of a row of today there was a column for. */
    columnsOf: (table: string, row: Record<string, unknown>) =>
      Object.fromEntries(columnsOf(sqlite, table).map((name) => [name, row[name]])),
    run: (sql: string) => sqlite.exec(sql),
    close: () => sqlite.close(),
  };
}
