import type { GettingIn } from 'app/domain/single-sign-on/single-sign-on-settings.server';
import { createTranslations } from 'app/i18n/translator';
import { browserAtProvider } from 'tests/support/at-provider';
import type { Answer } from 'tests/support/http-client';
import { type IdentityProvider, startIdentityProvider } from 'tests/support/identity-provider';
import { PASSWORD } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { createTestOrganisation, type TestOrganisation } from 'tests/support/test-database';
import { startTestServer, type TestServer } from 'tests/support/test-server';

export const ORIGIN = 'http://muskat.example';
export const ANSWER = '/login/ekstern/svar';
/** What the provider is called here. */
export const NAME = 'Kommunelogin';
export const t = createTranslations('da').getFixedT('da', 'texts');

export type World = {
  there: IdentityProvider;
  organisation: TestOrganisation;
  serve(gettingIn: GettingIn, secure?: boolean): Promise<TestServer>;
  close(): Promise<void>;
};

/** Anne, who leads Jonas and Mie, today; all have passwords, and all but Mie can log in at a real provider too. */
export async function openWorld(): Promise<World> {
  const person = (name: string) => ({ email: `${name}@proeveby.example`, email_verified: true });
  const there = await startIdentityProvider(
    { anne: person('anne'), jonas: person('jonas'), gæst: person('gæst') },
    {
      redirectUris: [`${ORIGIN}${ANSWER}`, `https://muskat.example${ANSWER}`],
      leaveUris: [`${ORIGIN}/login?ud=1`],
    },
  );
  const passwordHash = await quickPassword(PASSWORD);
  const organisation = createTestOrganisation([
    { name: 'Anne', role: 'leder', passwordHash },
    { name: 'Jonas', leader: 'Anne', passwordHash },
    { name: 'Mie', leader: 'Anne', passwordHash },
  ]);
  // As the provider's clock, which is the machine's.
  organisation.setNow(new Date());
  const servers: TestServer[] = [];
  return {
    there,
    organisation,
    async serve(gettingIn, secure = false) {
      const server = await startTestServer(organisation, { gettingIn, secure });
      servers.push(server);
      return server;
    },
    async close() {
      for (const server of servers) await server.close();
      await there.stop();
    },
  };
}

export const cookiesOf = ({ headers }: Answer): string[] => headers['set-cookie'] ?? [];

/** The `Cookie` header of a browser that had these and gets those of the answer. */
export function cookiesAfter(answer: Answer, before = ''): string {
  const jar = new Map<string, string>();
  for (const pair of [...before.split('; '), ...cookiesOf(answer)]) {
    const [, name, value = ''] = /^([^=]+)=([^;]*)/.exec(pair) ?? [];
    if (name) jar.set(name, value);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

type Way = { server: TestServer; subject: string; cookie?: string; path?: string };

/** From a link of ours to the provider and back, in one browser; `answer` is the one that ends it. */
export async function goThere({ server, subject, cookie, path = '/login/ekstern?til=/samtaler' }: Way) {
  const asked = await server.visitor(cookie).get(path);
  const back = await browserAtProvider().logIn(asked.location, subject);
  const carried = cookiesAfter(asked, cookie);
  const answer = await server.visitor(carried).get(`${back.pathname}${back.search}`);
  return { asked, back, answer, carried, cookie: cookiesAfter(answer, carried) };
}

/** The `Cookie` header of somebody who has logged in there. */
export const logInThere = async (server: TestServer, subject: string): Promise<string> =>
  (await goThere({ server, subject })).cookie;
