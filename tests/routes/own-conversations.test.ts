import { callIn } from 'app/domain/conversations/call-in.server';
import { grants } from 'db/schema/access';
import { createOrganisation, createWorld, type World } from 'tests/policy/matrix/world';
import { PASSWORD, plantConversation } from 'tests/support/planted';
import { NOW } from 'tests/support/test-database';
import { startTestServer, type TestServer } from 'tests/support/test-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const plan = { state: 'signed', shared: true, heldOn: '2026-03-02' } as const;

describe('whoever holds an office is an employee too', () => {
  it.each(['Hanne', 'Adam'])('%s prepares for, and reads, their own conversation', async (name) => {
    const organisation = await createOrganisation();
    const server = await startTestServer(organisation);
    const client = server.as(name);
    const id = callIn(organisation.as('Bo'), organisation.idOf(name), {
      templateId: organisation.templateFor('medarbejder'),
      heldOn: '2026-04-01',
    });
    expect((await client.get(`/samtaler/${id}/forberedelse`)).status).toBe(200);
    const answer = { questionId: 'q_stolt', text: 'Mit eget', version: '0' };
    expect((await client.post(`/samtaler/${id}/forberedelse/svar`, answer)).status).toBe(200);
    expect((await server.as('Bo').get(`/samtaler/${id}/samtale/tilbageblik`)).text).not.toContain('Mit eget');
    await server.close();
  });

  it('whoever is both administrator and HR sees what HR sees, and no more', async () => {
    const organisation = await createOrganisation();
    organisation.db
      .insert(grants)
      .values({ personId: organisation.idOf('Adam'), grant: 'hr', givenAt: NOW })
      .run();
    const { id } = await plantConversation(organisation, { employee: 'Jonas', leader: 'Anne', ...plan });
    const server = await startTestServer(organisation);
    const adam = server.as('Adam');
    expect((await adam.get(`/hr/samtaler/${id}`)).status).toBe(200);
    expect((await adam.get(`/samtaler/${id}/forberedelse`)).status).toBe(404);
    expect((await adam.get(`/samtaler/${id}/referat.pdf`)).status).toBe(404);
    await server.close();
  });
});

describe('among conversations in every state', () => {
  let world: World;
  let server: TestServer;
  beforeAll(async () => {
    world = await createWorld({ shared: true });
    server = await startTestServer(world.organisation);
  });
  afterAll(() => server.close());

  it('the new leader of a report inherits nothing of what was said to the former one', async () => {
    const [anne, jonas] = [server.as('Anne'), server.as('Jonas')];
    for (const { id } of Object.values(world.withFormer)) {
      expect((await anne.get(`/samtaler/${id}/samtale/tilbageblik`)).status).toBe(404);
      expect((await anne.get(`/samtaler/${id}/referat.pdf`)).status).toBe(404);
      expect((await jonas.get(`/samtaler/${id}/samtale/tilbageblik`)).status).toBe(200);
    }
    const listed = await anne.get('/samtaler');
    for (const { id } of Object.values(world.withFormer)) expect(listed.text).not.toContain(id);
  });

  it('the former leader of a report cannot sign what was frozen before', async () => {
    const { id, frozen } = world.withFormer.signing;
    const answer = await server.as('Frida').post(`/samtaler/${id}/underskrift`, {
      intent: 'sign',
      password: PASSWORD,
      reservation: '',
      ...frozen,
    });
    expect(answer.status).toBe(404);
  });

  it('HR exports all that was chosen or, where one is not signed, nothing', async () => {
    const { withLeader } = world;
    const answer = await server.as('Hanne').post('/hr/eksport', [
      ['purpose', 'personnel-file'],
      ['reference', ''],
      ['chosen', withLeader.signed.id],
      ['chosen', withLeader.signing.id],
    ]);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('PK');
  });
});

describe('nobody names another conversation’s parts in their own', () => {
  it('an agreement of somebody else’s is neither changed nor removed', async () => {
    const organisation = await createOrganisation();
    const theirs = await plantConversation(organisation, {
      ...{ employee: 'Mie', leader: 'Anne', ...plan },
      state: 'in-talk',
    });
    const own = await plantConversation(organisation, {
      ...{ employee: 'Jonas', leader: 'Anne', ...plan },
      state: 'in-talk',
    });
    const server = await startTestServer(organisation);
    const jonas = server.as('Jonas');
    const removed = await jonas.post(`/samtaler/${own.id}/aftaler`, {
      ...{ intent: 'remove', id: theirs.agreementId, version: '1' },
    });
    expect(removed.status).toBe(409);
    const changed = await jonas.post(`/samtaler/${own.id}/aftaler`, {
      ...{ id: theirs.agreementId, version: '1', goal: 'Overtaget', activity: '' },
      ...{ employeePart: '', leaderPart: '', dueOn: '', followUpOn: '' },
    });
    expect(changed.status).toBe(409);
    for (const secret of theirs.secrets.joint) expect(removed.text + changed.text).not.toContain(secret);
    expect((await server.as('Mie').get(`/samtaler/${theirs.id}/aftaler`)).text).toContain(
      theirs.secrets.joint[1],
    );
    await server.close();
  });
});
