import { identities, sessions } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { eq } from 'drizzle-orm';
import { browserAtProvider } from 'tests/support/at-provider';
import type { Answer } from 'tests/support/http-client';
import { PASSWORD } from 'tests/support/planted';
import type { TestServer } from 'tests/support/test-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ANSWER,
  cookiesAfter,
  cookiesOf,
  goThere,
  logInThere,
  NAME as name,
  ORIGIN,
  openWorld,
  t,
  type World,
} from './single-sign-on/world';

let world: World;
/** With both ways in, and with passwords off. */
let both: TestServer;
let alone: TestServer;
beforeAll(async () => {
  world = await openWorld();
  both = await world.serve({ provider: world.there.settings, passwordLogin: true });
  alone = await world.serve({ provider: world.there.settings, passwordLogin: false });
});
afterAll(() => world.close());

const sessionsBegun = () => world.organisation.db.select().from(sessions).all().length;
const denials = () =>
  world.organisation.db.select().from(auditEvents).where(eq(auditEvents.outcome, 'denied')).all();

describe('the login page', () => {
  it('leads to the organisation’s own login first, and takes passwords where they are on', async () => {
    const page = await both.visitor().get('/login?til=/team');
    expect(page.text).toContain('href="/login/ekstern?til=%2Fteam"');
    expect(page.text).toContain(t('single_sign_on.button', { name }));
    expect(page.text).toContain('name="password"');
    const answer = await both.visitor().post('/login', { email: 'mie@proeveby.example', password: PASSWORD });
    expect(answer.status).toBe(302);
  });

  it('has no form where passwords are off, and nothing takes one', async () => {
    const page = await alone.visitor().get('/login');
    expect(page.text).toContain('href="/login/ekstern?til=%2F"');
    expect(page.text).not.toContain('name="password"');
    const before = sessionsBegun();
    const form = { email: 'mie@proeveby.example', password: PASSWORD };
    for (const path of ['/login', '/login.data'])
      expect((await alone.visitor().post(path, form)).status).toBe(404);
    expect(sessionsBegun()).toBe(before);
    const mie = alone.as('Mie');
    expect((await mie.get('/adgangskode')).status).toBe(404);
    const change = { current: PASSWORD, password: 'en ny lang sætning', repeated: 'en ny lang sætning' };
    expect((await mie.post('/adgangskode', change)).status).toBe(404);
    expect((await mie.get('/')).text).not.toContain('href="/adgangskode"');
  });
});

describe('logging in there', () => {
  it('ends on the page one came for, with a session', async () => {
    const { asked, answer, cookie } = await goThere({ server: both, subject: 'anne' });
    expect(new URL(asked.location).searchParams.get('redirect_uri')).toBe(`${ORIGIN}${ANSWER}`);
    expect(cookiesOf(asked).join()).toMatch(
      /^muskat-sign-on=[^;]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(answer.status).toBe(302);
    expect(answer.location).toBe('/samtaler');
    expect((await both.visitor(cookie).get('/samtaler')).status).toBe(200);
  });

  it('binds its cookies to this host alone over https', async () => {
    const secure = await world.serve({ provider: world.there.settings, passwordLogin: true }, true);
    const { asked, answer } = await goThere({ server: secure, subject: 'anne' });
    expect(new URL(asked.location).searchParams.get('redirect_uri')).toBe(`https://muskat.example${ANSWER}`);
    expect(cookiesOf(asked).join()).toMatch(/^__Host-muskat-sign-on=.*HttpOnly; Secure; SameSite=Lax$/);
    expect(cookiesOf(answer).join()).toMatch(/__Host-muskat=.*HttpOnly; Secure; SameSite=Lax/);
  });

  it.each(['//ond.example', 'https://ond.example/', '/\\ond.example'])(
    'never leads on to %s',
    async (til) => {
      const path = `/login/ekstern?til=${encodeURIComponent(til)}`;
      const { answer } = await goThere({ server: both, subject: 'anne', path });
      expect(answer.location).toBe('/');
    },
  );

  it.each(['cross-site', 'same-site'])('is begun by no other site (%s)', async (site) => {
    const answer = await both.visitor().get('/login/ekstern?til=/team', { 'sec-fetch-site': site });
    expect(answer.location).toBe('/login?til=%2Fteam');
    expect(cookiesOf(answer)).toEqual([]);
  });

  it('leaves the policy on forms as it is: none leads to another site', async () => {
    const page = await both.visitor().get('/login');
    expect(page.headers['content-security-policy']).toContain("form-action 'self';");
  });

  it('leads whoever is logged in already straight on', async () => {
    expect((await both.as('Mie').get('/login/ekstern?til=/samtaler')).location).toBe('/samtaler');
  });
});

describe('no session comes of', () => {
  const expectRefused = (answer: Answer, status: number, code: Parameters<typeof t>[0]) => {
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(t(code, { name }));
    expect(cookiesOf(answer)).toEqual([]);
  };

  it('an answer that is sent again, and the attempt is logged', async () => {
    const { back, carried } = await goThere({ server: both, subject: 'anne' });
    const [before, denied] = [sessionsBegun(), denials().length];
    const again = await both.visitor(carried).get(`${back.pathname}${back.search}`);
    expectRefused(again, 422, 'errors.single_sign_on.expired');
    expect(sessionsBegun()).toBe(before);
    expect(denials().length).toBe(denied + 1);
  });

  it('an answer in a browser that did not ask', async () => {
    const asked = await both.visitor().get('/login/ekstern');
    const back = await browserAtProvider().logIn(asked.location, 'anne');
    const answer = await both.visitor().get(`${back.pathname}${back.search}`);
    expectRefused(answer, 422, 'errors.single_sign_on.expired');
  });

  it('an answer that somebody else was given: nobody is logged in as another', async () => {
    const attacker = await both.visitor().get('/login/ekstern');
    const back = await browserAtProvider().logIn(attacker.location, 'anne');
    const victim = cookiesAfter(await both.visitor().get('/login/ekstern'));
    const answer = await both.visitor(victim).get(`${back.pathname}${back.search}`);
    expectRefused(answer, 422, 'errors.single_sign_on.invalid');
  });

  it('somebody who is not here, who is told whom to ask', async () => {
    const { answer } = await goThere({ server: both, subject: 'gæst' });
    expectRefused(answer, 403, 'errors.single_sign_on.unknown_person');
    expect(answer.text).toContain('Kontakt jeres Muskat-administrator');
  });

  it('saying no there', async () => {
    const asked = await both.visitor().get('/login/ekstern');
    const back = await browserAtProvider().cancel(asked.location);
    const answer = await both.visitor(cookiesAfter(asked)).get(`${back.pathname}${back.search}`);
    expectRefused(answer, 422, 'errors.single_sign_on.declined');
  });

  it('a provider that does not answer, while passwords still work', async () => {
    const provider = { ...world.there.settings, issuer: new URL('http://127.0.0.1:9') };
    const cut = await world.serve({ provider, passwordLogin: true });
    expectRefused(await cut.visitor().get('/login/ekstern'), 503, 'errors.single_sign_on.unavailable');
    expect((await cut.visitor().get('/login')).status).toBe(200);
    const answer = await cut.visitor().post('/login', { email: 'mie@proeveby.example', password: PASSWORD });
    expect(answer.status).toBe(302);
    expect(cut.log()).toContain('single sign-on failed');
  });
});

describe('logging out', () => {
  it('ends our session always, and goes on to the provider for whoever came by it', async () => {
    const cookie = await logInThere(both, 'anne');
    const answer = await both.visitor(cookie).post('/logout', {});
    expect(answer.location).toBe('/login?ud=ekstern');
    expect((await both.visitor(cookie).get('/samtaler')).location).toContain('/login?til=');
    expect((await both.visitor().get(answer.location)).text).toContain('href="/login/ekstern/ud"');
    const { location } = await both.visitor().get('/login/ekstern/ud');
    const { origin, searchParams } = new URL(location);
    expect(origin).toBe(world.there.issuer);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'muskat',
      post_logout_redirect_uri: `${ORIGIN}/login?ud=1`,
    });
  });

  it('stays here for whoever came by password', async () => {
    expect((await both.as('Mie').post('/logout', {})).location).toBe('/login?ud=1');
  });

  it('is not done for anybody by another site', async () => {
    const answer = await both.visitor().get('/login/ekstern/ud', { 'sec-fetch-site': 'cross-site' });
    expect(answer.location).toBe('/login?ud=1');
  });
});

it('the server’s log has no code, no state, no secret and no e-mail', async () => {
  const { back } = await goThere({ server: both, subject: 'anne' });
  const log = both.log();
  for (const secret of [
    back.searchParams.get('code'),
    back.searchParams.get('state'),
    world.there.settings.clientSecret,
    'anne@proeveby.example',
  ])
    expect(log).not.toContain(secret);
  expect(world.organisation.db.select().from(identities).all().length).toBeGreaterThan(0);
});
