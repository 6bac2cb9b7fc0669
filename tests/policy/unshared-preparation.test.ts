import { createAttempts } from 'app/domain/accounts/attempts.server';
import { STATES } from 'tests/support/planted';
import { startTestServer, type TestServer } from 'tests/support/test-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPolicy } from './matrix/read-policy';
import { dataAddress, fillIn, formFor, parametersFor } from './matrix/requests';
import { takenBack } from './matrix/tables';
import { createWorld, NAMES, type World } from './matrix/world';

/** Everything that a party can ask of a conversation. */
const about = readPolicy().filter(({ path }) => path.startsWith('/samtaler/:conversationId'));
const SIDES = [
  { actor: 'employee', other: 'leader' },
  { actor: 'leader', other: 'employee' },
] as const;

/** Whoever stands in for the leader reads as little. */
const READERS = [
  ...SIDES,
  { actor: 'deputy', other: 'leader' },
  { actor: 'deputy', other: 'employee' },
] as const;

let world: World;
let server: TestServer;
beforeAll(async () => {
  world = await createWorld({ shared: false });
  const unlimited = {
    ...createAttempts(),
    count: async () => {},
    succeeded: async () => {},
  };
  server = await startTestServer(world.organisation, { attempts: unlimited });
});
afterAll(() => server.close());

describe.each(READERS)('what has not been shared is not shown to the other', ({ actor, other }) => {
  it.each(STATES)(
    `the ${actor} gets nothing of the ${other}’s from any page, form or script when %s`,
    async (state) => {
      const { organisation } = world;
      const conversation = world.withLeader[state];
      const client = server.as(NAMES[actor] ?? '');
      for (const { method, path, what, states } of about.filter((rule) => rule.states.includes(state))) {
        const address = fillIn(path, parametersFor({ conversation, organisation }));
        // The page that answers a form carries what the form's data would.
        for (const asked of method === 'GET' ? [address, dataAddress(address)] : [address]) {
          const { answer } = await takenBack(organisation.db, () =>
            method === 'GET'
              ? client.get(asked)
              : client.post(asked, formFor(what, { actor, conversation, organisation })),
          );
          expect(answer.status, `${what} when ${states}`).toBeLessThan(500);
          expect(answer.text, `${method} ${asked}`).not.toContain(conversation.secrets[other]);
        }
      }
    },
  );
});

it.each(SIDES)('the $actor reads their own preparation while it is not shared', async ({ actor }) => {
  const { id, secrets } = world.withLeader.preparing;
  const answer = await server.as(NAMES[actor] ?? '').get(`/samtaler/${id}/forberedelse/tilbageblik`);
  expect(answer.text).toContain(secrets[actor]);
});

it.each(SIDES)(
  'the $actor reads the $other’s preparation side by side once it is shared',
  async ({ actor, other }) => {
    const { id, secrets } = world.withLeader['in-talk'];
    const { answer } = await takenBack(world.organisation.db, async () => {
      await server.as(NAMES[other] ?? '').post(`/samtaler/${id}/forberedelse/del`, {});
      return server.as(NAMES[actor] ?? '').get(`/samtaler/${id}/samtale/tilbageblik`);
    });
    expect(answer.text).toContain(secrets[other]);
  },
);
