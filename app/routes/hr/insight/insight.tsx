import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Table } from '../../../components/data/table';
import { Empty } from '../../../components/feedback/empty';
import { FigureCell } from '../../../components/insight/figure-cell';
import { insightQuery } from '../../../components/insight/insight-address';
import { InsightFilters } from '../../../components/insight/insight-filters';
import { PlaceInWords } from '../../../components/insight/place-in-words';
import { ThemeSection } from '../../../components/insight/theme-figures';
import { UseOfRound } from '../../../components/insight/use-of-round';
import { Breadcrumb } from '../../../components/layout/breadcrumb';
import { PageTitle } from '../../../components/layout/page-title';
import { listReleases } from '../../../domain/indicators/list-releases.server';
import { type Insight, readInsight } from '../../../domain/indicators/read-insight.server';
import { fewestNow } from '../../../domain/indicators/series.server';
import { answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/insight';
import { readChoice } from './insight-filter';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const releases = listReleases(ctx);
    const insight = readInsight(ctx, readChoice(args.url.searchParams));
    return { releases, insight, fewest: fewestNow(ctx.db) };
  });
}

/** What the talks of a round say together. */
export default function InsightPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { releases, insight, fewest } = loaderData;
  return (
    <>
      <Breadcrumb items={[{ to: '/hr', label: t('common.nav.hr') }, { label: t('insight.title') }]} />
      <PageTitle lead={t('insight.lead', { fewest: Math.max(fewest, insight?.release.fewest ?? 0) })}>
        {t('insight.title')}
      </PageTitle>
      {insight ? (
        <>
          <InsightFilters insight={insight} releases={releases} />
          <Figures insight={insight} />
        </>
      ) : (
        <Empty>{t('insight.nothing')}</Empty>
      )}
      <h2>{t('insight.how')}</h2>
      <p className="text-column">{t('insight.how_text')}</p>
      <p>
        <Link to="/hr/indsigt/aar">{t('year.title')}</Link>
      </p>
      <p>
        <Link to="/hr/indsigt/indstillinger">{t('insight.settings')}</Link>
      </p>
    </>
  );
}

function Figures({ insight }: { insight: Insight }) {
  const { t } = useTranslation();
  const { release, place, themes, labels, use } = insight;
  const chosen = { releaseId: release.id, role: place.role, unitId: place.unitId };
  return (
    <>
      <PlaceInWords place={place} />
      <p className="no-print">
        {t('insight.take')} <a href={`/hr/indsigt/tal/csv${insightQuery(chosen)}`}>{t('insight.csv')}</a>
        {' · '}
        <a href={`/hr/indsigt/tal/xlsx${insightQuery(chosen)}`}>{t('insight.xlsx')}</a>
        {' · '}
        <a href={`/hr/indsigt/rapport.pdf${insightQuery(chosen)}`}>
          {t(`insight.report.link.${release.type === 'lus' ? 'leaders' : 'employees'}`)}
        </a>
      </p>
      {use && <UseOfRound use={use} labels={labels} />}
      {themes.map((theme, at) => (
        <ThemeSection key={`${theme.frameworkId} ${theme.id}`} {...{ theme, chosen, labels, at }} />
      ))}
      <Evaluations {...insight} />
    </>
  );
}

function Evaluations({ evaluations, labels }: Insight) {
  const { t } = useTranslation();
  if (evaluations.length === 0) return null;
  return (
    <section aria-labelledby="evaluation">
      <h2 id="evaluation">{t('insight.evaluation.title')}</h2>
      <p className="quiet">{t('insight.evaluation.rounded')}</p>
      <Table
        caption={t('insight.evaluation.caption')}
        hideCaption
        rows={evaluations}
        keyOf={({ side, question }) => `${side} ${question}`}
        columns={[
          {
            header: t('insight.evaluation.question'),
            rowHeader: true,
            cell: ({ question }) => t(`insight.evaluation.${question}`),
          },
          { header: t('insight.evaluation.side'), cell: ({ side }) => t(`insight.evaluation.${side}`) },
          {
            header: t('insight.answers'),
            cell: ({ groups }) => <FigureCell groups={groups} labels={labels} />,
          },
        ]}
      />
    </section>
  );
}
