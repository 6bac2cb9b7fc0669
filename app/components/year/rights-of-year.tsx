import { useTranslation } from 'react-i18next';
import type { MadeYearReport } from '../../domain/year-report/read-year-report.server';
import { Table } from '../data/table';
import { rightsOfYear } from './year-rights';
import { owedOf } from './year-words';

/** How many were owed something, that year and the years before it. */
export function RightsOfYear({ report: { years } }: { report: MadeYearReport }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="rights" className="theme-figures">
      <h2 id="rights">{t('year.rights.title')}</h2>
      <p>{t('year.rights.lead')}</p>
      <Table
        caption={t('year.rights.caption')}
        hideCaption
        rows={rightsOfYear(t)}
        keyOf={({ id }) => id}
        columns={[
          { header: t('year.rights.right'), rowHeader: true, cell: ({ text }) => text },
          ...years.map((then) => ({
            header: String(then.year),
            cell: ({ of }: ReturnType<typeof rightsOfYear>[number]) => owedOf(t, of(then)),
          })),
        ]}
      />
    </section>
  );
}
