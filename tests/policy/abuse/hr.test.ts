import { disclosures } from 'db/schema/exports';
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
