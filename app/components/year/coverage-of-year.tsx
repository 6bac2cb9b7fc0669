import { useTranslation } from 'react-i18next';
import type { MadeYearReport } from '../../domain/year-report/read-year-report.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDate } from '../dates/format';
import { isDivided } from '../insight/figure-words';
import { YearCell } from './year-cell';
import { YearChart } from './year-chart';
import { hadTheTalk } from './year-words';

/** How many had a talk and a plan: in the organisation, in its parts, by the kind of talk. */
export function CoverageOfYear({ report: { year, numbers } }: { report: MadeYearReport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rows = [
    { id: '', name: t('year.coverage.all'), groups: numbers.coverage },
    ...numbers.parts.map(({ unitId, name, groups }) => ({ id: unitId, name, groups })),
  ];
  return (
    <section aria-labelledby="coverage" className="theme-figures">
      <h2 id="coverage">{t('year.coverage.title')}</h2>
      <p>{t('year.coverage.lead', { year, asOf: formatDate(numbers.asOf, language) })}</p>
      {isDivided(rows.map(({ groups }) => groups)) && (
        <YearChart year={year} about="daekning" title={t('year.coverage.chart')} first />
      )}
      <Table
        caption={t('year.coverage.caption')}
        hideCaption
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { header: t('year.coverage.part'), rowHeader: true, cell: ({ name }) => name },
          {
            header: t('year.coverage.had'),
            cell: ({ groups }) => hadTheTalk(t, groups) ?? t('year.withheld'),
          },
          { header: t('year.coverage.spread'), cell: ({ groups }) => <YearCell groups={groups} /> },
        ]}
      />
      <p className="quiet">{t('year.coverage.parts')}</p>
      <h3>{t('year.coverage.types')}</h3>
      <YearCell groups={numbers.types} />
    </section>
  );
}
