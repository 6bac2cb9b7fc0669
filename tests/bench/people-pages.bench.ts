import { createAttempts } from 'app/domain/accounts/attempts.server';
import { startTestServer, type TestServer } from 'tests/support/test-server';
import { bench, describe } from 'vitest';
import { organisationOf, PASSWORD } from './large-organisation';

/**
 * As many-people.bench.ts, but whole pages, as the built server answers them: what somebody waits for. The aim is that
 * they take at most 1.5 times as long with 50,000 people as with 50. Each search finds as much in both, but for two
 * words: those find a full page among many and nobody among few, so it stands beside the list of everybody.
 *
 *     NODE_ENV=production npx vitest bench --run --project integration tests/bench/people-pages.bench.ts
 */
const unlimited = { ...createAttempts(), count: async () => {}, succeeded: async () => {} };
const servers = await Promise.all(
  [50, 50_000].map(async (people) => ({
    people,
    server: await startTestServer(await organisationOf(people), { attempts: unlimited }),
  })),
);

const SHORT = { time: 1000, warmupTime: 200 };
function compared(what: string, ask: (server: TestServer) => () => Promise<{ status: number }>): void {
  describe(what, () => {
    for (const { people, server } of servers) {
      const asking = ask(server);
      const answered = async () => {
        const { status } = await asking();
        if (status !== 200 && status !== 302) throw new Error(`${what}: ${status}`);
      };
      bench(`with ${people} people`, answered, SHORT);
    }
  });
}

compared('logging in', (server) => {
  const visitor = server.visitor();
  return () => visitor.post('/login', { email: 'jonas@proeveby.example', password: PASSWORD });
});

for (const name of ['Jonas', 'Anne', 'Hanne', 'Adam'])
  compared(`the start page of ${name}`, (server) => {
    const client = server.as(name);
    return () => client.get('/');
  });

for (const words of ['', 'jonas', 'an', 'freja dam', 'nr17@proeveby', '100017', 'findesikke'])
  compared(`the list of people: ${words || 'everybody'}`, (server) => {
    const adam = server.as('Adam');
    return () => adam.get(`/personer?q=${encodeURIComponent(words)}`);
  });
