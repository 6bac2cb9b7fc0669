import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MadeYearReport } from '../../domain/year-report/read-year-report.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDate } from '../dates/format';
import { FigureCell } from '../insight/figure-cell';

/** The rounds that began in the year, and how many had a talk in all. */
export function UseOfYear({ report: { year, rounds, numbers } }: { report: MadeYearReport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [talked] = numbers.talks ?? [];
  const figure = (use: (typeof rounds)[number]['use'], of: 'talks' | 'plans') =>
    use ? <FigureCell groups={use[of]} labels={{}} /> : t('year.use.not_yet');
  return (
    <section aria-labelledby="use">
      <h2 id="use">{t('year.use.title')}</h2>
      <p>
        {talked ? t('year.use.talked', { count: talked.count, year }) : t('year.use.talked_few', { year })}
      </p>
      {rounds.length === 0 ? (
        <p>{t('year.use.none', { year })}</p>
      ) : (
        <>
          <Table
            caption={t('year.use.caption', { year })}
            rows={rounds}
            keyOf={({ id }) => id}
            columns={[
              {
                header: t('year.use.round'),
                rowHeader: true,
                cell: ({ id, name }) => <Link to={`/hr/runder/${id}`}>{name}</Link>,
              },
              {
                header: t('year.use.period'),
                cell: ({ startsOn, endsOn }) =>
                  t('year.use.days', {
                    from: formatDate(startsOn, language),
                    to: formatDate(endsOn, language),
                  }),
              },
              { header: t('year.use.talks'), cell: ({ use }) => figure(use, 'talks') },
              { header: t('year.use.plans'), cell: ({ use }) => figure(use, 'plans') },
            ]}
          />
          <p className="quiet">{t('year.use.exact')}</p>
        </>
      )}
    </section>
  );
}
