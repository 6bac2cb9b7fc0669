import { saveFewest } from 'app/domain/indicators/fewest.server';
import { listReleases } from 'app/domain/indicators/list-releases.server';
import type { FigurePlace } from 'app/domain/indicators/places.rules';
import { readFigures } from 'app/domain/indicators/read-figures.server';
import { readInsight } from 'app/domain/indicators/read-insight.server';
import { releaseFigures } from 'app/domain/indicators/release-figures.server';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycles } from 'db/schema/cycles';
import { contributions, figures } from 'db/schema/insight';
import { units } from 'db/schema/people';
import { ne } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { plantAnswers, plantInvited, plantRound, plantUnit } from './planted-answers';

const LONG_AGO = new Date('2026-02-20T09:00:00Z');
let org: TestOrganisation;
let top: string;
beforeEach(() => {
  org = organisationWithTeam();
  top = org.db.select().from(units).get()?.id ?? '';
});

const stored = () => org.db.select().from(figures).where(ne(figures.kind, 'use')).all();
const make = () => releaseFigures(org.system());
const seen = (place: Partial<FigurePlace> = {}, at = 0) => {
  const release = listReleases(org.as('Hanne'))[at];
  if (!release) return 'not made';
  const here = readFigures(org.db, release.id, { role: null, unitId: null, ...place });
  return [...here.values()]
    .filter(({ kind }) => kind !== 'use')
    .map(
      ({ groups }) =>
        groups && Object.fromEntries(groups.map(({ words, count }) => [words.join('+'), count])),
    );
};

describe('the figures of a round', () => {
  it('are made when it has been closed, and not while it can be opened again by mistake', async () => {
    const cycleId = plantRound(org, NOW);
    plantAnswers(org, { cycleId, unitId: top, said: { 'going-well': 6, 'on-the-way': 7 } });
    expect(await make()).toBe(0);
    org.setNow(new Date(NOW.getTime() + 3_600_000));
    expect(await make()).toBe(1);
    expect(listReleases(org.as('Hanne'))).toMatchObject([{ name: 'MUS 2026', type: 'mus', fewest: 5 }]);
    expect(seen()).toEqual([{ 'going-well': 6, 'on-the-way+want-to-develop+not-relevant+unanswered': 7 }]);
  });

  it('are never made of one that is open', async () => {
    plantAnswers(org, { cycleId: plantRound(org, null), unitId: top, said: { 'going-well': 60 } });
    expect(await make()).toBe(0);
  });

  it('are made once: there is no later version to subtract an earlier one from', async () => {
    const cycleId = plantRound(org, LONG_AGO);
    plantAnswers(org, { cycleId, unitId: top, said: { 'going-well': 6, 'on-the-way': 7 } });
    await make();
    const before = stored();
    plantAnswers(org, { cycleId, unitId: top, said: { 'going-well': 1 } });
    org.db.update(cycles).set({ state: 'open' }).run();
    org.db.update(cycles).set({ state: 'closed' }).run();
    expect(await make()).toBe(0);
    expect(stored()).toEqual(before);
  });

  it('leave nothing behind of what single people contributed', async () => {
    plantAnswers(org, {
      cycleId: plantRound(org, LONG_AGO),
      unitId: top,
      said: { 'going-well': 1, 'on-the-way': 2 },
    });
    await make();
    expect(org.db.select().from(contributions).all()).toEqual([]);
    expect(seen()).toEqual([null]);
    expect(stored()).toMatchObject([{ groups: '[]' }]);
  });

  it('are completed by the next run where one was cut short', async () => {
    const cycleId = plantRound(org, LONG_AGO);
    for (const subject of ['s_spoerger', 's_deler'])
      plantAnswers(org, { cycleId, unitId: top, subject, said: { 'going-well': 6, 'on-the-way': 7 } });
    expect(await releaseFigures(org.system(), { stopping: AbortSignal.abort() })).toBe(0);
    expect(listReleases(org.as('Hanne'))).toEqual([]);
    expect(await make()).toBe(1);
    expect(seen()).toHaveLength(2);
    expect(stored()).toHaveLength(2 * 3);
  });
});

describe('the figures of talks outside rounds', () => {
  it('are made when the year is over', async () => {
    plantAnswers(org, { year: 2026, unitId: top, said: { 'going-well': 6, 'on-the-way': 7 } });
    expect(await make()).toBe(0);
    org.setNow(new Date('2026-12-31T23:30:00Z'));
    expect(await make()).toBe(1);
    expect(listReleases(org.as('Hanne'))).toMatchObject([{ name: null, year: 2026 }]);
  });
});

describe('how many have had their talk', () => {
  it('is kept as it was when the round was closed, by the same rule, and names nobody', async () => {
    plantInvited(org, plantRound(org, LONG_AGO), { plan: 29, noPlan: 17, missed: 3 });
    await make();
    const use = () => readInsight(org.as('Hanne'), { releaseId: null, role: null, unitId: null })?.use;
    // About so many each: that three have not had it does not follow from 49 and 46.
    expect(use()).toEqual({
      talks: [{ words: [], count: 50 }],
      plans: [
        { words: ['plan'], count: 30 },
        { words: ['no-plan'], count: 15 },
      ],
    });
    org.db.update(cyclePeople).set({ conversationId: null }).run();
    expect(use()?.plans).toHaveLength(2);
  });
});

describe('a place', () => {
  it('is the organisation, a role, or a unit with all below it and those of one role in it', async () => {
    const [mosen, skoven] = [plantUnit(org, 'Mosen'), plantUnit(org, 'Skoven')];
    const cycleId = plantRound(org, LONG_AGO);
    const said = { 'going-well': 6, 'on-the-way': 7 };
    for (const unitId of [mosen, skoven]) plantAnswers(org, { cycleId, unitId, said });
    plantAnswers(org, { cycleId, unitId: top, role: 'leder', said });
    await make();
    const totals = (place: Partial<FigurePlace>) => {
      const [figure] = seen(place);
      return figure && Object.values(figure).reduce((sum, count) => Number(sum) + Number(count), 0);
    };
    expect(totals({})).toBe(39);
    expect(totals({ role: 'medarbejder' })).toBe(26);
    expect(totals({ role: 'medarbejder', unitId: mosen })).toBe(13);
    expect(totals({ role: 'medarbejder', unitId: top })).toBe(26);
    expect(totals({ role: 'leder', unitId: mosen })).toBeNull();
    expect(totals({ unitId: mosen })).toBeNull();
  });
});

describe('how many a figure has to be about', () => {
  it('holds at once when HR asks for more, also for figures that are made', async () => {
    plantAnswers(org, {
      cycleId: plantRound(org, LONG_AGO),
      unitId: top,
      said: { 'going-well': 6, 'on-the-way': 7 },
    });
    await make();
    saveFewest(org.as('Hanne'), 7);
    expect(seen()).toEqual([{ '': 13 }]);
    saveFewest(org.as('Hanne'), 14);
    expect(seen()).toEqual([null]);
  });

  it('is five at least, and HR decides it', () => {
    expect(() => saveFewest(org.as('Hanne'), 4)).toThrow('insight.too_few');
    expect(() => saveFewest(org.as('Anne'), 9)).toThrow('access.forbidden');
  });
});
