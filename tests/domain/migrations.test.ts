import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase } from 'db/client.server';
import { organisationWithTeam } from 'tests/support/conversations';
import { formerDatabase } from 'tests/support/former-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A database of the release with four migrations. */
function former(): string {
  const made = formerDatabase(folder, 4, organisationWithTeam());
  made.close();
  return made.file;
}
const migrationsIn = (file: string) => {
  const sqlite = new Database(file, { readonly: true });
  const rows = sqlite.prepare('select created_at from __drizzle_migrations').all().length;
  sqlite.close();
  return rows;
};

describe('bringing a database up to date', () => {
  it('is done once when two processes start at the same moment', async () => {
    const file = former();
    const open = `import { openDatabase } from 'db/client.server'; openDatabase(${JSON.stringify(file)}, 'migrations').$client.close();`;
    const processes = [1, 2, 3].map(() =>
      spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', open], { stdio: 'ignore' }),
    );
    const codes = await Promise.all(processes.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0]);
    openDatabase(file, 'migrations').$client.close();
  });

  it('leaves the database as it was where a migration fails', () => {
    const file = former();
    const broken = join(folder, 'broken');
    cpSync('migrations', broken, { recursive: true });
    appendFileSync(
      join(broken, '0005_whole_conversation_immutability.sql'),
      '\n--> statement-breakpoint\nno sql;',
    );
    expect(() => openDatabase(file, broken)).toThrow(/syntax error/);
    expect(migrationsIn(file)).toBe(4);
    openDatabase(file, 'migrations').$client.close();
    expect(migrationsIn(file)).toBeGreaterThan(4);
  });

  it('leaves the database as it was where a row would refer to nothing', () => {
    const file = former();
    const sqlite = new Database(file);
    sqlite.pragma('foreign_keys = OFF');
    sqlite
      .prepare(
        "insert into employments (id, person_id, unit_id, title, role, starts_on) values ('x', 'nobody', 'nowhere', '', '', '2020-01-01')",
      )
      .run();
    sqlite.close();
    expect(() => openDatabase(file, 'migrations')).toThrow(/refer to rows that are not there/);
    expect(migrationsIn(file)).toBe(4);
  });

  it('enforces references afterwards', () => {
    const db = openDatabase(':memory:', 'migrations');
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
    db.$client.close();
  });
});
