import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBackup } from 'app/domain/upkeep/make-backup.server';
import { codeAt, withCodeApp } from 'tests/domain/accounts/factors/with-factors';
import type { Answer } from 'tests/support/http-client';
import { PASSWORD, type Planted, plantConversation, STATES } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { createTestOrganisation, NOW } from 'tests/support/test-database';
import { startTestServer, type TestServer } from 'tests/support/test-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'muskat-canaries-'));
const passwordHash = await quickPassword(PASSWORD);
const organisation = createTestOrganisation(
  [
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo', passwordHash },
    { name: 'Jonas', leader: 'Anne', passwordHash },
    { name: 'Hanne', grants: ['hr'] },
    { name: 'Adam', grants: ['administrator'] },
  ],
  folder,
);
const { db } = organisation;

let server: TestServer;
/** What nobody may find anywhere but on the pages that it is for. */
let canaries: string[];
/** Typed into the address of a page by whoever asks for it: that page links to itself in another language. */
const ownAddress = `hemmeligtspurgt${Date.now()}x`;
/** Every answer that a browser got in the day below. */
const answers: { asked: string; answer: Answer }[] = [];

/** A day: talks in each state, logins with passwords and codes, pages, a search, downloads, and what goes wrong. */
beforeAll(async () => {
  server = await startTestServer(organisation, { mailIsOn: true });
  const planted: Planted[] = [];
  for (const state of STATES)
    planted.push(
      await plantConversation(organisation, {
        employee: 'Jonas',
        leader: 'Anne',
        state,
        shared: true,
        heldOn: '2026-03-02',
      }),
    );
  canaries = planted.flatMap(({ secrets }) => [secrets.employee, secrets.leader, ...secrets.joint]);
  const typed = `hemmeligtskrevet${Date.now()}x`;
  const searched = `hemmeligtsøgt${Date.now()}x`;
  canaries.push(typed, ownAddress, searched, encodeURIComponent(searched));
  const ask = async (asked: string, answer: Promise<Answer>) => {
    answers.push({ asked, answer: await answer });
    return answer;
  };
  const { secret, recovery } = await withCodeApp(organisation, 'Jonas');
  canaries.push(secret, ...recovery, PASSWORD, `${PASSWORD}x`);
  const half = await ask(
    'login',
    server.visitor().post('/login', { email: 'jonas@proeveby.example', password: PASSWORD }),
  );
  const code = codeAt(secret, NOW);
  const inside = await ask('code', server.visitor(half.cookie).post('/login/kode', { code }));
  canaries.push(sessionIn(half.cookie), sessionIn(inside.cookie));
  await ask(
    'wrong',
    server.visitor().post('/login', { email: 'anne@proeveby.example', password: `${PASSWORD}x` }),
  );
  const jonas = server.visitor(inside.cookie);
  for (const { id } of planted)
    for (const page of [
      '/forberedelse/tilbageblik',
      '/samtale/tilbageblik',
      '/aftaler',
      '/underskrift',
      '/referat.pdf',
    ])
      await ask('own page', jonas.get(`/samtaler/${id}${page}`));
  const [preparing, talking] = planted;
  const save = { questionId: 'q_stolt', text: typed, version: '1' };
  await ask('saving', jonas.post(`/samtaler/${talking?.id}/forberedelse/svar`, save));
  await ask(
    'a stale save',
    jonas.post(`/samtaler/${talking?.id}/forberedelse/svar`, { ...save, version: '7' }),
  );
  await ask('another page', server.as('Hanne').get(`/samtaler/${preparing?.id}?q=${ownAddress}`));
  await ask('a search', server.as('Adam').get(`/personer?q=${encodeURIComponent(searched)}`));
  await ask('purpose', server.as('Hanne').post('/hr/eksport', { q: searched }));
});
afterAll(async () => {
  await server.close();
  db.$client.close();
  rmSync(folder, { recursive: true });
});

/** The id that a cookie carries. */
const sessionIn = (cookie: string) =>
  String(JSON.parse(atob(decodeURIComponent(cookie.split('=')[1] ?? ''))));
const foundIn = (text: string | Buffer) => canaries.filter((canary) => text.includes(canary));

it('the day has been as it should: pages were shown, and something was saved', () => {
  expect(
    answers.map(({ answer }) => answer.status).filter((status) => status === 200).length,
  ).toBeGreaterThan(15);
  expect(answers.every(({ answer }) => answer.status < 500)).toBe(true);
  expect(canaries.length).toBeGreaterThan(40);
});

describe('nothing secret is found', () => {
  it('in the server’s log, though it has every request', () => {
    expect(server.log().split('\n').length).toBeGreaterThan(answers.length);
    expect(foundIn(server.log())).toEqual([]);
  });

  it('in an address that a browser is sent on to, or in any header but the cookie itself', () => {
    // What HR typed in a search of its own stays in the address of that search.
    for (const { asked, answer } of answers.filter(({ asked }) => asked !== 'purpose')) {
      const { 'set-cookie': _, ...headers } = answer.headers;
      expect(foundIn(JSON.stringify(headers)), asked).toEqual([]);
    }
  });

  it('in a page of somebody else, or one that says no', () => {
    for (const { asked, answer } of answers.filter(({ asked }) =>
      ['login', 'wrong', 'another page'].includes(asked),
    ))
      expect(
        foundIn(answer.text).filter((found) => found !== ownAddress),
        asked,
      ).toEqual([]);
  });

  it('in the mails that wait to be sent', () => {
    const mails = db.$client.prepare('select * from mails').all();
    expect(mails.length).toBeGreaterThan(3);
    expect(foundIn(JSON.stringify(mails))).toEqual([]);
  });

  it('in the audit log', () => {
    const events = db.$client.prepare('select * from audit_events').all();
    expect(events.length).toBeGreaterThan(30);
    expect(foundIn(JSON.stringify(events))).toEqual([]);
  });

  it('where something goes wrong: not on the page, and not in the log', async () => {
    db.$client.exec('alter table agreements rename to agreements_elsewhere');
    try {
      const { id = '' } = talk();
      for (const path of [`/samtaler/${id}/aftaler`, `/samtaler/${id}/aftaler.data`]) {
        const answer = await server.as('Anne').get(path);
        expect(answer.status).toBe(500);
        expect(foundIn(answer.text)).toEqual([]);
        expect(answer.text).not.toMatch(/sqlite|no such table|node_modules/i);
      }
      const saved = await server.as('Anne').post(`/samtaler/${id}/aftaler`, {
        ...{
          goal: canaries[0] ?? '',
          activity: '',
          employeePart: '',
          leaderPart: '',
          dueOn: '',
          followUpOn: '',
        },
        ...{ id: '', version: '0' },
      });
      expect(saved.status).toBe(500);
    } finally {
      db.$client.exec('alter table agreements_elsewhere rename to agreements');
    }
    expect(server.log()).toContain('request failed');
    expect(foundIn(server.log())).toEqual([]);
  });

  it('in any file of the data folder, nor in a backup', () => {
    const { database, keyring } = makeBackup(db, { folder, keysFolder: folder, now: NOW });
    expect(keyring).not.toBeNull();
    const files = readdirSync(folder);
    expect(files).toEqual(expect.arrayContaining(['muskat.db', 'muskat.db-wal', 'muskat.keys.db']));
    expect(files).toContain(database?.split('/').at(-1));
    for (const file of files) expect(foundIn(readFileSync(join(folder, file))), file).toEqual([]);
  });
});

const talk = () => Object(db.$client.prepare("select id from conversations where state = 'in-talk'").get());
