import { sessions } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { readAddresses } from 'tests/policy/matrix/addresses';
import { dataAddress, fillIn, parametersFor } from 'tests/policy/matrix/requests';
import { dumpBusinessTables } from 'tests/policy/matrix/tables';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { NOW } from 'tests/support/test-database';
import { startTestServer } from 'tests/support/test-server';
import { afterAll, describe, expect, it } from 'vitest';

const organisation = organisationWithTeam();
const server = await startTestServer(organisation);
afterAll(() => server.close());

const id = calledIn(organisation);
const parameters = { ...parametersFor({ conversation: null, organisation }), conversationId: id };
const addresses = [...(await readAddresses()).values()]
  .map(({ path }) => fillIn(path, parameters))
  .flatMap((path) => [path, dataAddress(path)]);

const FOREIGN: Record<string, Record<string, string>> = {
  'from another site': { origin: 'https://ond.example', 'sec-fetch-site': 'cross-site' },
  'from another site that says nothing more': { origin: 'https://ond.example' },
  'from a site whose name begins like ours': { origin: `${server.origin}.ond.example` },
  'from our name over another protocol': { origin: 'https://muskat.example' },
  'from another port of ours': { origin: `${server.origin}:8080` },
  'from a sandboxed frame': { origin: 'null', 'sec-fetch-site': 'same-origin' },
  'from a neighbour on our domain': { 'sec-fetch-site': 'same-site' },
  'that the person typed or followed from a mail': { 'sec-fetch-site': 'none' },
  'with our origin, yet marked as cross-site': { origin: server.origin, 'sec-fetch-site': 'cross-site' },
  'without an origin': {},
  'with our origin as forwarded host alone': { 'x-forwarded-host': 'muskat.example' },
};

describe('a change is taken from our own pages alone', () => {
  const anne = server.as('Anne');
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '0' };

  it.each(Object.keys(FOREIGN))('not %s, on any address', async (kind) => {
    const before = dumpBusinessTables(organisation.db);
    for (const address of addresses) {
      const answer = await anne.send('POST', address, { ...form, ...FOREIGN[kind] });
      expect(answer.status, address).toBe(403);
      expect(answer.text).toBe('Forbidden');
    }
    expect(dumpBusinessTables(organisation.db)).toBe(before);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('not with the method %s either', async (method) => {
    for (const address of addresses) {
      const answer = await anne.send(method, address, { ...form, origin: 'https://ond.example' });
      expect(answer.status, address).toBe(403);
    }
  });

  it('and is taken from our own', async () => {
    const answer = await anne.post(`/samtaler/${id}/forberedelse/del`, {});
    expect(answer.status).toBe(302);
  });
});

describe('a form from another site', () => {
  it('is in the log as denied to whoever is logged in, or to nobody, without what was asked for', async () => {
    const organisation = organisationWithTeam();
    const server = await startTestServer(organisation);
    const foreign = { origin: 'https://ond.example', 'content-length': '0' };
    await server.as('Anne').send('POST', '/samtaler/hemmeligt?q=hemmeligt', foreign);
    await server.visitor('muskat=hemmeligt').send('POST', '/login', foreign);
    const rows = organisation.db.select().from(auditEvents).all();
    expect(rows).toMatchObject([
      {
        action: 'form.post-from-elsewhere',
        outcome: 'denied',
        actorId: organisation.idOf('Anne'),
        subjectId: null,
      },
      { action: 'form.post-from-elsewhere', outcome: 'denied', actorId: null, subjectId: null },
    ]);
    expect(JSON.stringify(rows)).not.toContain('hemmeligt');
    await server.close();
  });

  it('is in the log five times for an address, so that a stranger does not fill it', async () => {
    const organisation = organisationWithTeam();
    const server = await startTestServer(organisation);
    for (let times = 0; times < 8; times += 1)
      expect((await server.visitor().send('POST', '/login', { 'content-length': '0' })).status).toBe(403);
    expect(organisation.db.select().from(auditEvents).all()).toHaveLength(5);
    await server.close();
  });

  it('keeps no session going that is left alone', async () => {
    const organisation = organisationWithTeam();
    const server = await startTestServer(organisation);
    const anne = server.as('Anne');
    const seen = () => organisation.db.select().from(sessions).all();
    const before = seen();
    organisation.setNow(new Date(NOW.getTime() + 60 * 60_000));
    await anne.send('POST', '/logout', { origin: 'https://ond.example', 'content-length': '0' });
    expect(seen()).toEqual(before);
    await server.close();
  });
});

it('reading changes nothing, whatever page the link was on', async () => {
  const answer = await server.as('Anne').get(`/samtaler/${id}/forberedelse`, {
    'sec-fetch-site': 'cross-site',
  });
  expect(answer.status).toBe(200);
});

it.each(['GET', 'POST'])('old data requests (?_data=) are not answered: %s', async (method) => {
  const answer = await server.as('Anne').send(method, `/samtaler/${id}/forberedelse?_data=root`, {
    origin: server.origin,
    'content-length': '0',
  });
  expect(answer.status).toBe(400);
});
