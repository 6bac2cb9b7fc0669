import { makeFeed } from 'app/domain/appointments/feed.server';
import { proposeTimes } from 'app/domain/appointments/propose-times.server';
import { setDay } from 'app/domain/conversations/lifecycle/set-day.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { answerRequest } from 'app/domain/privacy/requests/handle-requests.server';
import { makeRequest } from 'app/domain/privacy/requests/own-requests.server';
import { accounts } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { privacyRequests } from 'db/schema/privacy';
import { eq } from 'drizzle-orm';
import { PASSWORD } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { calledIn, organisationWithTeam } from '../support/conversations';
import { NOW, type TestOrganisation } from '../support/test-database';
import { startTestServer, type TestServer } from '../support/test-server';

let organisation: TestOrganisation;
let server: TestServer;
let talk: string;
beforeAll(async () => {
  organisation = organisationWithTeam();
  const { db, idOf } = organisation;
  const passwordHash = await quickPassword(PASSWORD);
  db.update(accounts)
    .set({ passwordHash })
    .where(eq(accounts.personId, idOf('Jonas')))
    .run();
  talk = calledIn(organisation);
  const text = '<script>alert(1)</script> & "æøå"';
  saveAnswer(organisation.as('Jonas'), talk, { questionId: 'q_stolt', scale: null, text, version: 0 });
  server = await startTestServer(organisation);
});
afterAll(() => server.close());
afterEach(() => organisation.setNow(NOW));

const take = (form: string) => server.as('Jonas').post('/mine-data/hent', { form });

describe('own data as a file', () => {
  it('is saved and not shown, kept nowhere on the way, and logged', async () => {
    const answer = await take('json');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="muskat mine data 2026-03-02\.json"/,
    );
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(JSON.parse(answer.text)).toMatchObject({ format: 'muskat.own-data/1', person: { name: 'Jonas' } });
    const logged = organisation.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'own-data.download'));
    expect(logged.all().at(-1)).toMatchObject({ actorId: organisation.idOf('Jonas'), outcome: 'done' });
  });

  it('to read stands alone, and shows what was written as text', async () => {
    const { text, headers } = await take('html');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;æøå&quot;');
    expect(text).not.toMatch(/<script|<link|<img|src=|url\(/);
    expect(text).toContain('<html lang="da">');
  });

  it('to read has the times that were proposed, and the address of the own calendar', async () => {
    const jonas = organisation.as('Jonas');
    const anne = organisation.as('Anne');
    const token = makeFeed(jonas);
    setDay(anne, talk, '2026-04-16', { startTime: '10:00', minutes: 60, place: 'Lokale 3' });
    proposeTimes(anne, talk, [{ heldOn: '2026-04-17', startTime: '09:00', minutes: 45 }]);
    const { text } = await take('html');
    expect(text).toContain('17. april 2026 kl. 09.00-09.45 · foreslået ');
    expect(text).toContain('af Anne · venter på svar');
    expect(text).toContain('16. april 2026 kl. 10.00-11.00');
    expect(text).toContain('Lokale 3');
    expect(text).toContain('ikke læst endnu');
    expect(text).not.toContain(token);
  });

  it('is not handed to a screen left open: whoever sits there is led to prove who they are, and back', async () => {
    const jonas = server.as('Jonas');
    organisation.setNow(new Date(NOW.getTime() + 11 * 60_000));
    expect((await jonas.get('/mine-data')).text).toContain('/mit-login/bekraeft?til=/mine-data');
    const answer = await jonas.post('/mine-data/hent', { form: 'json' });
    expect([answer.status, answer.location]).toEqual([303, '/mit-login/bekraeft?til=/mine-data']);
    const proved = await jonas.post('/mit-login/bekraeft?til=/mine-data', { password: PASSWORD });
    expect(proved.location).toBe('/mine-data');
    expect((await jonas.post('/mine-data/hent', { form: 'json' })).status).toBe(200);
  });

  it('leads nobody to another site after the proof', async () => {
    for (const elsewhere of ['https://andre.example/', '//andre.example/', 'javascript:alert(1)']) {
      const til = encodeURIComponent(elsewhere);
      const proved = await server.as('Jonas').post(`/mit-login/bekraeft?til=${til}`, { password: PASSWORD });
      expect(proved.location).toBe('/mit-login');
    }
  });

  it('is not given for a form that there is not', async () => {
    const answer = await take('pdf');
    expect([answer.status, answer.location]).toEqual([303, '/mine-data']);
  });
});

describe('a request', () => {
  const rows = () => organisation.db.select().from(privacyRequests).all();

  it('without a word of what it is about is not sent, and what was chosen stays', async () => {
    const answer = await server.as('Jonas').post('/mine-data/anmodninger', { kind: 'erasure', text: ' ' });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Skriv, hvad det drejer sig om');
    expect(answer.text).toMatch(/<input[^>]*checked=""[^>]*value="erasure"|value="erasure"[^>]*checked=""/);
    expect(rows()).toEqual([]);
  });

  it('is answered with a receipt that says until when', async () => {
    const jonas = server.as('Jonas');
    const answer = await jonas.post('/mine-data/anmodninger', { kind: 'correction', text: 'Min stilling' });
    expect(answer.status).toBe(302);
    expect((await jonas.get(answer.location)).text).toContain('Du får svar senest 2. april 2026');
  });

  it('is not answered by HR without a decision, and what was typed stays', async () => {
    const id = makeRequest(organisation.as('Jonas'), { kind: 'access', text: 'Alt' });
    const answer = await server.as('Hanne').post(`/hr/anmodninger/${id}`, { answer: 'Her er det.' });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Vælg en afgørelse');
    expect(answer.text).toContain('Her er det.');
  });

  it('for erasure erases what HR ticks, and nothing where nothing is ticked', async () => {
    const id = makeRequest(organisation.as('Jonas'), { kind: 'erasure', text: 'Alt' });
    answerRequest(organisation.as('Hanne'), id, { decision: 'granted', answer: 'Ja' });
    const hanne = server.as('Hanne');
    const none = await hanne.post(`/hr/anmodninger/${id}`, { intent: 'erase', ground: 'not-needed' });
    expect(none.status).toBe(400);
    expect(none.text).toContain('Sæt kryds ved mindst én samtale');
    const left = () => organisation.db.select().from(conversations).all();
    expect(left()).toHaveLength(1);
    const done = await hanne.post(`/hr/anmodninger/${id}`, [
      ['intent', 'erase'],
      ['ground', 'not-needed'],
      ['chosen', talk],
    ]);
    expect(done.location).toBe(`/hr/anmodninger/${id}?slettet=1`);
    expect(left()).toEqual([]);
    expect((await hanne.get(done.location)).text).toContain('1 samtale er slettet.');
  });

  it('that there is not is not found', async () => {
    expect((await server.as('Hanne').get('/hr/anmodninger/findes-ikke')).status).toBe(404);
  });
});
