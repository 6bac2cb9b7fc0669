import { signatures } from 'db/schema/signing';
import { eq } from 'drizzle-orm';
import type { Client } from 'tests/support/http-client';
import { PASSWORD, type Planted, plantConversation } from 'tests/support/planted';
import type { TestServer } from 'tests/support/test-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goThere, logInThere, NAME as name, openWorld, t, type World } from './single-sign-on/world';

let world: World;
let both: TestServer;
let conversation: Planted;
beforeAll(async () => {
  world = await openWorld();
  conversation = await plantConversation(world.organisation, {
    employee: 'Jonas',
    leader: 'Anne',
    state: 'signing',
    shared: true,
    heldOn: new Date().toISOString().slice(0, 10),
  });
  both = await world.serve({ provider: world.there.settings, passwordLogin: true });
});
afterAll(() => world.close());

describe('signing with a fresh login', () => {
  const signing = () => `/samtaler/${conversation.id}/underskrift`;
  const proving = () => `/login/ekstern/underskrift/${conversation.id}`;
  const form = () => ({ intent: 'sign', reservation: '', ...conversation.frozen });
  const signed = () =>
    world.organisation.db.select().from(signatures).where(eq(signatures.document, 'whole')).all();
  const at = (cookie: string): Client => both.visitor(cookie);

  it('is for who can sign this document now', async () => {
    expect((await both.visitor().get(proving())).location).toContain('/login?til=');
    expect((await both.as('Mie').get(proving())).status).toBe(404);
    // The leader has signed already.
    expect((await both.as('Anne').get(proving())).status).toBe(409);
    const { location } = await both.as('Jonas').get(proving());
    expect(Object.fromEntries(new URL(location).searchParams)).toMatchObject({
      prompt: 'login',
      max_age: '0',
    });
  });

  it('is asked of whoever came by that login, in place of a password', async () => {
    const cookie = await logInThere(both, 'jonas');
    const page = await at(cookie).get(signing());
    expect(page.text).toContain(`href="${proving()}"`);
    expect(page.text).not.toContain('type="password"');
    expect((await both.as('Jonas').get(signing())).text).toContain('type="password"');
    const answer = await at(cookie).post(signing(), { ...form(), password: PASSWORD });
    expect(answer.status).toBe(422);
    expect(signed()).toHaveLength(1);
  });

  it('is no proof when somebody else logs in there', async () => {
    const cookie = await logInThere(both, 'jonas');
    const { answer, cookie: after } = await goThere({
      server: both,
      subject: 'anne',
      cookie,
      path: proving(),
    });
    expect(answer.status).toBe(403);
    expect((await at(after).post(signing(), form())).status).toBe(422);
    expect(signed()).toHaveLength(1);
  });

  it('signs the document that was shown, once', async () => {
    const cookie = await logInThere(both, 'jonas');
    const { answer, cookie: after } = await goThere({
      server: both,
      subject: 'jonas',
      cookie,
      path: proving(),
    });
    expect(answer.location).toBe(signing());
    const page = await at(after).get(signing());
    expect(page.text).toContain(t('single_sign_on.proof.done', { name }));
    const stale = await at(after).post(signing(), { ...form(), sha256: '0'.repeat(64) });
    expect(stale.status).toBe(409);
    expect((await at(after).post(signing(), form())).status).toBe(302);
    expect(signed().map(({ proof }) => proof)).toEqual(['password', 'single-sign-on']);
  });
});
