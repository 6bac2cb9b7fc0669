import { callIn } from 'app/domain/conversations/call-in.server';
import { organisationWithTeam } from 'tests/support/conversations';
import { readCalendarFile } from 'tests/support/read-calendar';
import type { TestOrganisation } from 'tests/support/test-database';
import { startTestServer, type TestServer } from 'tests/support/test-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
let server: TestServer;
let id: string;
beforeAll(async () => {
  organisation = organisationWithTeam();
  server = await startTestServer(organisation);
  id = callIn(organisation.as('Anne'), organisation.idOf('Jonas'), {
    templateId: organisation.templateFor('medarbejder'),
    ...{ heldOn: '2026-04-07', startTime: '10:30', minutes: 60, place: 'Lokale 3' },
  });
});
afterAll(() => server.close());

/** The address that the page shows to somebody who has just made it. */
async function makeAddress(name: string): Promise<string> {
  const page = await server.as(name).post('/min-kalender', { intent: 'make' });
  const [, path] =
    /<code class="code-secret">http:\/\/muskat\.example(\/kalender\/[^<]+)<\/code>/.exec(page.text) ?? [];
  if (!path) throw new Error('the page shows no address');
  return path;
}

describe('a personal calendar', () => {
  it('is read without logging in, with times and kinds of talks and no names', async () => {
    const answer = await server.visitor().get(await makeAddress('Jonas'));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(readCalendarFile(answer.text)).toMatchObject({
      method: null,
      events: [
        {
          uid: `samtale-${id}@muskat`,
          summary: 'MUS',
          start: '2026-04-07T08:30:00.000Z',
          end: '2026-04-07T09:30:00.000Z',
          location: null,
          organizer: null,
          attendees: [],
        },
      ],
    });
    expect(answer.text).not.toMatch(/Anne|Jonas|Lokale|@proeveby/);
  });

  it('answers programs that ask for its head alone, and says nothing in it but that it is there', async () => {
    const path = await makeAddress('Jonas');
    const at = (file: string) =>
      fetch(`http://127.0.0.1:${server.port}${file}`, {
        method: 'HEAD',
        headers: { host: 'muskat.example' },
      });
    const there = await at(path);
    expect([there.status, there.headers.get('content-type'), await there.text()]).toEqual([
      ...[200, 'text/calendar; charset=utf-8', ''],
    ]);
    expect(there.headers.get('cache-control')).toBe('no-store');
    expect((await at('/kalender/x.ics')).status).toBe(404);
  });

  it('is not there once the address is closed, nor under the one before the newest', async () => {
    const before = await makeAddress('Jonas');
    const path = await makeAddress('Jonas');
    expect((await server.visitor().get(before)).status).toBe(404);
    await server.as('Jonas').post('/min-kalender', { intent: 'revoke' });
    expect((await server.visitor().get(path)).status).toBe(404);
  });

  it('leaves its address in no log, however it is written', async () => {
    const path = await makeAddress('Anne');
    await server.visitor().get(path);
    await server.visitor().get(path.replace('kalender', 'Kalender'));
    await server.visitor().get(path.replace('/k', '//k'));
    await server.visitor().get(path.replace('kalender', '%6Balender'));
    const token = path.slice('/kalender/'.length, -'.ics'.length);
    expect(server.log()).toContain('"/kalender/*"');
    expect(server.log()).not.toContain(token);
  });

  it('is read so often and no more, and so are addresses that lead nowhere', async () => {
    const path = await makeAddress('Mie');
    const statuses = new Set<number>();
    for (let read = 0; read < 61; read++) statuses.add((await server.visitor().get(path)).status);
    expect([...statuses]).toEqual([200, 429]);
    for (let read = 0; read < 61; read++)
      statuses.add((await server.visitor().get('/kalender/x.ics')).status);
    expect([...statuses]).toEqual([200, 429, 404]);
  });
});
