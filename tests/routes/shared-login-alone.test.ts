import { accounts, grants, loginSteps } from 'db/schema/access';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { startTestServer } from 'tests/support/test-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, t, type World } from './single-sign-on/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const personId = world.organisation.idOf('Anne');
  world.organisation.db
    .insert(grants)
    .values({ personId, grant: 'administrator', givenAt: world.organisation.system().now })
    .run();
});
afterAll(() => world.close());

it('somebody who is added where passwords are off gets none, and it is said how they get in', async () => {
  const server = await world.serve({ provider: world.there.settings, passwordLogin: false });
  const added = await server.as('Anne').post('/personer', {
    name: 'Nanna Ny',
    email: 'nanna@proeveby.example',
    title: '',
    unit: 'Børn og unge',
    role: 'medarbejder',
    leader: '',
    grant: '',
  });
  expect(added.status).toBe(200);
  const said = { name: 'Nanna Ny', email: 'nanna@proeveby.example' };
  expect(added.text).toContain(t('people.added.without_password', said));
  expect(added.text).not.toContain('first-password');
  const account = world.organisation.db
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(eq(people.email, said.email))
    .get();
  expect(account).toEqual({ passwordHash: null });
});

it('nobody is handed a password where passwords are off', async () => {
  const server = await world.serve({ provider: world.there.settings, passwordLogin: false });
  const page = `/personer/${world.organisation.idOf('Jonas')}/login`;
  const shown = await server.as('Anne').get(page);
  expect(shown.text).not.toContain('value="password"');
  expect((await server.as('Anne').post(page, { intent: 'password' })).status).toBe(404);
});

it('an address that begins one login after the other is stopped, and leaves no more steps behind', async () => {
  const server = await startTestServer(world.organisation, {
    limits: { beginnings: 3 },
    gettingIn: { provider: world.there.settings, passwordLogin: true },
  });
  const visitor = server.visitor();
  expect((await visitor.get('/login/ekstern')).status).toBe(302);
  for (const _ of [1, 2]) expect((await visitor.post('/login/noegle', {})).status).toBe(200);
  const steps = () => world.organisation.db.select().from(loginSteps).all().length;
  const before = steps();
  expect((await visitor.get('/login/ekstern')).status).toBe(429);
  expect((await visitor.post('/login/noegle', {})).status).toBe(429);
  expect(steps()).toBe(before);
  await server.close();
});
