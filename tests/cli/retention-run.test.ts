import { join } from 'node:path';
import { addDays } from 'app/domain/dates';
import Database from 'better-sqlite3';
import { calledIn } from 'tests/support/conversations';
import { createTestOrganisation, NOW } from 'tests/support/test-database';
import { expect, it } from 'vitest';
import { contents, folderWith, muskat } from './command-line';

/** The data folder of an organisation with a talk that was to be held so many days ago, and was not. */
function dataFolder(daysAgo: number): string {
  const folder = folderWith({});
  const organisation = createTestOrganisation(
    [
      { name: 'Anne', role: 'leder' },
      { name: 'Jonas', leader: 'Anne' },
    ],
    folder,
  );
  organisation.setNow(new Date(NOW.getTime() - daysAgo * 86_400_000));
  const id = calledIn(organisation);
  const { $client } = organisation.db;
  $client
    .prepare('update conversations set held_on = ? where id = ?')
    .run(addDays('2026-03-02', -daysAgo), id);
  $client.close();
  return folder;
}
const retention = (folder: string, ...more: string[]) =>
  muskat(['retention', 'run', '--data', folder, ...more]);

function countIn(folder: string, file: string, table: string): unknown {
  const db = new Database(join(folder, file), { readonly: true });
  try {
    return db.prepare(`select count(*) from ${table}`).pluck().get();
  } finally {
    db.close();
  }
}

it('says how much is due without deleting any', async () => {
  const folder = dataFolder(400);
  const said = await retention(folder, '--dry-run');
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out).toContain('hele samtaler: 1');
  expect(countIn(folder, 'muskat.db', 'conversations')).toBe(1);
});

it('stops where the clock looks as if it had jumped, until somebody says that it is right', async () => {
  const folder = dataFolder(400);
  const stopped = await retention(folder);
  expect(stopped).toMatchObject({ code: 1, out: '' });
  expect(stopped.err).toContain('9600 timer');
  expect(countIn(folder, 'muskat.db', 'conversations')).toBe(1);

  const run = await retention(folder, '--confirm-clock');
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(run.out).toContain('hele samtaler: 1');
  expect(countIn(folder, 'muskat.db', 'conversations')).toBe(0);
  expect(countIn(folder, 'muskat.keys.db', 'data_keys')).toBe(0);
  expect(countIn(folder, 'muskat.keys.db', 'erasures')).toBe(2);
  expect(await retention(folder)).toMatchObject({ code: 0 });
});

it('leaves nothing of what it deleted in the files of the folder', async () => {
  const folder = dataFolder(400);
  const before = new Database(join(folder, 'muskat.db'), { readonly: true });
  const id = before.prepare('select id from preparations').pluck().get();
  before.close();
  await retention(folder, '--confirm-clock');
  const all = Object.entries(contents(folder)).map(([name, content]) => [
    name,
    Buffer.from(content, 'base64').includes(String(id)),
  ]);
  expect(all.filter(([, found]) => found)).toEqual([]);
});

it('says where there is no data', async () => {
  expect(await retention(folderWith({}))).toMatchObject({ code: 2 });
});
