import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import { createWorld, type World } from 'tests/policy/matrix/world';
import type { Planted } from 'tests/support/planted';
import { startTestServer, type TestServer } from 'tests/support/test-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let world: World;
let server: TestServer;
beforeAll(async () => {
  world = await createWorld({ shared: true });
  server = await startTestServer(world.organisation);
});
afterAll(() => server.close());

const at = ({ id }: Planted, page: string) => `/samtaler/${id}/${page}`;
const REASON = 'Vi er flyttet i nye lokaler';

describe('a cancelled conversation', () => {
  it('is read by both, with who and why, and written in by nobody', async () => {
    const talk = world.withLeader['in-talk'];
    const [anne, jonas] = [server.as('Anne'), server.as('Jonas')];
    const done = await anne.post(at(talk, 'aflys'), { intent: 'cancel', reason: REASON });
    expect([done.status, done.location]).toEqual([302, `/samtaler/${talk.id}`]);
    for (const client of [anne, jonas])
      for (const page of ['forberedelse', 'samtale', 'samtale/tilbageblik', 'aftaler']) {
        const answer = await client.get(at(talk, page));
        expect(answer.status, page).toBe(200);
        expect(answer.text).toContain(REASON);
        expect(answer.text).toContain('Anne');
      }
    const agreement = { goal: 'Et mål', activity: '', employeePart: '', leaderPart: '', dueOn: '' };
    const writes: [string, Record<string, string>][] = [
      ['forberedelse/del', {}],
      ['aftaler', { ...agreement, followUpOn: '', id: '', version: '0' }],
      ['skift', { to: 'end-talk' }],
      ['underskrift', { intent: 'freeze' }],
    ];
    for (const [page, form] of writes) expect((await anne.post(at(talk, page), form)).status).toBe(409);
    expect((await server.as('Frida').get(at(talk, 'samtale'))).status).toBe(404);
  });

  it('goes on where it was once that is undone', async () => {
    const talk = world.withLeader['in-talk'];
    const [anne, jonas] = [server.as('Anne'), server.as('Jonas')];
    expect((await jonas.post(at(talk, 'aflys'), { intent: 'undo-cancel' })).status).toBe(403);
    expect((await anne.post(at(talk, 'aflys'), { intent: 'undo-cancel' })).status).toBe(302);
    expect((await jonas.get(at(talk, 'samtale'))).text).not.toContain(REASON);
  });

  it('needs a reason, which stays in the form with what was wrong', async () => {
    const answer = await server.as('Anne').post(at(world.withLeader.preparing, 'aflys'), {
      intent: 'cancel',
      reason: '  ',
    });
    expect(answer.status).toBe(400);
  });
});

describe('a change of leader', () => {
  it('lets the employee give away the record, and no preparation with it', async () => {
    const talk = world.withFormer['in-talk'];
    const [anne, jonas] = [server.as('Anne'), server.as('Jonas')];
    const asked = await jonas.get(at(talk, 'ny-leder'));
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('Frida');
    const to = world.organisation.idOf('Anne');
    const done = await jonas.post(at(talk, 'ny-leder'), { to });
    expect([done.status, done.location]).toEqual([302, `/samtaler/${talk.id}`]);
    const seen = await anne.get(at(talk, 'samtale/tilbageblik'));
    expect(seen.status).toBe(200);
    expect(seen.text).toContain(talk.secrets.joint[0]);
    for (const page of ['forberedelse', 'samtale', 'samtale/tilbageblik', 'aftaler']) {
      const { text } = await anne.get(at(talk, page));
      for (const secret of [talk.secrets.employee, talk.secrets.leader]) expect(text).not.toContain(secret);
    }
    expect((await server.as('Frida').get(at(talk, 'samtale'))).status).toBe(404);
  });

  it('gives the new leader an empty preparation where they take over, and shows them no other', async () => {
    const talk = world.withFormer.preparing;
    const anne = server.as('Anne');
    expect((await anne.get(at(talk, 'forberedelse'))).status).toBe(404);
    expect((await anne.post(at(talk, 'overtag'), {})).status).toBe(302);
    for (const page of ['forberedelse', 'forberedelse/tilbageblik', 'samtale']) {
      const { status, text } = await anne.get(at(talk, page));
      expect(status).toBe(200);
      for (const secret of [talk.secrets.employee, talk.secrets.leader]) expect(text).not.toContain(secret);
    }
    const own = await server.as('Jonas').get(at(talk, 'forberedelse/tilbageblik'));
    expect(own.text).toContain(talk.secrets.employee);
  });

  it('lets the new leader cancel what they cannot read, and call in anew', async () => {
    const talk = world.withFormer.summary;
    const anne = server.as('Anne');
    const done = await anne.post(at(talk, 'aflys'), { intent: 'cancel', reason: REASON });
    expect([done.status, done.location]).toEqual([302, '/team']);
    expect((await anne.get(at(talk, 'samtale'))).status).toBe(404);
    expect((await server.as('Jonas').get(at(talk, 'forberedelse'))).text).toContain(REASON);
    const team = await anne.get('/team');
    for (const secret of talk.secrets.joint) expect(team.text).not.toContain(secret);
  });
});

describe('calling several in', () => {
  it('leads back to the team with how many there were, and keeps the ticks where something was wrong', async () => {
    const { organisation } = world;
    const fields: [string, string][] = [
      ['chosen', organisation.idOf('Mie')],
      ['template-medarbejder', organisation.templateFor('medarbejder')],
      [`start-${organisation.idOf('Mie')}`, '10:30'],
      ['minutes', '45'],
      ['place', 'Lokale 3'],
    ];
    const anne = server.as('Anne');
    const wrong = await anne.post('/team/indkald', fields);
    expect(wrong.status).toBe(400);
    expect(wrong.text).toMatch(/name="chosen"[^>]*checked=""/);
    for (const kept of ['value="10:30"', 'value="45" selected=""', 'value="Lokale 3"'])
      expect(wrong.text).toContain(kept);
    const done = await anne.post('/team/indkald', [...fields, ['heldOn', '2026-04-07']]);
    expect([done.status, done.location]).toEqual([302, '/team?indkaldt=1']);
    const called = eq(conversations.employeeId, organisation.idOf('Mie'));
    expect(organisation.db.select().from(conversations).where(called).all()).toMatchObject([
      { heldOn: '2026-04-07', startTime: '10:30', minutes: 45, place: 'Lokale 3' },
    ]);
  });
});
