import { Refusal } from '../../../domain/errors';
import { type MadeYearReport, readYearReport } from '../../../domain/year-report/read-year-report.server';
import { divisionChart } from '../../../http/chart.server';
import { visitContext } from '../../../http/contexts.server';
import { answeringDownload } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import { createTranslations, type Translate } from '../../../i18n/translator';
import type { Route } from './+types/chart';
import { coverageChart, themesChart, yearsChart } from './year-charts';
import { readYear } from './year-query';

/** One of the charts of a year; the table on the page has the same. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, async () => {
    const query = args.url.searchParams;
    const report = readYearReport(actorContext(args), readYear(query) ?? 0);
    const { t } = createTranslations(args.context.get(visitContext).language);
    const chart = report && chartAbout(t, report, query.get('om'));
    if (!chart) throw new Refusal('not-found', 'access.not_found');
    // A bar of the picture stands for itself: there are no headings between them.
    const bars = chart.bars.map(({ about, label, ...bar }) => ({
      ...bar,
      label: about === undefined ? label : t('year.trends.bar', { theme: about, round: label }),
    }));
    const svg = await divisionChart({ ...chart, bars, narrow: query.has('smal') });
    return new Response(svg, {
      headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  });
}

function chartAbout(t: Translate, report: MadeYearReport, about: string | null) {
  if (about === 'daekning') return coverageChart(t, report);
  if (about === 'aar') return yearsChart(t, report);
  const development = report.developments.find(({ type }) => type === about);
  return development ? themesChart(t, development) : null;
}
