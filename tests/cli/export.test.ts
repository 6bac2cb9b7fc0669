import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import { unzipped } from 'tests/domain/exports/export-world';
import { organisationWithTeam } from 'tests/support/conversations';
import { plantRound } from 'tests/support/planted-round';
import { plantSummaries } from 'tests/support/planted-summaries';
import { expect, it } from 'vitest';
import { folderWith, muskat } from './command-line';

const HANNE = ['--by', 'hanne@proeveby.example', '--purpose', 'access-request'];

/** Two signed talks, of January and of February. */
async function dataFolder(): Promise<string> {
  const folder = folderWith({});
  const organisation = organisationWithTeam(folder);
  await plantSummaries(organisation, 2, { heldOn: (place) => `2026-0${place + 1}-05` });
  organisation.db.$client.close();
  return folder;
}

const exporting = (folder: string, ...more: string[]) => muskat(['export', '--data', folder, ...more]);

function logged(folder: string): unknown[] {
  const db = new Database(join(folder, 'muskat.db'), { readonly: true });
  try {
    return db
      .prepare("select action from audit_events where action like '%export%' order by seq")
      .pluck()
      .all();
  } finally {
    db.close();
  }
}

it('writes the summaries of a unit and a period to one file, logged as HR’s, and leaves no archive behind', async () => {
  const folder = await dataFolder();
  const out = join(folderWith({}), 'referater.zip');
  const narrowed = ['--unit', 'Børn og unge', '--from', '2026-02-01', '--to', '2026-02-28'];
  const said = await exporting(folder, ...HANNE, ...narrowed, '--reference', 'Sag 9', '--out', out);
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out).toContain('1 referat er lagt i');
  const files = await unzipped(readFileSync(out));
  expect([...files.keys()]).toContain('2026-02-05 MUS Jonas.pdf');
  expect(JSON.parse(String(files.get('manifest.json')))).toMatchObject({
    reference: 'Sag 9',
    requestedBy: { name: 'Hanne' },
  });
  expect(readdirSync(join(folder, 'exports'))).toEqual([]);
  expect(logged(folder)).toEqual([
    'export.request',
    'summary.export',
    'export.make',
    'export.download',
    'export.cancel',
  ]);
});

it('writes those of a round, by its name, or by its id where two have it', async () => {
  const folder = folderWith({});
  const organisation = organisationWithTeam(folder);
  const [first] = await plantSummaries(organisation, 2);
  const rounds = ['MUS 2026', 'MUS 2025', 'mus 2025'].map((name) => plantRound(organisation, { name }));
  const { db } = organisation;
  db.update(conversations)
    .set({ cycleId: rounds[0] ?? null })
    .where(eq(conversations.id, first ?? ''))
    .run();
  db.$client.close();
  const out = join(folderWith({}), 'referater.zip');
  const said = await exporting(folder, ...HANNE, '--round', 'mus 2026', '--out', out);
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out).toContain('1 referat er lagt i');
  const twice = await exporting(folder, ...HANNE, '--round', 'MUS 2025', '--out', `${out}2`);
  expect(twice.code).toBe(2);
  for (const id of rounds.slice(1)) expect(twice.err).toContain(id);
  expect((await exporting(folder, ...HANNE, '--round', 'MUS 1999', '--out', `${out}2`)).err).toContain(
    'ingen åbnet runde',
  );
});

it.each([
  ['nobody in HR', ['--by', 'anne@proeveby.example', '--purpose', 'dispute'], 'ikke adgang'],
  ['nobody at all', ['--by', 'x@y.example', '--purpose', 'dispute'], 'er ingen'],
  ['no purpose', ['--by', 'hanne@proeveby.example'], '--purpose personnel-file'],
  ['a day that is none', [...HANNE, '--from', '31.12.2026'], 'er ikke en dato'],
  ['an unknown unit', [...HANNE, '--unit', 'Havnen'], ''],
])('refuses where there is %s, and writes nothing', async (_what, more, sentence) => {
  const folder = await dataFolder();
  const out = join(folderWith({}), 'referater.zip');
  const said = await exporting(folder, ...more, '--out', out);
  expect(said.code).toBe(2);
  expect(said.err).toContain(sentence);
  expect(existsSync(out)).toBe(false);
  expect(logged(folder)).toEqual([]);
});

it('overwrites no file', async () => {
  const folder = await dataFolder();
  const out = join(folderWith({}), 'referater.zip');
  writeFileSync(out, 'mit');
  expect((await exporting(folder, ...HANNE, '--out', out)).err).toContain('findes allerede');
  expect(readFileSync(out, 'utf8')).toBe('mit');
});
