import { BACKGROUND_HEADER } from 'app/http/background.rules';
import { accounts, sessions } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { employments } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { calledIn, inTalk, organisationWithTeam } from 'tests/support/conversations';
import { openSessions } from 'tests/support/open-sessions';
import { quickPassword } from 'tests/support/quick-password';
import { NOW } from 'tests/support/test-database';
import { startTestServer } from 'tests/support/test-server';
import { describe, expect, it } from 'vitest';

const MINUTE = 60_000;
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const PASSWORD = 'en hel sætning til prøven';
const passwordHash = await quickPassword(PASSWORD);

async function begin(secure = false) {
  const organisation = organisationWithTeam();
  organisation.db.update(accounts).set({ passwordHash }).run();
  return { organisation, server: await startTestServer(organisation, { secure }) };
}
const login = { email: 'jonas@proeveby.example', password: PASSWORD };

describe('a session ends', () => {
  it('after two and a half hours without a request', async () => {
    const { organisation, server } = await begin();
    const jonas = server.as('Jonas');
    organisation.setNow(later(149));
    expect((await jonas.get('/samtaler')).status).toBe(200);
    organisation.setNow(later(149 + 149));
    expect((await jonas.get('/samtaler')).status).toBe(200);
    organisation.setNow(later(149 + 149 + 151));
    expect((await jonas.get('/samtaler')).location).toBe('/login?til=%2Fsamtaler');
    expect(openSessions(organisation.db)).toEqual([]);
    await server.close();
  });

  it('also under a page of the talk that is left open and asks for news by itself', async () => {
    const { organisation, server } = await begin();
    const news = `/samtaler/${inTalk(organisation)}/samtale/tilbageblik/nyt`;
    const jonas = server.as('Jonas');
    for (let minutes = 10; minutes <= 150; minutes += 10) {
      organisation.setNow(later(minutes));
      expect((await jonas.get(news, { [BACKGROUND_HEADER]: '1' })).status).toBe(200);
    }
    organisation.setNow(later(151));
    expect((await jonas.get(news, { [BACKGROUND_HEADER]: '1' })).status).toBe(401);
    expect(openSessions(organisation.db)).toEqual([]);
    await server.close();
  });

  it('after twelve hours, however busy', async () => {
    const { organisation, server } = await begin();
    const jonas = server.as('Jonas');
    for (let minutes = 100; minutes <= 700; minutes += 100) {
      organisation.setNow(later(minutes));
      expect((await jonas.get('/samtaler')).status).toBe(200);
    }
    organisation.setNow(later(12 * 60 + 1));
    expect((await jonas.get('/samtaler')).status).toBe(302);
    await server.close();
  });

  it('with logging out: the old cookie is worth nothing, whoever replays it', async () => {
    const { server } = await begin();
    const jonas = server.as('Jonas');
    const out = await jonas.post('/logout', {});
    expect(out.location).toBe('/login?ud=1');
    expect(String(out.headers['set-cookie'])).toContain('Max-Age=0');
    expect((await jonas.get('/samtaler')).location).toBe('/login?til=%2Fsamtaler');
    await server.close();
  });

  it('the moment the account is disabled', async () => {
    const { organisation, server } = await begin();
    const jonas = server.as('Jonas');
    expect((await jonas.get('/samtaler')).status).toBe(200);
    organisation.db
      .update(accounts)
      .set({ disabledAt: NOW })
      .where(eq(accounts.personId, organisation.idOf('Jonas')))
      .run();
    expect((await jonas.get('/samtaler')).status).toBe(302);
    expect((await server.visitor().post('/login', login)).status).toBe(422);
    await server.close();
  });

  it('on every device with a new password, but for the one that chose it', async () => {
    const { server } = await begin();
    const [here, there] = [server.as('Jonas'), server.as('Jonas')];
    const word = 'en anden lang sætning';
    const changed = await here.post('/adgangskode', { current: PASSWORD, password: word, repeated: word });
    expect(changed.status).toBe(302);
    expect((await there.get('/samtaler')).status).toBe(302);
    expect((await here.get('/samtaler')).status).toBe(302);
    expect((await server.visitor(changed.cookie).get('/samtaler')).status).toBe(200);
    await server.close();
  });
});

describe('a session that is over', () => {
  const replays = ({ db }: Awaited<ReturnType<typeof begin>>['organisation']) =>
    db
      .select()
      .from(auditEvents)
      .all()
      .filter(({ action }) => action === 'session.replay');

  it('leaves one row in the log when it is used again, denied to whose it was', async () => {
    const { organisation, server } = await begin();
    const { cookie } = await server.visitor().post('/login', login);
    await server.visitor(cookie).post('/logout', {});
    const again = server.visitor(cookie);
    for (const page of ['/login', '/samtaler', '/samtaler.data', '/']) await again.get(page);
    const jonas = organisation.idOf('Jonas');
    expect(replays(organisation)).toMatchObject([
      { outcome: 'denied', actorId: jonas, subjectType: 'person', subjectId: jonas },
    ]);
    await server.close();
  });

  it('stays over when the account is opened again', async () => {
    const { organisation, server } = await begin();
    const jonas = server.as('Jonas');
    const set = (disabledAt: Date | null) =>
      organisation.db
        .update(accounts)
        .set({ disabledAt })
        .where(eq(accounts.personId, organisation.idOf('Jonas')))
        .run();
    set(NOW);
    expect((await jonas.get('/samtaler')).status).toBe(302);
    set(null);
    expect((await jonas.get('/samtaler')).status).toBe(302);
    expect(replays(organisation)).toHaveLength(1);
    await server.close();
  });

  it('leaves none for a page that was left open and asks by itself, nor for an id that was never ours', async () => {
    const { organisation, server } = await begin();
    const news = `/samtaler/${inTalk(organisation)}/samtale/tilbageblik/nyt`;
    const jonas = server.as('Jonas');
    organisation.setNow(later(151));
    expect((await jonas.get(news, { [BACKGROUND_HEADER]: '1' })).status).toBe(401);
    await server.visitor(`muskat=${btoa('"x"')}`).get('/samtaler');
    expect(replays(organisation)).toEqual([]);
    await server.close();
  });

  it('is forgotten a day later, when somebody logs in', async () => {
    const { organisation, server } = await begin();
    await server.as('Jonas').post('/logout', {});
    const rows = () => organisation.db.select().from(sessions).all();
    organisation.setNow(later(24 * 60));
    await server.visitor().post('/login', login);
    expect(rows()).toHaveLength(2);
    organisation.setNow(later(24 * 60 + 1));
    await server.visitor().post('/login', login);
    expect(rows()).toMatchObject([{ endedAt: null }, { endedAt: null }]);
    await server.close();
  });
});

describe('a right ends', () => {
  it('with the report that moved, in the middle of a session', async () => {
    const { organisation, server } = await begin();
    const id = calledIn(organisation);
    const anne = server.as('Anne');
    expect((await anne.get(`/samtaler/${id}/forberedelse`)).status).toBe(200);
    organisation.db
      .update(employments)
      .set({ leaderId: organisation.idOf('Kim') })
      .where(eq(employments.personId, organisation.idOf('Jonas')))
      .run();
    expect((await anne.get(`/samtaler/${id}/forberedelse`)).status).toBe(404);
    expect((await server.as('Kim').get(`/samtaler/${id}/forberedelse`)).status).toBe(404);
    await server.close();
  });
});

describe('the cookie of a session', () => {
  it('is out of reach of scripts and other sites, and ends with the browser', async () => {
    const { server } = await begin();
    const answer = await server.visitor().post('/login', login);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^muskat=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    await server.close();
  });

  it('is bound to this host over https', async () => {
    const { server } = await begin(true);
    const answer = await server.visitor().post('/login', login);
    expect(answer.status).toBe(302);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-muskat=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await server.visitor(answer.cookie).get('/samtaler')).status).toBe(200);
    await server.close();
  });

  it('has a new id with every login, and the database does not know it', async () => {
    const { organisation, server } = await begin();
    const [first, second] = [
      await server.visitor().post('/login', login),
      await server.visitor().post('/login', login),
    ];
    expect(first.cookie).not.toBe(second.cookie);
    const id = JSON.parse(atob(decodeURIComponent(first.cookie.replace(/^muskat=/, ''))));
    expect(id).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(organisation.db.select().from(sessions).all())).not.toContain(id);
    await server.close();
  });

  it('lets nobody in with an id of their own making', async () => {
    const { server } = await begin();
    for (const cookie of [
      'muskat=',
      'muskat=x',
      `muskat=${btoa('"x"')}`,
      `muskat=${btoa('{"a":1}')}`,
      'muskat=%',
    ])
      expect((await server.visitor(cookie).get('/samtaler')).status, cookie).toBe(302);
    await server.close();
  });
});

describe('before a handed-out password has been changed', () => {
  it('nothing opens but the page to change it on', async () => {
    const { organisation, server } = await begin();
    const id = calledIn(organisation);
    const jonas = server.as('Jonas');
    organisation.db
      .update(accounts)
      .set({ mustChangePassword: 'yes' })
      .where(eq(accounts.personId, organisation.idOf('Jonas')))
      .run();
    expect((await jonas.get('/')).location).toBe('/adgangskode');
    for (const path of ['/samtaler', `/samtaler/${id}/forberedelse?a=b&c=d`, `/samtaler/${id}/referat.pdf`])
      expect((await jonas.get(path)).location, path).toBe(`/adgangskode?til=${encodeURIComponent(path)}`);
    const answer = { questionId: 'q_stolt', text: 'Noget', version: '0' };
    expect((await jonas.post(`/samtaler/${id}/forberedelse/svar`, answer)).status).toBe(401);
    expect((await jonas.get('/adgangskode')).status).toBe(200);
    await server.close();
  });

  it('whoever came from a mail goes on to where it leads, once it is changed, and never to another site', async () => {
    const { organisation, server } = await begin();
    const path = `/samtaler/${calledIn(organisation)}/forberedelse`;
    const change = async (to: string) => {
      organisation.db
        .update(accounts)
        .set({ mustChangePassword: 'yes', passwordHash: await quickPassword(PASSWORD) })
        .where(eq(accounts.personId, organisation.idOf('Jonas')))
        .run();
      const word = 'tolv grønne heste på række';
      const fields = { current: PASSWORD, password: word, repeated: word };
      return (await server.as('Jonas').post(`/adgangskode?til=${encodeURIComponent(to)}`, fields)).location;
    };
    expect(await change(path)).toBe(path);
    for (const elsewhere of ['https://ond.example/', '//ond.example/'])
      expect(await change(elsewhere)).toBe('/');
    await server.close();
  });
});

describe('logging in', () => {
  it('answers the same to a wrong password and to an unknown person', async () => {
    const { server } = await begin();
    const wrong = await server.visitor().post('/login.data', { ...login, password: 'forkert' });
    const unknown = await server
      .visitor()
      .post('/login.data', { email: 'ukendt@proeveby.example', password: 'forkert' });
    expect(wrong.status).toBe(422);
    expect(unknown.status).toBe(wrong.status);
    expect(unknown.text).toBe(wrong.text);
    await server.close();
  });

  it('with a wrong password leaves exactly one row in the log, denied', async () => {
    const { organisation, server } = await begin();
    await server.visitor().post('/login', { ...login, password: 'forkert' });
    const rows = organisation.db.select().from(auditEvents).all();
    expect(rows).toMatchObject([
      { action: 'session.begin', outcome: 'denied', actorId: null, subjectId: organisation.idOf('Jonas') },
    ]);
    expect(JSON.stringify(rows)).not.toContain('forkert');
    await server.close();
  });

  it.each(['jonas', 'ukendt'])('is closed for a while after ten wrong passwords: %s', async (name) => {
    const { server } = await begin();
    const visitor = server.visitor();
    const wrong = { email: `${name}@proeveby.example`, password: 'forkert' };
    for (let tries = 1; tries <= 10; tries += 1)
      expect((await visitor.post('/login', wrong)).status).toBe(422);
    const eleventh = await visitor.post('/login', wrong);
    expect(eleventh.status).toBe(429);
    expect(eleventh.text).toContain('Der har været for mange forsøg.');
    expect((await visitor.post('/login', { ...wrong, password: PASSWORD })).status).toBe(429);
    await server.close();
  });

  it('keeps the e-mail and never the password in the form', async () => {
    const { server } = await begin();
    const answer = await server
      .visitor()
      .post('/login', { email: 'ikke en adresse', password: 'hemmeligtord' });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('ikke en adresse');
    expect(answer.text).not.toContain('hemmeligtord');
    await server.close();
  });

  it('leads back to the page that was asked for', async () => {
    const { server } = await begin();
    const asked = await server.visitor().get('/samtaler?status=signed');
    expect(asked.location).toBe('/login?til=%2Fsamtaler%3Fstatus%3Dsigned');
    expect((await server.visitor().post(asked.location, login)).location).toBe('/samtaler?status=signed');
    await server.close();
  });

  const ELSEWHERE = [
    ...['//ond.example', '/\\ond.example', 'https://ond.example', 'javascript:alert(1)', '\\\\ond.example'],
    ...[
      '/%09/ond.example',
      '/\t/ond.example',
      '/.//ond.example',
      ' //ond.example',
      'ond.example',
      '/\n/ond.example',
    ],
  ];
  it('never leads to another site', async () => {
    const { server } = await begin();
    for (const til of ELSEWHERE) {
      const { location } = await server.visitor().post(`/login?til=${encodeURIComponent(til)}`, login);
      expect(new URL(location, server.origin).origin, til).toBe(server.origin);
      expect(location, til).not.toMatch(/^\/[/\\\t]/);
    }
    const jonas = server.as('Jonas');
    for (const til of ELSEWHERE) {
      const { location } = await jonas.get(`/login?til=${encodeURIComponent(til)}`);
      expect(new URL(location, server.origin).origin, til).toBe(server.origin);
      const chosen = await jonas.post('/sprog', { language: 'da', til });
      expect(new URL(chosen.location, server.origin).origin, til).toBe(server.origin);
    }
    await server.close();
  });
});
