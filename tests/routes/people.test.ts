import { auditEvents } from 'db/schema/audit';
import { employments, people, units } from 'db/schema/people';
import { desc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calledIn } from '../support/conversations';
import { createTestOrganisation, NOW, type TestOrganisation } from '../support/test-database';
import { startTestServer, type TestServer } from '../support/test-server';

let organisation: TestOrganisation;
let server: TestServer;
beforeEach(async () => {
  organisation = createTestOrganisation([
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo' },
    { name: 'Kim', role: 'leder', leader: 'Bo' },
    { name: 'Jonas', leader: 'Anne' },
    { name: 'Mie', leader: 'Anne' },
    { name: 'Hanne', grants: ['hr'] },
    { name: 'Adam', grants: ['administrator'] },
    { name: 'Ada', grants: ['administrator'] },
  ]);
  server = await startTestServer(organisation);
});
afterEach(() => server.close());

const at = (name: string, page = '') => `/personer/${organisation.idOf(name)}${page}`;
const lastEvent = () => organisation.db.select().from(auditEvents).orderBy(desc(auditEvents.seq)).get();
const MOVE = {
  from: '2026-03-02',
  unit: 'Børn og unge',
  title: 'Pædagog',
  role: 'medarbejder',
  leader: 'Kim',
};

describe('at the next click', () => {
  it('a leader has lost the team member who was moved, and the new leader has them', async () => {
    const id = calledIn(organisation);
    const [anne, kim] = [server.as('Anne'), server.as('Kim')];
    expect((await anne.get(`/samtaler/${id}/forberedelse`)).status).toBe(200);
    const answer = await server.as('Adam').post(at('Jonas', '/ansaettelse'), MOVE);
    expect(answer.location).toBe(at('Jonas', '?gemt=ansaettelse'));
    expect((await anne.get(`/samtaler/${id}/forberedelse`)).status).toBe(404);
    expect((await anne.get('/team')).text).not.toContain('Jonas');
    expect((await kim.get('/team')).text).toContain('Jonas');
  });

  it('somebody whose last day is over is out', async () => {
    const jonas = server.as('Jonas');
    expect((await jonas.get('/')).status).toBe(200);
    await server.as('Adam').post(at('Jonas', '/fratraedelse'), { lastDay: '2026-03-01' });
    expect((await jonas.get('/')).location).toContain('/login');
    expect((await jonas.post('/sprog', { language: 'en', til: '/' })).status).toBe(302);
    expect(
      organisation.db
        .select()
        .from(people)
        .where(eq(people.id, organisation.idOf('Jonas')))
        .get()?.language,
    ).toBe('da');
  });

  it('somebody whose login is closed is out, and stays out with the same cookie when it is opened', async () => {
    const jonas = server.as('Jonas');
    const adam = server.as('Adam');
    expect((await adam.post(at('Jonas', '/login'), { intent: 'close' })).status).toBe(302);
    expect((await jonas.get('/')).location).toContain('/login');
    expect((await adam.get(at('Jonas'))).text).toContain('Login er lukket');
    await adam.post(at('Jonas', '/login'), { intent: 'open' });
    expect((await jonas.get('/')).location).toContain('/login');
  });

  it('a right that is taken away is gone', async () => {
    const hanne = server.as('Hanne');
    expect((await hanne.get('/hr')).status).toBe(200);
    await server.as('Adam').post(at('Hanne', '/rettigheder'), { intent: 'take', grant: 'hr' });
    expect((await hanne.get('/hr')).status).toBe(403);
  });
});

describe('a special right', () => {
  const giveHr = (by: string, to: string) =>
    server.as(by).post(at(to, '/rettigheder'), { intent: 'give', grant: 'hr' });

  it('waits for another administrator, who is told on the overview and on the list', async () => {
    const adam = server.as('Adam');
    const ada = server.as('Ada');
    expect((await giveHr('Adam', 'Jonas')).location).toBe(at('Jonas', '?gemt=bedt'));
    for (const page of ['/', '/personer']) {
      expect((await ada.get(page)).text).toContain('Tag stilling til, om Jonas skal have rettigheden HR');
      expect((await adam.get(page)).text).not.toContain('Tag stilling til');
    }
    const decide = (await ada.get(at('Jonas', '/rettigheder'))).text;
    const request = /name="request" value="([\w-]+)"/.exec(decide)?.[1] ?? 'none';
    expect(decide).toContain('value="approve"');
    expect((await adam.get(at('Jonas', '/rettigheder'))).text).not.toContain('value="approve"');
    const jonas = server.as('Jonas');
    expect((await jonas.get('/hr')).status).toBe(403);
    await ada.post(at('Jonas', '/rettigheder'), { intent: 'approve', request });
    expect((await jonas.get('/hr')).status).toBe(200);
  });

  it('is not approved by whoever asked, which is logged as denied', async () => {
    const adam = server.as('Adam');
    await giveHr('Adam', 'Adam');
    const page = (await adam.get(at('Adam', '/rettigheder'))).text;
    const request = /name="request" value="([\w-]+)"/.exec(page)?.[1] ?? 'none';
    const answer = await adam.post(at('Adam', '/rettigheder'), { intent: 'approve', request });
    expect(answer.status).toBe(403);
    expect(lastEvent()).toMatchObject({ action: 'grant.decide', outcome: 'denied', subjectId: request });
    expect((await adam.get('/hr')).status).toBe(403);
  });

  it('is never one that the only administrator gives themselves, which is logged as denied', async () => {
    await server.as('Ada').post(at('Ada', '/rettigheder'), { intent: 'take', grant: 'administrator' });
    const answer = await giveHr('Adam', 'Adam');
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Du kan ikke give dig selv rettigheder.');
    expect(lastEvent()).toMatchObject({ action: 'grant.give', outcome: 'denied' });
    expect((await server.as('Adam').get('/hr')).status).toBe(403);
  });

  it('of the last administrator stays', async () => {
    await server.as('Ada').post(at('Ada', '/rettigheder'), { intent: 'take', grant: 'administrator' });
    for (const [page, form] of [
      ['/rettigheder', { intent: 'take', grant: 'administrator' }],
      ['/login', { intent: 'close' }],
      ['/fratraedelse', { lastDay: '2026-12-31' }],
    ] as const) {
      const answer = await server.as('Adam').post(at('Adam', page), form);
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('uden en administrator');
    }
  });
});

describe('a new temporary password', () => {
  const PASSWORD = /\b[a-z0-9]{4}(?:-[a-z0-9]{4}){3}\b/;

  it('is shown once, in the answer alone', async () => {
    const answer = await server.as('Adam').post(at('Jonas', '/login'), { intent: 'password' });
    const password = PASSWORD.exec(answer.text)?.[0] ?? 'none';
    expect(answer.text).toContain('Ny adgangskode til Jonas');
    expect((await server.as('Adam').get(at('Jonas', '/login'))).text).not.toContain(password);
    expect(server.log()).not.toContain(password);
  });

  it('is not given to whoever has special rights', async () => {
    const answer = await server.as('Adam').post(at('Hanne', '/login'), { intent: 'password' });
    expect(answer.status).toBe(409);
    expect(PASSWORD.test(answer.text)).toBe(false);
    expect(lastEvent()).toMatchObject({ action: 'account.hand-out-password', outcome: 'denied' });
  });
});

describe('a form that is not as it has to be', () => {
  it('comes back with what was typed and a word at the field, and nothing is changed', async () => {
    const before = organisation.db.select().from(employments).all();
    const answer = await server
      .as('Adam')
      .post(at('Jonas', '/ansaettelse'), { ...MOVE, title: 'Souschef', leader: 'Ukendt Navn' });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Vi kan ikke finde lederen.');
    expect(answer.text).toContain('value="Souschef"');
    expect(answer.text).toContain('value="Ukendt Navn"');
    expect(organisation.db.select().from(employments).all()).toEqual(before);
  });

  it('says the day in words where the date is too early', async () => {
    const answer = await server.as('Adam').post(at('Jonas', '/ansaettelse'), { ...MOVE, from: '2019-01-01' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('den 1. januar 2020');
    expect(answer.text).toContain('value="2019-01-01"');
  });
});

describe('the pages', () => {
  it('find people by what stands in the address, and are turned by it', async () => {
    const { db } = organisation;
    for (let place = 0; place < 60; place += 1)
      db.insert(people)
        .values({
          id: `person-${place}`,
          name: `Viggo ${100 + place}`,
          email: `v${place}@x.example`,
          language: 'da',
          createdAt: NOW,
        })
        .run();
    const adam = server.as('Adam');
    const first = (await adam.get('/personer?q=viggo')).text;
    expect(first).toContain('Viggo 149');
    expect(first).not.toContain('Viggo 150');
    const next = /href="(\/personer\?q=viggo&amp;efter=[\w-]+)"/.exec(first)?.[1]?.replace('&amp;', '&');
    const second = (await adam.get(next ?? '')).text;
    expect(second).toContain('Viggo 159');
    expect(second).not.toContain('Viggo 149');
    expect(second).toContain('Forrige side');
    expect((await adam.get('/personer?q=ingen')).text).toContain('Ingen personer passer.');
  });

  it('register leave, planned changes and their undoing, and corrections, without scripts', async () => {
    const adam = server.as('Adam');
    await adam.post(at('Mie', '/orlov'), { from: '2026-03-01', to: '' });
    expect((await adam.get(at('Mie'))).text).toContain('På orlov');
    const leave = /\?ret=([\w-]+)/.exec((await adam.get(at('Mie', '/orlov'))).text)?.[1];
    await adam.post(at('Mie', `/orlov?ret=${leave}`), { from: '2026-03-01', to: '2026-03-01' });
    expect((await adam.get(at('Mie'))).text).not.toContain('På orlov');
    await adam.post(at('Mie', `/orlov?fjern=${leave}`), {});
    expect((await adam.get(at('Mie', '/orlov'))).text).toContain('Der er ikke registreret orlov.');

    await adam.post(at('Mie', '/ansaettelse'), { ...MOVE, from: '2026-09-01' });
    expect((await adam.get(at('Mie', '/ansaettelse'))).text).toContain('Fjern den planlagte ændring');
    const undone = await adam.post(at('Mie', '/ansaettelse?fortryd'), {});
    expect((await adam.get(undone.location)).text).toContain('Den planlagte ændring er fjernet.');

    const details = { name: 'Mie Holm', email: 'mie@proeveby.example', employeeNumber: '4711' };
    await adam.post(at('Mie', '/oplysninger'), details);
    expect((await adam.get('/personer?q=4711')).text).toContain('Mie Holm');
  });

  it('keep the units as a tree', async () => {
    const adam = server.as('Adam');
    const top = organisation.db.select().from(units).get()?.id ?? '';
    await adam.post('/personer/enheder', { name: 'Skovlyst', parentId: top });
    const page = (await adam.get('/personer/enheder')).text;
    expect(page.indexOf('Børn og unge')).toBeLessThan(page.indexOf('Skovlyst'));
    const added = organisation.db.select().from(units).where(eq(units.name, 'Skovlyst')).get()?.id;
    const cycle = await adam.post(`/personer/enheder/${top}`, {
      name: 'Børn og unge',
      parentId: added ?? '',
    });
    expect(cycle.status).toBe(400);
    expect(cycle.text).toContain('En enhed kan ikke flyttes ind under sig selv.');
    expect((await adam.get(`/personer/enheder/${top}`)).text).not.toContain('action="?fjern"');
    await adam.post(`/personer/enheder/${added}?fjern`, {});
    expect((await adam.get('/personer/enheder')).text).not.toContain('Skovlyst');
  });
});
