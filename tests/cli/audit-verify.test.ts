import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setUpOrganisation } from 'app/domain/accounts/set-up-organisation.server';
import { appendAuditEvent } from 'app/domain/audit/append-audit-event.server';
import { createKeys } from 'app/domain/keys.server';
import { noteAnchor } from 'app/jobs/anchor/note-anchor';
import Database from 'better-sqlite3';
import { openDatabase, transact } from 'db/client.server';
import pino from 'pino';
import { formerDatabase } from 'tests/support/former-database';
import { createTestOrganisation, NOW } from 'tests/support/test-database';
import { expect, it } from 'vitest';
import { contents, folderWith, muskat } from './command-line';

const TOMORROW = new Date(NOW.getTime() + 86_400_000);
const ANCHOR_FILE = 'ankre.jsonl';

/** A data folder in which an organisation has been set up, so that its log has rows; anchored a day later. */
async function dataFolder({ anchored = false } = {}): Promise<string> {
  const master = randomBytes(32);
  const folder = folderWith({ 'master.key': master.toString('base64') });
  const db = openDatabase(join(folder, 'muskat.db'), 'migrations');
  await setUpOrganisation(
    { db, keys: createKeys(master), now: NOW, actor: null },
    {
      organisation: 'Prøveby Kommune',
      language: 'da',
      name: 'Adam Prøve',
      email: 'adam@proeveby.example',
      password: 'en hel sætning til prøven',
    },
  );
  transact(db, (tx) =>
    appendAuditEvent({ keys: createKeys(master), now: NOW, actor: null }, tx, {
      action: 'authority.create',
      subjectType: 'authority',
      subjectId: null,
    }),
  );
  if (anchored) noteAnchor({ db, now: TOMORROW }, pino({ level: 'silent' }), join(folder, ANCHOR_FILE));
  db.$client.close();
  return folder;
}

/** Somebody with the database file and a tool: the triggers that refuse are gone. */
function tamper(folder: string, sql: string): void {
  const db = new Database(join(folder, 'muskat.db'));
  for (const trigger of [
    'audit_events_never_changed',
    'audit_events_never_removed',
    'audit_anchors_never_removed',
  ])
    db.exec(`drop trigger ${trigger}`);
  db.exec(sql);
  db.close();
}

const verify = (folder: string, ...more: string[]) => muskat(['audit', 'verify', '--data', folder, ...more]);

it('an untouched log is whole, and says so where no anchor can tell of its end', async () => {
  const said = await verify(await dataFolder());
  expect(said).toMatchObject({ code: 0, out: expect.stringMatching(/^Loggen er hel: [1-9]\d* rækker\.$/m) });
  expect(said.out).toContain('Der er ingen ankre at holde den op imod');
});

it('a log in which somebody with the database file changed a row is broken, which is a no', async () => {
  const folder = await dataFolder();
  tamper(folder, 'update audit_events set at = at + 1 where seq = 2');
  const said = await verify(folder);
  expect(said).toMatchObject({ code: 1, out: expect.stringContaining('Loggen er brudt: række 2 er ændret') });
});

it('another key than the log was written with is named as what may be wrong with its first row', async () => {
  const folder = await dataFolder();
  writeFileSync(join(folder, 'other.key'), randomBytes(32).toString('base64'));
  const db = join(folder, 'muskat.db');
  const other = folderWith({ 'master.key': randomBytes(32).toString('base64') });
  new Database(db).exec(`vacuum into '${join(other, 'muskat.db')}'`).close();
  const said = await verify(other);
  expect(said).toMatchObject({
    code: 1,
    out: expect.stringContaining('hører master.key ikke til denne log'),
  });
});

it('an anchored log that has grown since fits its anchors, which count once wherever they stand', async () => {
  const folder = await dataFolder({ anchored: true });
  const said = await verify(folder, '--anchors', join(folder, ANCHOR_FILE));
  expect(said).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 anker passer; det er fra 2026-03-02.'),
  });
});

it('rows cut off at the end are seen by the anchor in the database', async () => {
  const folder = await dataFolder({ anchored: true });
  tamper(folder, 'delete from audit_events where seq = (select max(seq) from audit_events)');
  const said = await verify(folder);
  expect(said).toMatchObject({ code: 1, out: expect.stringContaining('så loggen er kortet af') });
});

it('rows cut off together with the anchor are seen by the one that was kept elsewhere', async () => {
  const folder = await dataFolder({ anchored: true });
  tamper(
    folder,
    'delete from audit_events where seq = (select max(seq) from audit_events); delete from audit_anchors',
  );
  expect((await verify(folder)).code).toBe(0);
  const said = await verify(folder, '--anchors', join(folder, ANCHOR_FILE));
  expect(said).toMatchObject({ code: 1, out: expect.stringContaining('Ankeret fra 2026-03-02 passer ikke') });
});

it('anchors are read from the lines that the system’s journal has kept, too', async () => {
  const folder = await dataFolder();
  const journal = { level: 30, time: 1, day: '2026-03-02', seq: 1, mac: 'f'.repeat(64), msg: 'audit anchor' };
  writeFileSync(join(folder, 'journal'), `${JSON.stringify(journal)}\n\n`);
  const said = await verify(folder, '--anchors', join(folder, 'journal'));
  expect(said).toMatchObject({
    code: 1,
    out: expect.stringContaining('række 1 er ikke den, der stod der dengang'),
  });
});

it('a database of an earlier release is read as it is, not brought up to date', async () => {
  const folder = folderWith({ 'master.key': randomBytes(32).toString('base64') });
  formerDatabase(folder, 3, createTestOrganisation([{ name: 'Bo' }])).close();
  const before = contents(folder)['muskat.db'];
  expect((await verify(folder)).code).toBe(0);
  expect(contents(folder)['muskat.db']).toBe(before);
});

it.each([
  ['a file that is no database', { 'muskat.db': 'hej med dig, det her er ikke en database' }, []],
  ['an empty file', { 'muskat.db': '' }, []],
])('%s is a clear sentence and no verdict', async (_what, files) => {
  const folder = folderWith({ 'master.key': randomBytes(32).toString('base64'), ...files });
  const said = await verify(folder);
  expect(said).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('ikke en database med en log'),
  });
});

it('a file of anchors with something else in it is a clear sentence that names the line', async () => {
  const folder = await dataFolder({ anchored: true });
  writeFileSync(join(folder, 'ankre'), '\nhej\n');
  const said = await verify(folder, '--anchors', join(folder, 'ankre'));
  expect(said).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Linje 2 i') });
});
