import { employments } from 'db/schema/people';
import { inArray } from 'drizzle-orm';
import { STATES } from 'tests/support/planted';
import { describe, expect, it } from 'vitest';
import { abusedWorld } from './attempt';

const abuse = abusedWorld();
const answer = { questionId: 'q_stolt', text: 'Skrevet af en anden', version: '1' };

describe.each([
  ['another employee', 'Mie'],
  ['another leader', 'Kim'],
])('%s has no business with a conversation', (_who, by) => {
  it.each(STATES)('and does not learn that one in the state %s exists', async (state) => {
    const { id } = abuse.world.withLeader[state];
    for (const page of [
      '',
      '/forberedelse',
      '/samtale/tilbageblik',
      '/aftaler',
      '/underskrift',
      '/referat.pdf',
    ])
      await abuse.refuses({
        by,
        asks: (client) => client.get(`/samtaler/${id}${page}`),
        status: 404,
        denied: page === '/referat.pdf' ? 'conversation.read-document' : 'conversation.read',
      });
  });

  it('and writes nothing in it', async () => {
    const { id } = abuse.world.withLeader['in-talk'];
    await abuse.refuses({
      by,
      asks: (client) => client.post(`/samtaler/${id}/forberedelse/svar`, answer),
      status: 404,
      denied: 'conversation.prepare',
    });
  });
});

describe('what has not been shared', () => {
  it.each([
    { who: 'a leader', by: 'Anne', side: 'leader', of: 'employee' },
    { who: 'an employee', by: 'Jonas', side: 'employee', of: 'leader' },
  ] as const)('is not shown to $who on any page, nor as data', async ({ by, side, of }) => {
    const { id, secrets } = abuse.world.withLeader['in-talk'];
    const agreed = [abuse.world.withLeader.signed, abuse.world.withFormer.signed].flatMap(
      (planted) => planted.secrets.agreed,
    );
    const mayRead = [secrets[side], ...secrets.joint, ...agreed];
    expect(mayRead).not.toContain(secrets[of]);
    const pages = [
      '',
      '/forberedelse/tilbageblik',
      '/samtale',
      '/samtale/tilbageblik',
      '/samtale/tilbageblik/stor',
    ];
    for (const page of pages)
      for (const address of [`/samtaler/${id}${page}`, `/samtaler/${id}${page}.data`])
        await abuse.refuses({
          by,
          asks: (client) => client.get(address),
          status: page === '' && !address.endsWith('.data') ? 302 : page === '' ? 202 : 200,
          denied: null,
          mayRead,
        });
  });

  it('is not read by a leader who offers to type it in from paper', async () => {
    const { world } = abuse;
    const { id } = world.withLeader.preparing;
    const jonas = world.organisation.idOf('Jonas');
    for (const page of ['', '/tilbageblik'])
      await abuse.refuses({
        by: 'Anne',
        asks: (client) => client.get(`/samtaler/${id}/forberedelse/papir/${jonas}${page}`),
        status: 409,
        denied: 'conversation.enter-from-paper',
      });
  });

  it('is not taken over by a leader who begins to type in from paper what is being written', async () => {
    const { world } = abuse;
    const { id } = world.withLeader.preparing;
    await abuse.refuses({
      by: 'Anne',
      asks: (client) =>
        client.post(`/samtaler/${id}/forberedelse/papir`, { person: world.organisation.idOf('Jonas') }),
      status: 409,
      denied: 'conversation.enter-from-paper',
    });
  });
});

describe('nobody writes as the other party', () => {
  it('an employee does not type anything in for the leader', async () => {
    const { world } = abuse;
    const { id } = world.withLeader.preparing;
    const anne = world.organisation.idOf('Anne');
    await abuse.refuses({
      by: 'Jonas',
      asks: (client) => client.post(`/samtaler/${id}/forberedelse/papir/${anne}/svar`, answer),
      status: 403,
      denied: 'conversation.enter-from-paper',
    });
  });

  it.each([
    ['Jonas', 'Anne'],
    ['Anne', 'Jonas'],
  ])('%s does not save in the name of %s', async (by, other) => {
    const { id } = abuse.world.withLeader.preparing;
    const personId = abuse.world.organisation.idOf(other);
    await abuse.refuses({
      by,
      asks: (client) =>
        client.post(
          `/samtaler/${id}/forberedelse/svar`,
          { ...answer, personId },
          { 'X-Muskat-Person': personId },
        ),
      status: 401,
      denied: 'form.post-as-another',
    });
  });
});

describe('a leader whose report moves while they are logged in', () => {
  const moved = () => {
    const { db, idOf } = abuse.world.organisation;
    db.update(employments)
      .set({ leaderId: idOf('Kim') })
      .where(inArray(employments.personId, ['Jonas', 'Mie'].map(idOf)))
      .run();
  };

  it('reads nothing of them from the next click on', async () => {
    const { id } = abuse.world.withLeader['in-talk'];
    expect((await abuse.server.as('Anne').get(`/samtaler/${id}/samtale/tilbageblik`)).status).toBe(200);
    for (const page of ['', '/forberedelse', '/samtale/tilbageblik', '/aftaler', '/underskrift'])
      await abuse.refuses({
        by: 'Anne',
        since: moved,
        asks: (client) => client.get(`/samtaler/${id}${page}`),
        status: 404,
        denied: 'conversation.read',
      });
  });

  it('calls none of them in, and signs nothing', async () => {
    const { idOf, templateFor } = abuse.world.organisation;
    const form = { templateId: templateFor('medarbejder'), heldOn: '2026-04-01' };
    await abuse.refuses({
      by: 'Anne',
      since: moved,
      asks: (client) => client.post(`/team/${idOf('Mie')}/indkald`, form),
      status: 404,
      denied: 'conversation.call-in',
    });
    const { id } = abuse.world.withLeader.summary;
    await abuse.refuses({
      by: 'Anne',
      since: moved,
      asks: (client) => client.post(`/samtaler/${id}/underskrift`, { intent: 'freeze' }),
      status: 404,
      denied: 'conversation.freeze',
    });
  });
});
