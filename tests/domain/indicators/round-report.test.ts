import type { Insight } from 'app/domain/indicators/read-insight.server';
import type { Groups } from 'app/domain/indicators/themes.rules';
import { createTranslations } from 'app/i18n/translator';
import { roundReport } from 'app/routes/hr/insight/round-report';
import { describe, expect, it } from 'vitest';

const { t } = createTranslations('da');
const one = (word: string, count: number) => ({ words: [word], count });

type Made = { name: string; asks: Groups; cards?: Groups; use?: Insight['use']; type?: 'mus' | 'lus' };

const round = ({ name, asks, cards, use = null, type = 'mus' }: Made): Insight => ({
  release: { id: name, name, type, year: 2026, fewest: 5, cycleId: name },
  place: { role: null, unitId: null, roleName: null, unitName: null },
  roles: [],
  units: [],
  themes: [
    {
      ...{ frameworkId: 'f', id: 'mod', name: 'Mod', indicators: ['Flere siger til'] },
      ...(cards !== undefined && { cards }),
      statements: [{ id: 's', text: 'Spørger først', groups: asks }],
    },
  ],
  evaluations: [{ side: 'leader', question: 'heard', groups: [{ words: [], count: 9 }] }],
  use,
  labels: {},
});

const merged = { words: ['want-to-develop', 'on-the-way'], count: 12 };
const rounds = [
  round({ name: 'MUS 2024', asks: null }),
  round({ name: 'MUS 2025', asks: [one('going-well', 20), merged] }),
  round({
    name: 'MUS 2026',
    asks: [one('going-well', 30), one('on-the-way', 11), one('want-to-develop', 6)],
    cards: [one('chosen', 8), one('not-chosen', 39)],
  }),
];

function reportOf(shown: readonly Insight[]) {
  const insight = shown.at(-1);
  if (!insight) throw new Error('no round');
  return roundReport(t, { insight, rounds: shown, fewest: 7 });
}
const section = (shown: readonly Insight[], title: string) =>
  reportOf(shown).sections.find((found) => found.title === title);
const cells = (shown: readonly Insight[], title: string) =>
  section(shown, title)?.tables[0]?.rows.map((row) => row.map((lines) => lines.join(' ')));

describe('the report of a round', () => {
  it('sets rounds beside each other: how many answered, and how many said what', () => {
    expect(section(rounds, 'Mod')?.tables[0]?.columns.map(({ title }) => title)).toEqual([
      ...['Udsagn og svar', 'MUS 2024', 'MUS 2025', 'MUS 2026'],
    ]);
    expect(cells(rounds, 'Mod')).toEqual([
      ['Spørger først', 'for få', '32', '47'],
      ['Lykkes godt', '–', '20', '30'],
      ['På vej', '–', '–', '11'],
      ['På vej eller Vil gerne udvikle', '–', '12', '–'],
      ['Vil gerne udvikle', '–', '–', '6'],
      ['Valgt som tema', 'ikke spurgt', 'ikke spurgt', '47'],
      ['Vil gerne tale om det', '–', '–', '8'],
      ['Ikke valgt', '–', '–', '39'],
    ]);
    expect(section(rounds, 'Mod')?.tables[0]?.parts).toEqual([0, 5]);
  });

  it('draws each statement with a bar for each round, and the numbers of the table', () => {
    const [chart] = section(rounds, 'Mod')?.charts ?? [];
    const several = 'Flere ord lagt sammen';
    expect(chart?.words).toEqual([
      ...['Lykkes godt', several, 'På vej', several, 'Vil gerne udvikle', several],
    ]);
    expect(chart?.bars).toEqual([
      {
        ...{ about: 'Spørger først', label: 'MUS 2024', counts: Array(6).fill(null) },
        instead: 'For få svar til at vise',
      },
      { about: 'Spørger først', label: 'MUS 2025', counts: [20, null, null, 12, null, null] },
      { about: 'Spørger først', label: 'MUS 2026', counts: [30, null, 11, null, 6, null] },
    ]);
    expect(chart?.alt).toContain('MUS 2024, MUS 2025, MUS 2026');
  });

  it('keeps apart what is counted apart, also where several words are together twice', () => {
    const two = round({ name: 'MUS', asks: [merged, { words: ['going-well', 'unanswered'], count: 9 }] });
    const [bar] = section([two], 'Mod')?.charts[0]?.bars ?? [];
    expect(bar?.counts.filter((count) => count !== null)).toEqual([9, 12]);
  });

  it('has no chart where there is nothing to divide', () => {
    expect(section(rounds, 'Hvordan samtalerne var')?.charts).toEqual([]);
    expect(cells(rounds, 'Hvordan samtalerne var')).toEqual([
      ['Blev der lyttet til dig? (Ledere)', '9', '9', '9'],
    ]);
  });

  it('says how many had their talk in each of the rounds', () => {
    const use = { talks: [one('had', 40), one('missed', 7)], plans: null };
    const after = round({ name: 'MUS 2027', asks: null, use });
    expect(cells([...rounds.slice(1), after], 'Hvor mange har haft samtalen')).toEqual([
      ['Af dem, der var indkaldt i runden', 'ikke spurgt', 'ikke spurgt', '47'],
      ['Har haft samtalen', '–', '–', '40'],
      ['Har ikke haft samtalen', '–', '–', '7'],
      ['Af dem, der har haft samtalen', 'ikke spurgt', 'ikke spurgt', 'for få'],
    ]);
  });

  it('says of leaders’ talks that it is for the management, and without names', () => {
    const report = reportOf([round({ name: 'LUS 2026', type: 'lus', asks: [one('going-well', 9), merged] })]);
    expect(report.title).toBe('Ledernes samtaler i tal: LUS 2026');
    expect(report.subject).toContain('uden navne');
    expect(report.facts.at(-1)?.text).toBe(
      'Ingen ledere er nævnt ved navn, og ingen tal handler om færre end 7 mennesker.',
    );
    expect(JSON.stringify(report)).not.toContain('medarbejder');
  });

  it('fills the width of the page with its columns', () => {
    for (const { tables } of reportOf(rounds).sections)
      for (const { columns } of tables)
        expect(columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });
});
