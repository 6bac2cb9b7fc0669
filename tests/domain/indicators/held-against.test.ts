import { saveFewest } from 'app/domain/indicators/fewest.server';
import { listReleases } from 'app/domain/indicators/list-releases.server';
import { readInsight } from 'app/domain/indicators/read-insight.server';
import { releaseFigures } from 'app/domain/indicators/release-figures.server';
import { fewestRounded, rounded } from 'app/domain/indicators/rounded.rules';
import { takeFigures } from 'app/domain/indicators/take-figures.server';
import type { Groups } from 'app/domain/indicators/themes.rules';
import { auditEvents } from 'db/schema/audit';
import { contributions, figures } from 'db/schema/insight';
import { units } from 'db/schema/people';
import { organisationWithTeam } from 'tests/support/conversations';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { plantAnswers, plantInvited, plantRound, plantUnit } from './planted-answers';

const LONG_AGO = new Date('2026-02-20T09:00:00Z');
const EVERYBODY = { releaseId: null, role: null, unitId: null };
let org: TestOrganisation;
let top: string;
beforeEach(() => {
  org = organisationWithTeam();
  top = org.db.select().from(units).get()?.id ?? '';
});

const hr = () => org.as('Hanne');
const insight = () => {
  const found = readInsight(hr(), EVERYBODY);
  if (!found) throw new Error('no figures');
  return found;
};
const totalOf = (groups: Groups | undefined) =>
  groups ? groups.reduce((sum, { count }) => sum + count, 0) : null;

describe('a number that is rounded', () => {
  /** Every count that it can be of. */
  const behind = (shown: number, most: number) =>
    Array.from({ length: most + 1 }, (_, count) => count).filter(
      (count) => count >= fewestRounded(5) && rounded(count) === shown,
    );

  it('never tells of fewer than five', () => {
    for (let count = fewestRounded(5); count < 200; count++)
      expect(Math.min(...behind(rounded(count), 300))).toBeGreaterThanOrEqual(5);
  });

  it('leaves open, held against any exact number, whether those who are missing are none, or five or more', () => {
    for (let exact = 8; exact < 120; exact++)
      for (let missing = 1; missing < 5; missing++) {
        // Of those who had their talk, known exactly, so many have not answered.
        if (exact - missing >= fewestRounded(5)) {
          const left = behind(rounded(exact - missing), exact).map((count) => exact - count);
          expect(left.some((count) => count === 0 || count >= 5)).toBe(true);
        }
        // Besides those who had their talk so many were invited.
        const more = behind(rounded(exact + missing), 300).map((count) => count - exact);
        expect(more.some((count) => count === 0 || count >= 5)).toBe(true);
      }
  });
});

describe('figures held against each other', () => {
  it('do not say how few of those invited have not had their talk', async () => {
    const cycleId = plantRound(org, LONG_AGO);
    plantInvited(org, cycleId, { plan: 30, noPlan: 17, missed: 1 });
    plantAnswers(org, {
      ...{ cycleId, unitId: top, kind: 'agreement', subject: 'nysgerrighed' },
      said: { agreed: 30, 'not-agreed': 17 },
    });
    await releaseFigures(org.system());
    const { use, themes } = insight();
    expect(totalOf(themes[0]?.agreements)).toBe(47);
    // 48 and 47 are both "about": one is missing, or none, or three more were invited.
    expect([totalOf(use?.talks), totalOf(use?.plans)]).toEqual([50, 45]);
  });

  it('do not say how few of those who had their talk have not said how it was', async () => {
    const cycleId = plantRound(org, LONG_AGO);
    plantAnswers(org, { cycleId, unitId: top, said: { 'going-well': 30, 'on-the-way': 17 } });
    plantAnswers(org, {
      ...{ cycleId, unitId: top, kind: 'evaluation', subject: 'employee.heard' },
      said: { yes: 35, partly: 11 },
    });
    await releaseFigures(org.system());
    expect(insight().evaluations[0]?.groups).toEqual([
      { words: ['yes'], count: 35 },
      { words: ['partly', 'no'], count: 10 },
    ]);
  });

  it('have no leader’s answer between them where a unit has one leader', async () => {
    const [mosen, skoven] = [plantUnit(org, 'Mosen'), plantUnit(org, 'Skoven')];
    const cycleId = plantRound(org, LONG_AGO);
    for (const unitId of [mosen, skoven]) {
      plantAnswers(org, { cycleId, unitId, said: { 'going-well': 6, 'on-the-way': 7 } });
      plantAnswers(org, { cycleId, unitId, role: 'leder', said: { 'want-to-develop': 1 } });
    }
    await releaseFigures(org.system());
    const totals = [null, top, mosen, skoven].flatMap((unitId) =>
      ['medarbejder', 'leder'].map((role) =>
        totalOf(readInsight(hr(), { releaseId: null, role, unitId })?.themes[0]?.statements[0]?.groups),
      ),
    );
    expect(totalOf(insight().themes[0]?.statements[0]?.groups)).toBe(28);
    // The 26 employees, or those of both units, would leave the two leaders.
    expect(new Set(totals)).toEqual(new Set([28, 13, null]));
    expect(insight().units).toHaveLength(1);
  });

  it('are the same after the round is opened again: late answers go to the year, and wait for it to be over', async () => {
    const cycleId = plantRound(org, LONG_AGO);
    plantAnswers(org, { cycleId, unitId: top, said: { 'going-well': 6, 'on-the-way': 7 } });
    await releaseFigures(org.system());
    const before = org.db.select().from(figures).all();
    plantAnswers(org, { year: 2026, unitId: top, said: { 'going-well': 1 } });
    org.setNow(new Date('2026-12-30T09:00:00Z'));
    await releaseFigures(org.system());
    expect(org.db.select().from(figures).all()).toEqual(before);
    org.setNow(new Date('2027-01-02T09:00:00Z'));
    await releaseFigures(org.system());
    const late = listReleases(hr()).find(({ cycleId: of }) => of === null);
    const said = readInsight(hr(), { ...EVERYBODY, releaseId: late?.id ?? null });
    expect(said?.themes[0]?.statements[0]?.groups ?? null).toBeNull();
  });

  it('of two rounds are each of their own talks, also where the same people are in both', async () => {
    for (const name of ['MUS forår', 'MUS efterår'])
      plantAnswers(org, {
        ...{ cycleId: plantRound(org, LONG_AGO, name), unitId: top },
        said: { 'going-well': 6, 'on-the-way': 7 },
      });
    await releaseFigures(org.system());
    for (const { id } of listReleases(hr()))
      expect(
        totalOf(readInsight(hr(), { ...EVERYBODY, releaseId: id })?.themes[0]?.statements[0]?.groups),
      ).toBe(13);
    expect(org.db.select().from(contributions).all()).toEqual([]);
  });
});

describe('the number that HR raises', () => {
  it('holds for what has been made, wherever it is shown or taken out, and rounded numbers as for what is behind them', async () => {
    const cycleId = plantRound(org, LONG_AGO);
    plantInvited(org, cycleId, { plan: 29, noPlan: 17, missed: 3 });
    plantAnswers(org, { cycleId, unitId: top, said: { 'going-well': 20, 'on-the-way': 7 } });
    plantAnswers(org, {
      ...{ cycleId, unitId: top, kind: 'evaluation', subject: 'employee.heard' },
      said: { yes: 11, partly: 1 },
    });
    await releaseFigures(org.system());
    const shown = () => takeFigures(hr(), EVERYBODY).rows.map(({ count }) => count);
    expect(shown()).toEqual([50, 30, 15, 20, 7, 10]);
    saveFewest(hr(), 10);
    // Ten is about eight to twelve.
    expect(shown()).toEqual([50, 30, 15, 27, null]);
    saveFewest(hr(), 30);
    expect(shown()).toEqual([50, 45, null, null]);
    saveFewest(hr(), 5);
    expect(shown()).toEqual([50, 30, 15, 20, 7, 10]);
  });
});

describe('the log', () => {
  it('says that figures were made and taken, and no number of people', async () => {
    const cycleId = plantRound(org, LONG_AGO);
    plantAnswers(org, { cycleId, unitId: top, said: { 'going-well': 6, 'on-the-way': 3 } });
    await releaseFigures(org.system());
    takeFigures(hr(), EVERYBODY);
    const said = org.db
      .select()
      .from(auditEvents)
      .all()
      .flatMap(({ action, details }) => (action.startsWith('figures.') ? JSON.stringify(details) : []));
    expect(said).toHaveLength(2);
    for (const details of said) expect(details).not.toMatch(/going-well|on-the-way|"(?:yes|no)":/);
  });
});
