import type { SecondFactorDemand } from 'app/domain/accounts/factors/demand';
import { grants } from 'db/schema/access';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { startTestServer } from 'tests/support/test-server';
import { describe, expect, it } from 'vitest';

const PAGES = ['/', '/samtaler', '/hr', '/personer'];

async function begin(secondFactor: SecondFactorDemand) {
  const organisation = organisationWithTeam();
  return { organisation, server: await startTestServer(organisation, { secondFactor }) };
}

describe('where the operator wants more than a password', () => {
  it.each<[SecondFactorDemand, string, boolean]>([
    ['optional', 'Hanne', false],
    ['optional', 'Jonas', false],
    ['privileged', 'Hanne', true],
    ['privileged', 'Adam', true],
    ['privileged', 'Jonas', false],
    ['privileged', 'Anne', false],
    ['everyone', 'Jonas', true],
    ['everyone', 'Anne', true],
    ['everyone', 'Hanne', true],
  ])('of %s: is %s, who has a password alone, led to add a factor: %s', async (demand, name, led) => {
    const { server } = await begin(demand);
    const person = server.as(name);
    for (const page of PAGES) {
      const answer = await person.get(page);
      if (led) expect([answer.status, answer.location], page).toEqual([302, '/mit-login']);
      else expect(answer.location, page).not.toBe('/mit-login');
    }
    expect((await person.get('/mit-login')).status).toBe(200);
    await server.close();
  });

  it('nothing is saved before it is added, and nothing of a talk is shown', async () => {
    const { organisation, server } = await begin('everyone');
    const id = calledIn(organisation);
    const jonas = server.as('Jonas');
    const answer = { questionId: 'q_stolt', text: 'Noget', version: '0' };
    expect((await jonas.post(`/samtaler/${id}/forberedelse/svar`, answer)).status).toBe(401);
    expect((await jonas.post(`/samtaler/${id}/forberedelse/del`, {})).location).toBe('/mit-login');
    expect((await jonas.get(`/samtaler/${id}/referat.pdf`)).location).toBe('/mit-login');
    await server.close();
  });

  it('a right that is given asks for it from the next click on', async () => {
    const { organisation, server } = await begin('privileged');
    const jonas = server.as('Jonas');
    expect((await jonas.get('/samtaler')).status).toBe(200);
    const { now } = organisation.system();
    organisation.db
      .insert(grants)
      .values({ personId: organisation.idOf('Jonas'), grant: 'hr', givenAt: now })
      .run();
    expect((await jonas.get('/samtaler')).location).toBe('/mit-login');
    await server.close();
  });
});
