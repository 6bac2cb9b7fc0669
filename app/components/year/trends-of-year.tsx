import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DevelopmentOfType, MadeYearReport } from '../../domain/year-report/read-year-report.server';
import { Table } from '../data/table';
import { FigureCell } from '../insight/figure-cell';
import { isDivided } from '../insight/figure-words';
import { insightQuery } from '../insight/insight-address';
import { releaseName } from '../insight/release-name';
import { YearCell } from './year-cell';
import { YearChart } from './year-chart';
import { hadTheTalk } from './year-words';

/** Coverage from year to year; themes and how the talks were from round to round, each kind of talk by itself. */
export function TrendsOfYear({ report }: { report: MadeYearReport }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="trends" className="theme-figures">
      <h2 id="trends">{t('year.trends.title')}</h2>
      <Years report={report} />
      <p className="quiet">
        {t(report.developments.length === 0 ? 'year.trends.none' : 'year.trends.exact')}
      </p>
      {report.developments.map((development) => (
        <Kind key={development.type} year={report.year} development={development} />
      ))}
    </section>
  );
}

function Years({ report: { year, years } }: { report: MadeYearReport }) {
  const { t } = useTranslation();
  if (years.length === 1) return <p>{t('year.trends.one_year')}</p>;
  return (
    <>
      <h3>{t('year.trends.years')}</h3>
      {isDivided(years.map(({ coverage }) => coverage)) && (
        <YearChart year={year} about="aar" title={t('year.trends.years')} />
      )}
      <Table
        caption={t('year.trends.years')}
        hideCaption
        rows={years}
        keyOf={(then) => String(then.year)}
        columns={[
          { header: t('year.trends.year'), rowHeader: true, cell: (then) => then.year },
          {
            header: t('year.coverage.had'),
            cell: ({ coverage }) => hadTheTalk(t, coverage) ?? t('year.withheld'),
          },
          { header: t('year.coverage.spread'), cell: ({ coverage }) => <YearCell groups={coverage} /> },
        ]}
      />
    </>
  );
}

type KindProps = { year: number; development: DevelopmentOfType };

function Kind({ year, development: { type, rounds } }: KindProps) {
  const { t } = useTranslation();
  const latest = rounds.at(-1);
  if (!latest) return null;
  const kind = t(`common.type.${type}`);
  const chosen = { releaseId: latest.release.id, role: null, unitId: null };
  const agreed = rounds.flatMap(({ themes }) => themes.map(({ agreements }) => agreements));
  return (
    <>
      <h3>{t('year.trends.themes', { type: kind })}</h3>
      {isDivided(agreed) && (
        <YearChart year={year} about={type} title={t('year.trends.rounds_chart', { type: kind })} />
      )}
      <Table
        caption={t('year.trends.themes', { type: kind })}
        hideCaption
        rows={latest.themes}
        keyOf={({ frameworkId, id }) => `${frameworkId} ${id}`}
        columns={[
          {
            header: t('year.trends.theme'),
            rowHeader: true,
            cell: ({ frameworkId, id, name }) => (
              <Link to={`/hr/indsigt/tema/${frameworkId}/${id}${insightQuery(chosen)}`}>{name}</Link>
            ),
          },
          ...rounds.map((then) => ({
            header: releaseName(t, then.release),
            cell: ({ frameworkId, id }: (typeof latest.themes)[number]) => {
              const theme = then.themes.find((one) => one.frameworkId === frameworkId && one.id === id);
              return (
                <>
                  {[theme?.cards, theme?.agreements].map(
                    (groups, at) =>
                      groups !== undefined && (
                        <FigureCell key={at === 0 ? 'cards' : 'agreements'} {...{ groups }} labels={{}} />
                      ),
                  )}
                </>
              );
            },
          })),
        ]}
      />
      <p>
        <Link to={`/hr/indsigt${insightQuery(chosen)}`}>
          {t('year.trends.statements', { round: releaseName(t, latest.release) })}
        </Link>
      </p>
      <Evaluation kind={kind} rounds={rounds} latest={latest} />
    </>
  );
}

type EvaluationProps = Pick<DevelopmentOfType, 'rounds'> & {
  kind: string;
  latest: DevelopmentOfType['rounds'][number];
};

function Evaluation({ kind, rounds, latest }: EvaluationProps) {
  const { t } = useTranslation();
  if (latest.evaluations.length === 0) return null;
  const title = t('year.trends.evaluation', { type: kind });
  return (
    <>
      <h3>{title}</h3>
      <Table
        caption={title}
        hideCaption
        rows={latest.evaluations}
        keyOf={({ side, question }) => `${side} ${question}`}
        columns={[
          {
            header: t('insight.evaluation.question'),
            rowHeader: true,
            cell: ({ side, question }) =>
              `${t(`insight.evaluation.${question}`)} (${t(`insight.evaluation.${side}`)})`,
          },
          ...rounds.map((then) => ({
            header: releaseName(t, then.release),
            cell: ({ side, question }: (typeof latest.evaluations)[number]) => (
              <FigureCell
                groups={
                  then.evaluations.find((one) => one.side === side && one.question === question)?.groups ??
                  null
                }
                labels={{}}
              />
            ),
          })),
        ]}
      />
    </>
  );
}
