import { progressReport } from 'app/components/progress/progress-report';
import type { Progress } from 'app/domain/cycles/progress/read-progress.server';
import { type Stage, tallyOf } from 'app/domain/cycles/progress/stages.rules';
import { createTranslations } from 'app/i18n/translator';
import { renderReport } from 'templates/pdf/report/render-report';
import { describe, expect, it } from 'vitest';

const { t } = createTranslations('da');
const DAYS = { invited: 3, shared: null, held: null, 'to-sign': null };
const tally = (...stages: Stage[]) =>
  tallyOf(stages.map((stage) => ({ unitId: null, leaderId: null, stage, days: DAYS })));
const unit = (id: string, parentId: string | null, ...stages: Stage[]) => ({
  ...{ id, name: `Enhed ${id}`, depth: parentId === null ? 0 : 1, parentId, open: false, hasBelow: false },
  ...tally(...stages),
});

const progress: Progress = {
  round: {
    ...{ id: 'r', name: 'MUS 2026', type: 'mus', state: 'open' },
    ...{ startsOn: '2026-03-01', endsOn: '2026-04-30', signBy: '2026-05-29' },
  },
  all: tally('invited', 'held', 'signed', 'excused'),
  path: [],
  units: [unit('a', null, 'invited', 'held'), unit('b', 'a', 'held'), unit('c', null, 'signed', 'excused')],
  leaders: [{ leaderId: 'anne', name: 'Anne Andersen', ...tally('invited', 'held') }],
};

const [status, leaders, pace] = progressReport(t, 'da', progress).sections;

describe('the report on how far a round is', () => {
  it('has a bar for all and one for each unit, whose parts add up to the people in it', () => {
    const [chart] = status?.charts ?? [];
    expect(chart?.bars.map(({ label }) => label)).toEqual(['Alle', 'Enhed a', 'Enhed b', 'Enhed c']);
    expect(chart?.words.at(-1)).toBe('Andet');
    const sums = chart?.bars.map(({ counts }) => counts.reduce<number>((sum, one) => sum + (one ?? 0), 0));
    expect(sums).toEqual([4, 2, 1, 2]);
  });

  it('says the same in tables, which fill the width of the page', () => {
    const tables = [status, leaders, pace].flatMap((section) => section?.tables ?? []);
    for (const { columns, rows } of tables) {
      expect(columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
      expect(columns[0]?.share).toBeGreaterThan(0.25);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
    }
    expect(status?.tables[0]?.rows[0]).toEqual([['Alle'], ['4'], ['1'], ['0'], ['0'], ['1'], ['0'], ['1']]);
    // Whoever is let off stands in a table of its own, with the units where somebody is.
    expect(status?.tables[1]?.rows).toEqual([
      [['Alle'], ['1']],
      [['Enhed c'], ['1']],
    ]);
    expect(leaders?.tables[0]?.rows).toEqual([
      [['Anne Andersen'], ['2'], ['1'], ['0'], ['0'], ['1'], ['0'], ['0']],
    ]);
    expect(pace?.tables[0]?.rows[0]).toEqual([
      ['Alle'],
      ['3 dage'],
      ['Ingen endnu'],
      ['Ingen endnu'],
      ['Ingen endnu'],
    ]);
  });

  it('of a unit is about that unit and those below it', () => {
    const ofUnit = { ...progress, all: tally('invited', 'held'), path: [{ id: 'a', name: 'Enhed a' }] };
    const report = progressReport(t, 'da', ofUnit);
    expect(report.about).toBe('Enhed a');
    expect(report.sections[0]?.charts[0]?.bars.map(({ label }) => label)).toEqual(['Alle', 'Enhed b']);
  });

  it('leaves out more leaders than anybody reads, and says where they are', () => {
    const many = Array.from({ length: 201 }, (_, at) => ({
      ...{ leaderId: `${at}`, name: `Leder ${at}` },
      ...tally('invited'),
    }));
    const section = progressReport(t, 'da', { ...progress, leaders: many }).sections[1];
    expect(section?.tables).toEqual([]);
    expect(section?.paragraphs[0]).toContain('201 ledere');
  });

  it('can be printed in both languages, for nobody too', async () => {
    for (const language of ['da', 'en'] as const) {
      const nobody = { ...progress, all: tally(), units: [], leaders: [] };
      const content = progressReport(createTranslations(language).t, language, nobody);
      const pdf = await renderReport({ ...content, organisation: 'Prøveby', at: '2026-03-02T09:00:00.000Z' });
      expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});
