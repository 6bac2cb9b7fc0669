import type { ConversationFilter } from 'app/domain/exports/conversations-matching.server';
import { overseeConversations } from 'app/domain/exports/oversee-conversations.server';
import { requestExport } from 'app/domain/exports/request-export.server';
import { nameUnits } from 'app/domain/exports/units-called.server';
import { newId } from 'app/domain/ids';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { exportItems, exports } from 'db/schema/exports';
import { employments, units } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { calledIn, groupCalledIn, organisationWithGroup } from 'tests/support/conversations';
import { plantSummaries } from 'tests/support/planted-summaries';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderForTest, madeNext, PURPOSE } from './export-world';

const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code });

/** Three signed talks in January, February and March, 60 of other years, one called in, and a group. */
let organisation: TestOrganisation;
let planted: string[];
let old: string[];
let group: string;
beforeAll(async () => {
  organisation = organisationWithGroup();
  planted = await plantSummaries(organisation, 3, { heldOn: (place) => `2026-0${place + 1}-10` });
  old = await plantSummaries(organisation, 60, {
    type: 'lus',
    heldOn: (place) => `2024-01-${String((place % 28) + 1).padStart(2, '0')}`,
  });
  calledIn(organisation);
  group = groupCalledIn(organisation);
});

const seen = (narrowed: Partial<ConversationFilter>, page = 1) =>
  overseeConversations(organisation.as('Hanne'), { ...ALL, ...narrowed }, page);
const idsOf = (narrowed: Partial<ConversationFilter>) => seen(narrowed).lines.map(({ id }) => id);
const ALL: ConversationFilter = {
  ...{ state: null, name: '', unit: '', unitId: null, type: null, by: 'held' },
  ...{ from: null, to: null, exported: null, cycleId: null },
};

describe('HR narrows all conversations', () => {
  it('and gets a page at a time, those of the latest day first, with how many there are in all', () => {
    const first = seen({});
    expect(first).toMatchObject({ total: 65, page: 1, pages: 2 });
    expect(first.lines).toHaveLength(50);
    const second = seen({}, 2);
    expect(second.lines).toHaveLength(15);
    const ids = [...first.lines, ...second.lines].map(({ id }) => id);
    expect(new Set(ids).size).toBe(65);
    const days = [...first.lines, ...second.lines].map(({ heldOn }) => heldOn);
    expect(days).toEqual(days.toSorted().reverse());
    expect(seen({}, 99)).toMatchObject({ page: 2 });
  });

  it('by state, with counts of every state, and sees how much there is to export', () => {
    expect(seen({ state: 'signed' })).toMatchObject({
      total: 65,
      counts: [
        { state: 'preparing', count: 2 },
        { state: 'signed', count: 63 },
      ],
      pages: 2,
      signed: { count: 63 },
    });
    const { lines, signed } = seen({ type: 'mus', state: 'signed' });
    expect(signed.bytes).toBe(lines.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0));
    expect(signed.bytes).toBeGreaterThan(30);
    expect(seen({ state: 'preparing' })).toMatchObject({ signed: { count: 0, bytes: 0 } });
  });

  it('by the beginnings of names of those who take part, and of groups', () => {
    expect(seen({ name: 'JONA' }).total).toBe(65);
    expect(seen({ name: ' mie' }).total).toBe(1);
    expect(idsOf({ name: 'team sol' })).toEqual([group]);
    expect(seen({ name: 'solsik%' }).total).toBe(1);
    expect(seen({ name: 'Ingen' }).total).toBe(0);
    expect(seen({ name: '***' }).total).toBe(0);
  });

  it('by type and by the days of the talks', () => {
    expect(idsOf({ type: 'grus' })).toEqual([group]);
    expect(idsOf({ from: '2026-01-10', to: '2026-02-10' }).sort()).toEqual(planted.slice(0, 2).sort());
  });

  it('by the days of the last signatures, in Danish time', () => {
    // Half past midnight in Denmark, and still the day before at Greenwich.
    const late = new Date('2026-06-30T22:30:00Z');
    const [one = ''] = planted;
    organisation.db.update(conversations).set({ signedAt: late }).where(eq(conversations.id, one)).run();
    expect(idsOf({ by: 'signed', from: '2026-07-01', to: '2026-07-01' })).toEqual([one]);
    expect(idsOf({ by: 'signed', from: '2026-06-30', to: '2026-06-30' })).toEqual([]);
    organisation.db.update(conversations).set({ signedAt: NOW }).where(eq(conversations.id, one)).run();
  });

  it('by the unit where somebody worked on the day of the talk, with what is below it', () => {
    const { db, idOf } = organisation;
    const [upper, lower] = [newId(), newId()];
    db.insert(units).values({ id: upper, name: 'Kultur og fritid' }).run();
    db.insert(units).values({ id: lower, name: 'Biblioteket', parentId: upper }).run();
    const here = eq(employments.personId, idOf('Jonas'));
    const before = db.select().from(employments).where(here).get();
    db.update(employments).set({ endsOn: '2026-02-28' }).where(here).run();
    if (!before) throw new Error('Jonas has no employment');
    db.insert(employments)
      .values({ ...before, id: newId(), unitId: lower, startsOn: '2026-03-01' })
      .run();
    const hers = idsOf({ unit: 'kult fri', state: 'signed' });
    expect(hers).toEqual(planted.slice(2));
    expect(idsOf({ unitId: upper, state: 'signed' })).toEqual(hers);
    expect(idsOf({ unit: 'bibl', state: 'signed' })).toEqual(hers);
    expect(seen({ unit: 'ingen' }).total).toBe(0);
    expect(nameUnits(organisation.as('Hanne'), 'bib')).toEqual({
      names: ['Biblioteket (Kultur og fritid)'],
      count: 1,
    });
  });
});

describe('an export is asked for', () => {
  const itemsOf = (id: string) =>
    organisation.db
      .select()
      .from(exportItems)
      .where(eq(exportItems.exportId, id))
      .all()
      .map((item) => item.conversationId);

  it('of all that match and are signed, in the order of their days, and that is logged with how many', () => {
    const id = requestExport(organisation.as('Hanne'), { matching: { ...ALL, from: '2026-01-01' } }, PURPOSE);
    expect(itemsOf(id)).toEqual(planted);
    const logged = organisation.db.select().from(auditEvents).all().at(-1);
    expect(logged).toMatchObject({ action: 'export.request', subjectId: id });
    expect(JSON.parse(logged?.details ?? '')).toEqual({ count: 3, purpose: 'personnel-file', via: 'page' });
  });

  it('of those that are chosen, or of none where one may not be had', () => {
    const hanne = organisation.as('Hanne');
    const before = organisation.db.select().from(exports).all().length;
    expect(() => requestExport(hanne, { chosen: [planted[0] ?? '', group] }, PURPOSE)).toThrow(
      refused('access.not_found'),
    );
    expect(() => requestExport(hanne, { chosen: [] }, PURPOSE)).toThrow(refused('exports.none_chosen'));
    expect(organisation.db.select().from(exports).all()).toHaveLength(before);
    const [first = '', second = ''] = planted;
    expect(itemsOf(requestExport(hanne, { chosen: [second, first, second] }, PURPOSE))).toEqual([
      first,
      second,
    ]);
  });

  it('by HR alone, and not of more than five at a time', () => {
    for (const name of ['Anne', 'Jonas', 'Adam'])
      expect(() => requestExport(organisation.as(name), { chosen: planted }, PURPOSE)).toThrow(
        refused('access.forbidden'),
      );
    const ask = () => requestExport(organisation.as('Hanne'), { chosen: planted }, PURPOSE);
    organisation.db.update(exports).set({ state: 'cancelled' }).run();
    for (let many = 0; many < 5; many += 1) ask();
    expect(ask).toThrow(refused('exports.too_many_under_way'));
    organisation.db.update(exports).set({ state: 'cancelled' }).run();
  });

  it('and what was exported since it was signed can be told from what was not', async () => {
    requestExport(organisation.as('Hanne'), { chosen: planted }, PURPOSE);
    await madeNext(organisation, folderForTest());
    expect(idsOf({ exported: 'yes' }).sort()).toEqual([...planted].sort());
    expect(seen({ exported: 'no', state: 'signed' }).signed.count).toBe(old.length);
  });
});
