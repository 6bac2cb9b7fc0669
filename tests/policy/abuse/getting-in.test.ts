import { hashPassword } from 'app/domain/accounts/passwords.server';
import { accounts, sessions } from 'db/schema/access';
import { eq } from 'drizzle-orm';
import { codeAt, withCodeApp } from 'tests/domain/accounts/factors/with-factors';
import type { Answer, Client } from 'tests/support/http-client';
import { PASSWORD } from 'tests/support/planted';
import { NOW } from 'tests/support/test-database';
import { startTestServer } from 'tests/support/test-server';
import { afterEach, describe, expect, it } from 'vitest';
import { readPolicy } from '../matrix/read-policy';
import { dataAddress, fillIn, formFor, parametersFor } from '../matrix/requests';
import { abusedWorld } from './attempt';

const abuse = abusedWorld();
afterEach(() => abuse.world.organisation.setNow(NOW));
const login = (name: string, password = PASSWORD) => ({ email: `${name}@proeveby.example`, password });

describe('a form is taken from our own pages alone', () => {
  const FORMS = readPolicy().filter(({ method }) => method === 'POST');
  const FOREIGN: [string, Record<string, string>][] = [
    ['from another site', { origin: 'https://ond.example', 'sec-fetch-site': 'cross-site' }],
    [
      'from a neighbour on our domain',
      { origin: 'https://andet.muskat.example', 'sec-fetch-site': 'same-site' },
    ],
    ['without an origin', {}],
  ];

  it.each(FOREIGN)(
    'no form of any page is taken %s, and the log is not filled with them',
    async (_from, headers) => {
      const { organisation, withLeader } = abuse.world;
      const server = await startTestServer(organisation, { limits: { foreign: 1 } });
      const anne = server.as('Anne');
      const postAll = async (client: Client) => {
        const answers: Answer[] = [];
        for (const { what, path, states } of FORMS) {
          const conversation = withLeader[states[0] ?? 'signed'];
          const form = formFor(what, { actor: 'leader', conversation, organisation });
          const body = new URLSearchParams(form).toString();
          const sent = {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': String(Buffer.byteLength(body)),
            ...headers,
          };
          const address = fillIn(path, parametersFor({ conversation, organisation }));
          for (const asked of [address, dataAddress(address)]) {
            const answer = await client.send('POST', asked, sent, body);
            expect([answer.status, answer.text], what).toEqual([403, 'Forbidden']);
            answers.push(answer);
          }
        }
        const [first] = answers;
        if (!first) throw new Error('there are no forms');
        return first;
      };
      await abuse.refuses({
        by: 'Anne',
        asks: () => postAll(anne),
        status: 403,
        denied: 'form.post-from-elsewhere',
      });
      await server.close();
    },
  );
});

describe('passwords are not guessed', () => {
  it('the eleventh try is refused, and nothing tells whether there is such a person', async () => {
    const answers = { jonas: [] as string[], ingen: [] as string[] };
    for (const name of ['jonas', 'ingen'] as const)
      for (let tries = 1; tries <= 11; tries += 1) {
        const answer = await abuse.refuses({
          by: null,
          asks: (client) => client.post('/login.data', login(name, 'forkert')),
          status: tries <= 10 ? 422 : 429,
          denied: tries <= 10 ? 'session.begin' : 'identity.guess',
        });
        answers[name].push(answer.text);
      }
    expect(answers.ingen).toEqual(answers.jonas);
    const right = await abuse.server.visitor().post('/login', login('jonas'));
    expect(right.status, 'the right password opens nothing before the time is up').toBe(429);
  });

  it('and takes as long for who there is not', async () => {
    // A password as the product stores it, not one of the quick ones of tests.
    const { db, idOf } = abuse.world.organisation;
    const stored = await hashPassword('en sætning, som ingen kender');
    const time = async (name: string) => {
      const begun = performance.now();
      await abuse.refuses({
        by: null,
        since: () =>
          db
            .update(accounts)
            .set({ passwordHash: stored })
            .where(eq(accounts.personId, idOf('Mie')))
            .run(),
        asks: (client) => client.post('/login.data', login(name, 'forkert')),
        status: 422,
        denied: 'session.begin',
      });
      return performance.now() - begun;
    };
    const fastest = async (name: string) => Math.min(await time(name), await time(name), await time(name));
    expect(await fastest('ukendt')).toBeGreaterThan((await fastest('mie')) / 3);
  });
});

describe('a cookie is worth nothing once the session is over', () => {
  const PAGES = ['/samtaler', '/samtaler.data'];
  const replayed = async (end: (cookie: string) => unknown) => {
    const { cookie } = await abuse.server.visitor().post('/login', login('mie'));
    const mie = abuse.server.visitor(cookie);
    expect((await mie.get('/samtaler')).status).toBe(200);
    await end(cookie);
    for (const page of PAGES) {
      const answer = await abuse.refuses({
        by: null,
        loggedOf: 'Mie',
        asks: () => mie.get(page),
        status: page.endsWith('.data') ? 202 : 302,
        denied: 'session.replay',
      });
      expect(answer.location || answer.text).toContain('/login?til=');
    }
    const { id } = abuse.world.withLeader.preparing;
    await abuse.refuses({
      by: null,
      loggedOf: 'Mie',
      asks: () =>
        mie.post(`/samtaler/${id}/forberedelse/svar`, { questionId: 'q_stolt', text: 'Igen', version: '1' }),
      status: 401,
      denied: 'session.replay',
    });
  };

  it('by logging out', () => replayed((cookie) => abuse.server.visitor(cookie).post('/logout', {})));

  it('by closing the account', async () => {
    const { db, idOf } = abuse.world.organisation;
    const set = (disabledAt: Date | null) =>
      db
        .update(accounts)
        .set({ disabledAt })
        .where(eq(accounts.personId, idOf('Mie')))
        .run();
    await replayed(() => set(NOW));
    set(null);
  });

  it('by two and a half hours without doing anything', () =>
    replayed(() => abuse.world.organisation.setNow(new Date(NOW.getTime() + 151 * 60_000))));
});

describe('who has a second factor does not get in without it', () => {
  const sessionsOfKim = () => {
    const { db, idOf } = abuse.world.organisation;
    return db
      .select()
      .from(sessions)
      .where(eq(sessions.personId, idOf('Kim')))
      .all().length;
  };

  it('the password alone opens nothing', async () => {
    const { organisation } = abuse.world;
    const { db } = organisation;
    db.$client.exec('begin');
    await withCodeApp(organisation, 'Kim');
    const before = sessionsOfKim();
    const asked = await abuse.server.visitor().post('/login', login('kim'));
    expect(asked.location).toMatch(/^\/login\/kode/);
    expect(sessionsOfKim()).toBe(before);
    const half = await abuse.server.visitor(asked.cookie).get('/samtaler');
    expect(half.location).toBe('/login?til=%2Fsamtaler');
    db.$client.exec('rollback');
  });

  it('a code opens once: who looked over the shoulder is refused with the same', async () => {
    const { organisation } = abuse.world;
    let step = '';
    let code = '';
    let sessionsOnce = 0;
    await abuse.refuses({
      by: null,
      since: async () => {
        const { secret } = await withCodeApp(organisation, 'Kim');
        code = codeAt(secret, NOW);
        const first = await abuse.server.visitor().post('/login', login('kim'));
        expect((await abuse.server.visitor(first.cookie).post('/login/kode', { code })).status).toBe(302);
        sessionsOnce = sessionsOfKim();
        step = (await abuse.server.visitor().post('/login', login('kim'))).cookie;
      },
      asks: async () => {
        const answer = await abuse.server.visitor(step).post('/login/kode.data', { code });
        expect(sessionsOfKim()).toBe(sessionsOnce);
        return answer;
      },
      status: 422,
      denied: 'session.begin',
    });
  });
});
