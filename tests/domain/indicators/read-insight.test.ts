import { listReleases } from 'app/domain/indicators/list-releases.server';
import { readDevelopment, roundsUntil } from 'app/domain/indicators/read-development.server';
import { readInsight } from 'app/domain/indicators/read-insight.server';
import { releaseFigures } from 'app/domain/indicators/release-figures.server';
import { takeFigures } from 'app/domain/indicators/take-figures.server';
import { cycles } from 'db/schema/cycles';
import { frameworks } from 'db/schema/frameworks';
import { units } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { testFramework } from 'tests/support/test-framework';
import { beforeEach, describe, expect, it } from 'vitest';
import { plantAnswers, plantRound, plantUnit } from './planted-answers';

const LONG_AGO = new Date('2026-02-20T09:00:00Z');
const NOWHERE = { releaseId: null, role: null, unitId: null };
const SAID = { 'going-well': 6, 'on-the-way': 7 };
let org: TestOrganisation;
let top: string;
let first: string;
beforeEach(() => {
  org = organisationWithTeam();
  top = org.db.select().from(units).get()?.id ?? '';
  first = org.db.select().from(frameworks).get()?.id ?? '';
});

const hr = () => org.as('Hanne');

describe('what talks say together', () => {
  it('is nothing before a round is closed, and HR’s to see', () => {
    expect(readInsight(hr(), NOWHERE)).toBeNull();
    expect(() => readInsight(org.as('Bo'), NOWHERE)).toThrow('access.forbidden');
    expect(() => takeFigures(hr(), NOWHERE)).toThrow('insight.nothing_yet');
  });

  it('is by theme: what is chosen, what is agreed, and how each statement is seen', async () => {
    const cycleId = plantRound(org, LONG_AGO);
    plantAnswers(org, { cycleId, unitId: top, said: SAID });
    plantAnswers(org, { cycleId, unitId: top, subject: 's_deler', said: { 'going-well': 4 } });
    plantAnswers(org, {
      ...{ cycleId, unitId: top, kind: 'theme-card', subject: 'nysgerrighed' },
      said: { chosen: 5, 'not-chosen': 8 },
    });
    plantAnswers(org, {
      ...{ cycleId, unitId: top, kind: 'evaluation', subject: 'employee.heard' },
      said: { yes: 9, no: 3 },
    });
    await releaseFigures(org.system());
    const insight = readInsight(hr(), NOWHERE);
    expect(insight?.themes).toMatchObject([
      {
        name: 'Nysgerrighed',
        cards: [
          { words: ['chosen'], count: 5 },
          { words: ['not-chosen'], count: 8 },
        ],
        statements: [
          { id: 's_spoerger', groups: [{ count: 6 }, { count: 7 }] },
          { id: 's_deler', groups: null },
        ],
      },
    ]);
    expect(insight?.evaluations).toEqual([
      { side: 'employee', question: 'heard', groups: [{ words: [], count: 10 }] },
    ]);
  });

  it('is taken out with the same withheld', async () => {
    const cycleId = plantRound(org, LONG_AGO);
    plantAnswers(org, { cycleId, unitId: top, said: SAID });
    plantAnswers(org, { cycleId, unitId: top, subject: 's_deler', said: { 'going-well': 4 } });
    await releaseFigures(org.system());
    const { rows } = takeFigures(hr(), NOWHERE);
    expect(rows.flatMap(({ kind, count }) => (kind === 'scale' ? [count] : []))).toEqual([6, 7, null]);
  });

  it('is of one role at a time in a unit, and says so by choosing it', async () => {
    const cycleId = plantRound(org, LONG_AGO);
    const mosen = plantUnit(org, 'Mosen');
    plantAnswers(org, { cycleId, unitId: mosen, said: SAID });
    plantAnswers(org, { cycleId, unitId: top, role: 'leder', said: SAID });
    await releaseFigures(org.system());
    expect(readInsight(hr(), { ...NOWHERE, unitId: mosen })?.place).toMatchObject({
      role: 'medarbejder',
      unitName: 'Børn og unge / Mosen',
    });
    expect(readInsight(hr(), { ...NOWHERE, unitId: 'nowhere' })?.place).toMatchObject({
      role: null,
      unitId: null,
    });
  });

  it('follows a statement that a later version of the framework has kept, from round to round', async () => {
    plantAnswers(org, { cycleId: plantRound(org, LONG_AGO, 'MUS 2025'), unitId: top, said: SAID });
    org.db.update(cycles).set({ startsOn: '2025-01-01' }).run();
    await releaseFigures(org.system());
    const second = laterVersion();
    plantAnswers(org, { cycleId: plantRound(org, LONG_AGO), unitId: top, frameworkId: second, said: SAID });
    await releaseFigures(org.system());
    const found = readDevelopment(hr(), NOWHERE, { frameworkId: first, themeId: 'nysgerrighed' });
    expect(found?.rounds.map(({ name, theme }) => [name, theme.statements[0]?.groups?.length])).toEqual([
      ['MUS 2025', 2],
      ['MUS 2026', 2],
    ]);
    expect(found?.theme.name).toBe('Nysgerrighed og mod');
  });

  it('is set beside the rounds before it, four at most, and not beside what was talked of outside rounds', async () => {
    await sevenRounds();
    const insightOf = (name: string) => {
      const { id } = listReleases(hr()).find((one) => one.name === name) ?? {};
      return readInsight(hr(), { ...NOWHERE, releaseId: id ?? null });
    };
    const beside = (name: string) => {
      const insight = insightOf(name);
      return insight && roundsUntil(hr(), insight).map(({ release }) => release.name);
    };
    expect(beside('MUS 2025')).toEqual(['MUS 2022', 'MUS 2023', 'MUS 2024', 'MUS 2025']);
    expect(beside('MUS 2020')).toEqual(['MUS 2019', 'MUS 2020']);
  });

  it('is of the latest round where none is chosen, also when talks outside rounds were counted later', async () => {
    await sevenRounds();
    expect(listReleases(hr())[0]?.name).toBeNull();
    expect(readInsight(hr(), NOWHERE)?.release.name).toBe('MUS 2025');
  });

  it('is followed through the rounds around the one that is looked at, however many came after it', async () => {
    await sevenRounds();
    const { id } = listReleases(hr()).find(({ name }) => name === 'MUS 2019') ?? {};
    const filter = { ...NOWHERE, releaseId: id ?? null };
    const found = readDevelopment(hr(), filter, { frameworkId: first, themeId: 'nysgerrighed' });
    const names = found?.rounds.map(({ name }) => name);
    expect(names).toHaveLength(6);
    expect(names?.[0]).toBe('MUS 2019');
  });

  it('is nothing of a theme that nobody was asked about', async () => {
    plantAnswers(org, { cycleId: plantRound(org, LONG_AGO), unitId: top, said: SAID });
    await releaseFigures(org.system());
    expect(readDevelopment(hr(), NOWHERE, { frameworkId: first, themeId: 'retning' })).toBeNull();
  });
});

/** From 2019 to 2025, and talks outside rounds in the last of these years. */
async function sevenRounds(): Promise<void> {
  for (let year = 2019; year <= 2025; year++) {
    const cycleId = plantRound(org, LONG_AGO, `MUS ${year}`, { startsOn: `${year}-01-01` });
    plantAnswers(org, { cycleId, unitId: top, said: SAID });
  }
  plantAnswers(org, { unitId: top, said: SAID });
  await releaseFigures(org.system());
}

function laterVersion(): string {
  const themes = testFramework.themes.map((theme) =>
    theme.id === 'nysgerrighed' ? { ...theme, name: 'Nysgerrighed og mod' } : theme,
  );
  const row = org.db.select().from(frameworks).where(eq(frameworks.id, first)).get();
  if (!row) throw new Error('no framework');
  const content = JSON.stringify({ ...testFramework, themes });
  org.db
    .insert(frameworks)
    .values({ ...row, id: 'second', content, version: 2, replacesId: first, importedAt: NOW })
    .run();
  return 'second';
}
