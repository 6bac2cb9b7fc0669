import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { newId } from 'app/domain/ids';
import Database from 'better-sqlite3';
import { sessions } from 'db/schema/access';
import { dumpBusinessTables } from 'tests/policy/matrix/tables';
import { calledIn, inTalk } from 'tests/support/conversations';
import { PASSWORD } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { createTestOrganisation, NOW } from 'tests/support/test-database';
import { startTestServer } from 'tests/support/test-server';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'muskat-storage-'));
const organisation = createTestOrganisation(
  [
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo' },
    { name: 'Jonas', leader: 'Anne', passwordHash: await quickPassword(PASSWORD) },
    { name: 'Adam', grants: ['administrator'] },
  ],
  folder,
);
const { db } = organisation;
const server = await startTestServer(organisation);
const [anne, jonas, adam] = [server.as('Anne'), server.as('Jonas'), server.as('Adam')];
const preparing = calledIn(organisation);
const talking = inTalk(organisation);
saveAnswer(organisation.as('Jonas'), preparing, {
  questionId: 'q_stolt',
  scale: null,
  text: 'Gemt i går',
  version: 0,
});
afterAll(async () => {
  await server.close();
  db.$client.close();
  rmSync(folder, { recursive: true });
});

/** Longer than what fits in the space that is left in a page of the file. */
const TEXT = `Det her har jeg brugt en time på. ${'Mere af det samme. '.repeat(450)}`;
const section = `/samtaler/${preparing}/forberedelse/tilbageblik`;
const form = { 'q_stolt.text': TEXT, 'q_stolt.version': '1' };

/** What somebody saves: where, what, and how it is answered. */
const SAVES = {
  'an answer, while typing': [
    `/samtaler/${preparing}/forberedelse/svar`,
    { questionId: 'q_stolt', text: TEXT, version: '1' },
  ],
  'a line of the record, while typing': [
    `/samtaler/${talking}/samtale/tilbageblik/referat`,
    { id: newId(), text: TEXT, discretion: 'between-us', version: '0' },
  ],
} satisfies Record<string, [string, Record<string, string>]>;

const inScripts = Object.entries(SAVES).map(([what, [address, fields]]) => ({ what, address, fields }));
let before: string;
beforeEach(() => {
  before = dumpBusinessTables(db);
});

describe('with a disk that is full', () => {
  beforeEach(() => {
    db.$client.pragma(`max_page_count = ${db.$client.pragma('page_count', { simple: true })}`);
  });
  afterEach(() => {
    db.$client.pragma('max_page_count = 1073741823');
    organisation.setNow(NOW);
  });

  it.each(inScripts)('$what is not saved, and the page is told that there is no room', async (save) => {
    const answer = await jonas.post(save.address, save.fields);
    expect(answer.status).toBe(507);
    expect(JSON.parse(answer.text)).toEqual({ refused: { code: 'storage.full', values: {} } });
    expect(dumpBusinessTables(db)).toBe(before);
  });

  it('a form without scripts comes back with what was typed, and says why', async () => {
    const answer = await jonas.post(section, form);
    expect(answer.status).toBe(507);
    expect(answer.text).toContain(TEXT.trim());
    expect(answer.text).toContain('Serveren har ikke mere plads');
    expect(dumpBusinessTables(db)).toBe(before);
  });

  it('a form with scripts stays as it is on the page, which is told why', async () => {
    const answer = await jonas.post(`${section}.data`, form);
    expect(answer.status).toBe(507);
    expect(answer.text).toContain('storage.full');
    expect(dumpBusinessTables(db)).toBe(before);
  });

  it('what is there can be read, also in a session that would have been noted', async () => {
    organisation.setNow(new Date(NOW.getTime() + 5 * 60_000));
    const [{ lastSeenAt } = {}] = db.select().from(sessions).all();
    for (const path of ['/', '/samtaler', section, `/samtaler/${talking}/samtale/tilbageblik`])
      expect((await jonas.get(path)).status, path).toBe(200);
    expect((await jonas.get(section)).text).toContain('Gemt i går');
    expect(db.select().from(sessions).all()[0]?.lastSeenAt).toEqual(lastSeenAt);
  });

  it('operators find it in the log, without what was typed', async () => {
    await jonas.post(section, form);
    expect(server.log()).toContain('the database could not write');
    expect(server.log()).toContain('SQLITE_FULL');
    expect(server.log()).not.toContain('Det her har jeg brugt en time på');
  });

  it('the same is saved once there is room again', async () => {
    expect((await jonas.post(section, form)).status).toBe(507);
    db.$client.pragma('max_page_count = 1073741823');
    expect((await jonas.post(section, form)).status).toBe(302);
    expect((await jonas.get(section)).text).toContain(TEXT.trim());
  });
});

describe('with a database that another is writing in for long', () => {
  const other = new Database(join(folder, 'muskat.db'));
  beforeEach(() => {
    db.$client.pragma('busy_timeout = 20');
    other.exec('begin immediate');
  });
  afterEach(() => {
    if (other.inTransaction) other.exec('rollback');
    organisation.setNow(NOW);
  });
  afterAll(() => other.close());

  it.each(inScripts)('$what is not saved, and the page is told when to try again', async (save) => {
    const answer = await anne.post(save.address, { ...save.fields, version: '0' });
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(JSON.parse(answer.text)).toEqual({ refused: { code: 'storage.busy', values: {} } });
    expect(dumpBusinessTables(db)).toBe(before);
  });

  it.each([
    ['without scripts comes back with what was typed', section, TEXT.trim()],
    ['with scripts stays as it is on the page, which is told why', `${section}.data`, 'storage.busy'],
  ])('a form %s', async (_what, address, shown) => {
    const answer = await anne.post(address, { ...form, 'q_stolt.version': '0' });
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.text).toContain(shown);
    expect(dumpBusinessTables(db)).toBe(before);
  });

  it.each([
    ['right', PASSWORD],
    ['wrong', 'forkert'],
  ])('a login with the %s password is asked to wait', async (_which, password) => {
    const answer = await server.visitor().post('/login', { email: 'jonas@proeveby.example', password });
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.text).toContain('Der er travlt lige nu');
  });

  it('what is there can be read', async () => {
    organisation.setNow(new Date(NOW.getTime() + 5 * 60_000));
    expect((await jonas.get(section)).status).toBe(200);
  });

  it('who has no business there learns no more of what exists than of what does not', async () => {
    const answers = [preparing, 'findes-ikke'].map((id) => adam.get(`/samtaler/${id}/referat.pdf`));
    const [existing, missing] = await Promise.all(answers);
    expect(existing?.status).toBe(503);
    expect(existing?.text).toBe(missing?.text);
  });

  it('the same is saved once the other has finished', async () => {
    const fields = { ...form, 'q_stolt.version': '0' };
    expect((await anne.post(section, fields)).status).toBe(503);
    other.exec('rollback');
    expect((await anne.post(section, fields)).status).toBe(302);
  });
});
