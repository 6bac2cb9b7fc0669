import { releaseName } from '../../../components/insight/release-name';
import { yearLabels, yearLines } from '../../../components/year/year-words';
import type { ReportContent } from '../../../domain/indicators/print-report.server';
import type { Groups } from '../../../domain/indicators/themes.rules';
import type { DevelopmentOfType, MadeYearReport } from '../../../domain/year-report/read-year-report.server';
import type { Translate } from '../../../i18n/translator';
import { figureChart } from '../insight/figure-report';

type ReportChart = ReportContent['sections'][number]['charts'][number];
type Bar = { label: string; groups: Groups };

/** Who has had a talk: the organisation and its parts. */
export const coverageChart = (t: Translate, { numbers }: MadeYearReport): ReportChart =>
  chartOfYear(t, t('year.coverage.chart'), [
    { label: t('year.coverage.all'), groups: numbers.coverage },
    ...numbers.parts.map(({ name, groups }) => ({ label: name, groups })),
  ]);

/** Who has had a talk, year by year. */
export const yearsChart = (t: Translate, { years }: MadeYearReport): ReportChart =>
  chartOfYear(
    t,
    t('year.trends.years'),
    years.map(({ year, coverage }) => ({ label: String(year), groups: coverage })),
  );

/** How many have agreed on something within each theme, from round to round. */
export function themesChart(t: Translate, { type, rounds }: DevelopmentOfType): ReportChart {
  const title = t('year.trends.rounds_chart', { type: t(`common.type.${type}`) });
  const themes = rounds.at(-1)?.themes ?? [];
  const bars = themes.flatMap(({ frameworkId, id, name }) =>
    rounds.map((then) => ({
      // Of one round alone there is nothing to tell apart.
      ...(rounds.length === 1 ? { label: name } : { about: name, label: releaseName(t, then.release) }),
      groups: then.themes.find((one) => one.frameworkId === frameworkId && one.id === id)?.agreements,
    })),
  );
  return figureChart(t, {}, { title, alt: t('year.chart_alt', { title }), bars });
}

function chartOfYear(t: Translate, title: string, bars: Bar[]): ReportChart {
  const labels = yearLabels(t);
  const chart = figureChart(t, labels, { title, alt: t('year.chart_alt', { title }), bars });
  return {
    ...chart,
    bars: chart.bars.map((bar, at) => ({
      ...bar,
      // What stands in a bar's place says "about" too.
      ...(bar.instead !== undefined && { instead: yearLines(t, labels, bars[at]?.groups ?? null).join(' ') }),
    })),
  };
}
