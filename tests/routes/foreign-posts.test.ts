import { readAddresses } from 'tests/policy/matrix/addresses';
import { dataAddress, fillIn, parametersFor } from 'tests/policy/matrix/requests';
import { dumpBusinessTables } from 'tests/policy/matrix/tables';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
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
