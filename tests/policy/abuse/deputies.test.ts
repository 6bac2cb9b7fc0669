import { newId } from 'app/domain/ids';
import { deputies } from 'db/schema/people';
import { NOW } from 'tests/support/test-database';
import { describe, expect, it } from 'vitest';
import { abusedWorld } from './attempt';

const abuse = abusedWorld();
const PAGES = ['', '/forberedelse', '/samtale/tilbageblik', '/aftaler', '/underskrift'];

/** Somebody stands in for Anne. It is 2 March. */
const standsIn =
  (name: string, startsOn: string, endsOn: string, withdrawnAt: Date | null = null) =>
  () => {
    const { db, idOf } = abuse.world.organisation;
    db.insert(deputies)
      .values({
        ...{ id: newId(), leaderId: idOf('Anne'), deputyId: idOf(name), startsOn, endsOn, withdrawnAt },
        ...{ appointedById: idOf('Anne'), appointedAt: NOW },
      })
      .run();
  };

describe('a deputy, a day outside the period', () => {
  it.each([
    ['a day before it begins', standsIn('Kim', '2026-03-03', '2026-03-20')],
    ['a day after it ended', standsIn('Kim', '2026-02-02', '2026-03-01')],
    ['once it has been ended before its time', standsIn('Kim', '2026-02-02', '2026-03-20', NOW)],
  ])('is nobody: %s', async (_when, since) => {
    const { id } = abuse.world.withLeader['in-talk'];
    for (const page of PAGES)
      await abuse.refuses({
        by: 'Kim',
        since,
        asks: (client) => client.get(`/samtaler/${id}${page}`),
        status: 404,
        denied: 'conversation.read',
      });
    await abuse.refuses({
      by: 'Kim',
      since,
      asks: (client) => client.post(`/samtaler/${id}/skift`, { to: 'end-talk' }),
      status: 404,
      denied: 'conversation.end-talk',
    });
  });

  it('but reads on the first day and on the last, and still nothing that is not shared', async () => {
    const { id, secrets } = abuse.world.withLeader['in-talk'];
    const { db } = abuse.world.organisation;
    for (const [from, to] of [
      ['2026-03-02', '2026-03-20'],
      ['2026-02-02', '2026-03-02'],
    ] as const) {
      db.$client.exec('begin');
      standsIn('Kim', from, to)();
      const page = await abuse.server.as('Kim').get(`/samtaler/${id}/samtale/tilbageblik`);
      db.$client.exec('rollback');
      expect(page.status).toBe(200);
      expect(page.text).toContain(secrets.joint[0]);
      expect(page.text).not.toContain(secrets.employee);
      expect(page.text).not.toContain(secrets.leader);
    }
  });
});

describe('nobody is on both sides of one conversation', () => {
  const since = standsIn('Jonas', '2026-03-01', '2026-03-20');

  it('an employee who stands in for their own leader stays the employee in their own talk', async () => {
    const { id, secrets } = abuse.world.withLeader.summary;
    const agreed = [abuse.world.withLeader.signed, abuse.world.withFormer.signed].flatMap(
      (planted) => planted.secrets.agreed,
    );
    await abuse.refuses({
      by: 'Jonas',
      since,
      asks: (client) => client.post(`/samtaler/${id}/underskrift`, { intent: 'freeze' }),
      status: 403,
      denied: 'conversation.freeze',
      mayRead: [...secrets.joint, secrets.employee, ...agreed],
    });
  });

  it('reads nothing that the leader has not shared, and writes nothing for the leader', async () => {
    const { id, secrets } = abuse.world.withLeader.preparing;
    const anne = abuse.world.organisation.idOf('Anne');
    await abuse.refuses({
      by: 'Jonas',
      since,
      asks: (client) => client.get(`/samtaler/${id}/forberedelse/tilbageblik`),
      status: 200,
      denied: null,
      mayRead: [secrets.employee],
    });
    await abuse.refuses({
      by: 'Jonas',
      since,
      asks: (client) =>
        client.post(`/samtaler/${id}/forberedelse/papir/${anne}/svar`, {
          ...{ questionId: 'q_stolt', text: 'Skrevet for Anne', version: '1' },
        }),
      status: 403,
      denied: 'conversation.enter-from-paper',
    });
  });

  it('HR does not make themselves the deputy of a leader', async () => {
    await abuse.refuses({
      by: 'Hanne',
      asks: (client) =>
        client.post('/hr/stedfortraedere', {
          ...{ intent: 'appoint', leader: 'Anne', deputy: 'Hanne', from: '2026-03-02', to: '2026-03-20' },
        }),
      status: 403,
      denied: 'deputy.appoint',
    });
  });
});
