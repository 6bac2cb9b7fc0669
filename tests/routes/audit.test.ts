import { openSummary } from 'app/domain/exports/disclose-summaries.server';
import { auditEvents } from 'db/schema/audit';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { happened, organisationWithAuditor } from 'tests/domain/oversight/log-world';
import { signed } from 'tests/support/signed';
import type { TestOrganisation } from 'tests/support/test-database';
import { startTestServer, type TestServer } from 'tests/support/test-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
let server: TestServer;
let id: string;
beforeAll(async () => {
  organisation = organisationWithAuditor();
  id = await signed(organisation);
  openSummary(organisation.as('Hanne'), id, { purpose: 'personnel-file', reference: 'Sag 1' });
  happened(organisation, { by: 'Mie', action: 'conversation.read', about: id, denied: true });
  organisation.db
    .update(people)
    .set({ name: '=HYPERLINK("x")' })
    .where(eq(people.id, organisation.idOf('Mie')))
    .run();
  server = await startTestServer(organisation);
});
afterAll(() => server.close());

/** The words that a page shows, without its markup. */
async function words(name: string, path: string): Promise<string> {
  const answer = await server.as(name).get(path);
  expect(answer.status, path).toBe(200);
  return answer.text
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
}

describe('the log', () => {
  it('says in words who did what to which conversation, and what for', async () => {
    const text = await words('Rita', '/log');
    expect(text).toContain('Hanne åbnede det underskrevne referat Formål: Lægge på personalesagen');
    expect(text).toContain('MUS 2. marts 2026: Jonas og Anne');
    expect(text).toContain('ville åbne en samtale, men blev afvist');
    expect(text).not.toContain('Sag 1');
    expect(text).not.toContain('summary.open');
  });

  it('is in the menu of auditors alone', async () => {
    const menu = async (name: string) => (await server.as(name).get('/')).text.includes('href="/log"');
    expect(await menu('Rita')).toBe(true);
    for (const name of ['Hanne', 'Adam', 'Anne', 'Rune']) expect(await menu(name)).toBe(false);
  });

  it('is filtered by its address, without scripts', async () => {
    const denied = await words('Rita', '/log?udfald=denied');
    expect(denied).toContain('blev afvist');
    expect(denied).not.toContain('Hanne åbnede');
    expect(await words('Rita', '/log?hvem=hanne&handling=summary.open')).toContain('Hanne åbnede');
    expect(await words('Rita', '/log?fra=2027-01-01')).toContain('Intet i loggen passer');
    expect(await words('Rita', '/log?hvem=nobody')).toContain('Vi fandt ingen med det navn');
  });

  it('asks whom a name means, and each choice is an address of the same filter', async () => {
    const { text } = await server.as('Rita').get('/log?hvem=%C3%B8jvind&udfald=done');
    expect(text).toContain(`href="/log?hvem=${organisation.idOf('Øjvind Lund')}&amp;udfald=done"`);
  });

  it.each([
    '/log?foer=x',
    '/log?fra=i-gaar',
    '/log?handling=%00',
    `/log?hvem=${'a'.repeat(5000)}`,
    '/log?om="',
  ])('takes %j for what it can mean, and does not break', async (path) => {
    expect((await server.as('Rita').get(path)).status).toBe(200);
  });

  it('speaks English to whoever does', async () => {
    organisation.db
      .update(people)
      .set({ language: 'en' })
      .where(eq(people.id, organisation.idOf('Rita')))
      .run();
    expect(await words('Rita', '/log?hvem=hanne')).toContain('Hanne opened the signed record');
    organisation.db
      .update(people)
      .set({ language: 'da' })
      .where(eq(people.id, organisation.idOf('Rita')))
      .run();
  });
});

describe('the log as a spreadsheet', () => {
  it('has every event of the filter with words, codes and chain value, and runs nothing', async () => {
    const answer = await server.as('Rita').get('/log/hent?udfald=denied');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="log 2026-03-02.csv"');
    expect(answer.text.startsWith('\uFEFFNr.;Tidspunkt;Hændelse;')).toBe(true);
    const [, line = ''] = answer.text.split('\r\n');
    expect(line).toContain(`"'=HYPERLINK(""x"") ville åbne en samtale, men blev afvist"`);
    expect(line).toContain(`;conversation.read;${organisation.idOf('Mie')};conversation;${id};`);
    expect(line).toMatch(/;[0-9a-f]{64}$/);
  });

  it('leads back to where one chooses, where a name means several', async () => {
    const answer = await server.as('Rita').get('/log/hent?hvem=%C3%B8jvind');
    expect([answer.status, answer.location]).toEqual([302, '/log?hvem=%C3%B8jvind']);
  });
});

describe('an auditor', () => {
  it('has no conversation but their own, and no list of others', async () => {
    const rita = server.as('Rita');
    expect((await rita.get(`/samtaler/${id}`)).status).toBe(404);
    expect((await rita.get(`/samtaler/${id}/referat.pdf`)).status).toBe(404);
    for (const path of ['/hr', `/hr/samtaler/${id}`, '/personer', '/grundlag'])
      expect((await rita.get(path)).status, path).toBeOneOf([403, 404]);
  });

  it('changes nothing by reading but that it was read', async () => {
    const before = organisation.db.select().from(auditEvents).all().length;
    organisation.setNow(new Date('2026-03-02T13:00:00Z'));
    const rita = server.as('Rita');
    for (const path of ['/log', '/log?foer=3', '/log']) await rita.get(path);
    const since = organisation.db.select().from(auditEvents).all().slice(before);
    expect(since.map(({ action }) => action)).toEqual(['log.read']);
  });

  it('gets the samples of a month that is over, and of no other', async () => {
    organisation.setNow(new Date('2026-04-01T10:00:00Z'));
    const text = await words('Rita', '/log/stikproever/2026-03');
    expect(text).toContain('Stikprøver for marts 2026');
    expect(text).toContain('1 af 1 er trukket.');
    for (const month of ['2026-04', '2026-13', 'marts', '2026-03-01'])
      expect((await server.as('Rita').get(`/log/stikproever/${month}`)).status, month).toBe(404);
  });
});

describe('who has opened my conversations', () => {
  it('is said in words to each who takes part, with what HR needed it for', async () => {
    const text = await words('Jonas', '/mine-data/log');
    expect(text).toContain('Hanne åbnede det underskrevne referat Formål: Lægge på personalesagen');
    expect(text).not.toContain('Sag 1');
    expect(await words('Mie', '/mine-data/log')).toContain('Ingen andre har åbnet noget');
  });

  it('is reached from the foot of every page of somebody who is logged in', async () => {
    expect((await server.as('Jonas').get('/')).text).toContain('href="/mine-data"');
    expect((await server.as('Jonas').get('/mine-data')).text).toContain('href="/mine-data/log"');
    expect((await server.visitor().get('/login')).text).not.toContain('href="/mine-data"');
  });
});
