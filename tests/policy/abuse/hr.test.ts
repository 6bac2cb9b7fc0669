import { disclosures } from 'db/schema/exports';
import { inflated } from 'tests/support/inflated';
import { STATES } from 'tests/support/planted';
import { describe, expect, it } from 'vitest';
import { abusedWorld } from './attempt';

const abuse = abusedWorld();
const PURPOSE: [string, string][] = [
  ['purpose', 'personnel-file'],
  ['reference', 'Sag 17'],
];
const UNSIGNED = STATES.filter((state) => state !== 'signed');

describe('HR reads nothing before both have signed', () => {
  it.each(UNSIGNED)('when %s', async (state) => {
    const { id } = abuse.world.withLeader[state];
    await abuse.refuses({
      by: 'Hanne',
      asks: (client) => client.post(`/hr/samtaler/${id}/referat.pdf`, PURPOSE),
      status: 404,
      denied: 'conversation.disclose',
    });
    for (const page of ['', '/samtale/tilbageblik', '/referat.pdf'])
      await abuse.refuses({
        by: 'Hanne',
        asks: (client) => client.get(`/samtaler/${id}${page}`),
        status: 404,
        denied: page === '/referat.pdf' ? 'conversation.read-document' : 'conversation.read',
      });
  });

  it('and the pages with the status of all hold no words of any', async () => {
    for (const page of ['/hr', `/hr/samtaler/${abuse.world.withLeader.signing.id}`])
      await abuse.refuses({
        by: 'Hanne',
        asks: (client) => client.get(page),
        status: 200,
        denied: null,
      });
  });
});

describe('HR reads nothing without saying what for', () => {
  it.each<[string, [string, string][]]>([
    ['no purpose', []],
    [
      'a purpose that there is not',
      [
        ['purpose', 'nysgerrighed'],
        ['reference', 'Sag 17'],
      ],
    ],
  ])('with %s', async (_what, stated) => {
    const { id } = abuse.world.withLeader.signed;
    const back = `/hr/samtaler/${id}?fejl=formaal`;
    const one = await abuse.refuses({
      by: 'Hanne',
      asks: (client) => client.post(`/hr/samtaler/${id}/referat.pdf`, stated),
      status: 303,
      denied: 'summary.open',
    });
    expect(one.location).toBe(back);
    await abuse.refuses({
      by: 'Hanne',
      asks: (client) => client.post('/hr/eksport', [...stated, ['chosen', id]]),
      status: 303,
      denied: 'summary.export',
    });
  });

  it('and a link to the document alone opens nothing', async () => {
    const { id } = abuse.world.withLeader.signed;
    await abuse.refuses({
      by: 'Hanne',
      asks: (client) => client.get(`/hr/samtaler/${id}/referat.pdf`),
      status: 302,
      denied: null,
    });
  });
});

describe('HR gets what may be retold and what was agreed', () => {
  it('and nothing that stays between the two', async () => {
    const { id, secrets } = abuse.world.withLeader.signed;
    const client = abuse.world.organisation.db.$client;
    // The opening is taken back afterwards.
    client.exec('begin');
    const answer = await abuse.server.as('Hanne').post(`/hr/samtaler/${id}/referat.pdf`, PURPOSE);
    const whole = await abuse.server.as('Jonas').get(`/samtaler/${id}/referat.pdf`);
    client.exec('rollback');
    expect(answer.headers['content-type']).toBe('application/pdf');
    const got = `${answer.bytes.toString('latin1')}${inflated(answer.bytes)}`;
    const agreed = secrets.agreed.filter((word) => got.includes(word));
    expect(agreed).toEqual(secrets.agreed);
    expect(secrets.betweenUs.length).toBeGreaterThan(0);
    expect(secrets.betweenUs.filter((word) => got.includes(word))).toEqual([]);
    // The two have it, in the document that they read.
    expect(secrets.betweenUs.filter((word) => inflated(whole.bytes).includes(word))).toEqual(
      secrets.betweenUs,
    );
    for (const path of ['referat.pdf', 'uddrag.pdf', 'referat/1', 'referat/1/uddrag'])
      await abuse.refuses({
        by: 'Hanne',
        asks: (client) => client.get(`/samtaler/${id}/${path}`),
        status: 404,
        denied: path.startsWith('referat/')
          ? 'conversation.read-earlier-versions'
          : 'conversation.read-document',
      });
  });
});

describe('an export with one that is out of scope among the chosen', () => {
  const chosen = (...ids: string[]) => ids.map((id): [string, string] => ['chosen', id]);

  it.each(UNSIGNED)('is not made, not even in part, when that one is %s', async (state) => {
    const { withLeader, withFormer } = abuse.world;
    await abuse.refuses({
      by: 'Hanne',
      asks: (client) =>
        client.post('/hr/eksport', [
          ...PURPOSE,
          ...chosen(withLeader.signed.id, withFormer.signed.id, withLeader[state].id),
        ]),
      status: 404,
      denied: 'conversation.disclose',
    });
    expect(abuse.world.organisation.db.select().from(disclosures).all()).toEqual([]);
  });

  it('is not made for a leader, for their own report either', async () => {
    const { id } = abuse.world.withLeader.signed;
    await abuse.refuses({
      by: 'Anne',
      asks: (client) => client.post('/hr/eksport', [...PURPOSE, ...chosen(id)]),
      status: 403,
      denied: 'function.export-summaries',
    });
  });
});
