import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callIn } from 'app/domain/conversations/call-in.server';
import { lendKeys } from 'app/domain/secrecy/lend-keys.server';
import { type Db, openDatabase } from 'db/client.server';
import { dataKeys, erasures } from 'db/keyring/tables';
import { eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { NOW } from 'tests/support/test-database';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { contentOf, formerLife } from './former-life';
import { CANARY, wholeLife } from './whole-life';

/** Milliseconds: a busy machine is no fault of what is tested. */
const GENEROUS = 60_000;
const root = mkdtempSync(join(tmpdir(), 'older-'));
afterAll(() => rmSync(root, { recursive: true }));
const organisation = organisationWithTeam();
let life: Awaited<ReturnType<typeof wholeLife>>;
let written: ReturnType<typeof contentOf>;
let former: string;
beforeAll(async () => {
  life = await wholeLife(organisation, { ofFormer: true });
  written = contentOf(organisation);
  former = formerLife(root, organisation);
}, GENEROUS);

const DATABASE = 'muskat.db';
const KEYRING = 'muskat.keys.db';
let opened: Db[] = [];
afterEach(() => {
  for (const db of opened) if (db.$client.open) db.$client.close();
  opened = [];
});

/** A folder with a copy of the former release's database. */
function withFormer(): string {
  const folder = mkdtempSync(join(root, 'data-'));
  copyFileSync(former, join(folder, DATABASE));
  return folder;
}

/** As everything opens it that works with content. */
function open(folder: string): Db {
  const db = openDatabase(join(folder, DATABASE), 'migrations');
  opened.push(db);
  lendKeys(db, organisation.keys);
  return db;
}

/** A folder with a sealed database, and nobody who has it open. */
function sealed(): string {
  const folder = withFormer();
  open(folder).$client.close();
  return folder;
}

const triggersOf = (db: Db) =>
  db.$client
    .prepare("select name, tbl_name, sql from sqlite_master where type = 'trigger' order by name")
    .all();
const isInPlain = (folder: string, name: string) => readFileSync(join(folder, name)).includes(CANARY);

describe('a database of a release that did not seal', () => {
  it('reads as it did, and has nothing of it as text any longer', () => {
    const folder = withFormer();
    expect(isInPlain(folder, DATABASE)).toBe(true);
    const db = open(folder);
    expect(contentOf({ db })).toEqual(written);
    for (const name of [DATABASE, `${DATABASE}-wal`]) expect(isInPlain(folder, name)).toBe(false);
    expect(readFileSync(join(folder, DATABASE)).includes('%PDF-')).toBe(false);
  });

  it('keeps what is signed as safe from changes as it was', () => {
    const folder = withFormer();
    const before = openDatabase(join(folder, DATABASE), 'migrations');
    const triggers = triggersOf(before);
    before.$client.close();
    const db = open(folder);
    expect(triggersOf(db)).toEqual(triggers);
    expect(() => db.$client.prepare("update summary_revisions set pdf = 'x'").run()).toThrow();
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('is sealed once: opening it again writes nothing', () => {
    const folder = sealed();
    const before = readFileSync(join(folder, DATABASE));
    const db = open(folder);
    expect(db.$client.prepare('select total_changes()').pluck().get()).toBe(0);
    db.$client.close();
    expect(readFileSync(join(folder, DATABASE)).equals(before)).toBe(true);
  });

  it('is sealed by whoever comes after a process that was killed when it had made the keys', () => {
    const [folder, other] = [withFormer(), sealed()];
    copyFileSync(join(other, KEYRING), join(folder, KEYRING));
    const db = open(folder);
    expect(contentOf({ db })).toEqual(written);
    expect(isInPlain(folder, DATABASE)).toBe(false);
  });

  it('gives back nothing of what has been erased since, also as an old backup', () => {
    const [folder, other] = [withFormer(), sealed()];
    const since = open(other);
    since.insert(erasures).values({ at: NOW, part: 'record', conversationId: life.signed }).run();
    since.delete(dataKeys).where(eq(dataKeys.conversationId, life.signed)).run();
    since.$client.close();
    copyFileSync(join(other, KEYRING), join(folder, KEYRING));
    const db = open(folder);
    expect(() => contentOf({ db })).toThrow(/is gone/);
    expect(isInPlain(folder, DATABASE)).toBe(false);
    expect(db.select().from(dataKeys).where(eq(dataKeys.conversationId, life.signed)).all()).toEqual([]);
  });
});

describe('a conversation without keys', () => {
  /** Called in, and its process killed before the keyring was written. */
  function left(folder: string): string {
    const db = open(folder);
    const id = callIn({ ...organisation.as('Anne'), db }, organisation.idOf('Mie'), {
      templateId: 'skema-medarbejder',
      heldOn: '2026-04-01',
    });
    db.delete(dataKeys).where(eq(dataKeys.conversationId, id)).run();
    db.$client.close();
    return id;
  }

  it('gets them at the next start where it holds nothing yet', () => {
    const folder = sealed();
    const id = left(folder);
    const db = open(folder);
    expect(db.select().from(dataKeys).where(eq(dataKeys.conversationId, id)).all()).toHaveLength(2);
    expect(contentOf({ db })).toMatchObject({ 'answers.text': written['answers.text'] });
  });

  it('gets none where it has been erased', () => {
    const folder = sealed();
    const id = left(folder);
    const db = openDatabase(join(folder, DATABASE), 'migrations');
    db.insert(erasures).values({ at: NOW, part: 'record', conversationId: id }).run();
    db.$client.close();
    expect(open(folder).select().from(dataKeys).where(eq(dataKeys.conversationId, id)).all()).toEqual([]);
  });

  it.each(['missing', 'older'])('and with content stops the start: the keyring is %s', (which) => {
    const folder = sealed();
    if (which === 'missing') rmSync(join(folder, KEYRING));
    else {
      const older = openDatabase(join(folder, DATABASE), 'migrations');
      older.delete(dataKeys).where(eq(dataKeys.conversationId, life.cancelled)).run();
      older.$client.close();
    }
    expect(() => open(folder)).toThrow(/keyring .* is missing, or older/);
    const again = openDatabase(join(folder, DATABASE), 'migrations');
    opened.push(again);
    const lacking = again.select().from(dataKeys).where(eq(dataKeys.conversationId, life.cancelled)).all();
    expect(lacking).toEqual([]);
  });
});
