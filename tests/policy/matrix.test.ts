import { plantConversation } from 'tests/support/planted';
import { startTestServer } from 'tests/support/test-server';
import { describe, expect, it } from 'vitest';
import { readAddresses } from './matrix/addresses';
import { readPolicy } from './matrix/read-policy';
import { fillIn, parametersFor } from './matrix/requests';
import { dumpBusinessTables } from './matrix/tables';
import { createOrganisation, NAMES } from './matrix/world';

const addresses = [...(await readAddresses()).values()];
const policy = readPolicy();

describe('the policy names every address of the app, and no other', () => {
  const named = (method: string) =>
    [...new Set(policy.filter((rule) => rule.method === method).map((rule) => rule.path))].sort();
  const found = (has: 'reads' | 'writes') =>
    addresses
      .filter((address) => address[has])
      .map((address) => address.path)
      .sort();

  it('that can be read', () => {
    expect(named('GET')).toEqual(found('reads'));
  });

  it('that can be posted to', () => {
    expect(named('POST')).toEqual(found('writes'));
  });
});

describe('an address is for what it is for alone', async () => {
  const organisation = await createOrganisation();
  const conversation = await plantConversation(organisation, {
    employee: 'Jonas',
    leader: 'Anne',
    state: 'in-talk',
    shared: true,
    heldOn: '2026-03-02',
  });
  const { secrets } = conversation;
  const all = [secrets.employee, secrets.leader, ...secrets.joint];
  const asked = (path: string) => fillIn(path, parametersFor({ conversation, organisation }));

  it('what is only read takes no posts, from anybody', async () => {
    const server = await startTestServer(organisation);
    const before = dumpBusinessTables(organisation.db);
    for (const name of Object.values(NAMES))
      for (const { path } of addresses.filter(({ writes }) => !writes)) {
        const answer = await server.as(name).post(asked(path), {});
        expect(answer.status, `${path} posted to by ${name}`).toBeOneOf([404, 405]);
        expect(all.filter((secret) => answer.text.includes(secret))).toEqual([]);
      }
    expect(dumpBusinessTables(organisation.db)).toBe(before);
    await server.close();
  });

  it('what is only posted to shows nothing, to anybody', async () => {
    const server = await startTestServer(organisation);
    for (const name of Object.values(NAMES))
      for (const { path } of addresses.filter(({ reads }) => !reads)) {
        const answer = await server.as(name).get(asked(path));
        expect(answer.status, `${path} read by ${name}`).toBeOneOf([400, 404, 405]);
        expect(all.filter((secret) => answer.text.includes(secret))).toEqual([]);
      }
    await server.close();
  });
});
