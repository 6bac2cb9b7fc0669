import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RoundPreview as Preview, UnitPreview } from '../../domain/cycles/rounds/preview.server';
import { Table } from '../data/table';
import { Empty } from '../feedback/empty';
import { peopleAddress } from './round-address';
import { RoundPages } from './round-pages';

type RoundPreviewProps = {
  cycleId: string;
  preview: Preview;
  /** What is done about it: before the long list of units. */
  children: ReactNode;
};

/** What opening a round would do: numbers, what is proposed and what is missing, and who meets whom unit by unit. */
export function RoundPreview({ cycleId, preview, children }: RoundPreviewProps) {
  const { t } = useTranslation();
  const { people, invited, leaders, excused, problems, page, pages } = preview;
  return (
    <>
      <section aria-labelledby="preview">
        <h2 id="preview">{t('rounds.preview.title')}</h2>
        {people === 0 ? (
          <Empty>{t('rounds.preview.empty')}</Empty>
        ) : (
          <p>
            <strong>{t('rounds.preview.invited', { count: invited })}</strong>
            {t('rounds.preview.by_leaders', { count: leaders })}
          </p>
        )}
        <p>
          <Link to={peopleAddress(cycleId)}>{t('rounds.preview.to_people')}</Link>
        </p>
        {problems.length > 0 && (
          <>
            <h3>{t('rounds.preview.problems', { count: sumOf(problems) })}</h3>
            <p>{t('rounds.preview.problems_lead')}</p>
            <ul>
              {problems.map(({ code, count }) => (
                <li key={code}>
                  <Link to={peopleAddress(cycleId, { problem: code })}>{t(`rounds.problem.${code}`)}</Link>:{' '}
                  {count}
                </li>
              ))}
            </ul>
          </>
        )}
        {excused.length > 0 && (
          <>
            <h3>{t('rounds.preview.excused', { count: sumOf(excused) })}</h3>
            <p>{t('rounds.preview.excused_lead')}</p>
            <ul>
              {excused.map(({ code, count }) => (
                <li key={code}>
                  <Link to={peopleAddress(cycleId, { excuse: code })}>{t(`rounds.excuse.${code}`)}</Link>:{' '}
                  {count}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {children}
      {people > 0 && (
        <section aria-labelledby="who">
          <h2 id="who">{t('rounds.preview.who')}</h2>
          <UnitTable cycleId={cycleId} units={preview.units} />
          <RoundPages page={page} pages={pages} />
        </section>
      )}
    </>
  );
}

const sumOf = (counted: readonly { count: number }[]) => counted.reduce((sum, { count }) => sum + count, 0);

function UnitTable({ cycleId, units }: { cycleId: string; units: readonly UnitPreview[] }) {
  const { t } = useTranslation();
  return (
    <Table
      caption={t('rounds.preview.units_shown')}
      hideCaption
      rows={units}
      keyOf={({ unitId }) => unitId}
      columns={[
        {
          header: t('rounds.preview.unit'),
          rowHeader: true,
          cell: ({ unitId, unit }) => <Link to={peopleAddress(cycleId, { unitId })}>{unit}</Link>,
        },
        {
          header: t('rounds.preview.leaders'),
          cell: ({ leaders }) =>
            leaders
              .map(({ name, invited }) => t('rounds.preview.leader', { name, count: invited }))
              .join(', '),
        },
        { header: t('rounds.preview.invited_column'), cell: ({ invited }) => invited },
        { header: t('rounds.preview.excused_column'), cell: ({ excused }) => excused },
        { header: t('rounds.preview.problem_column'), cell: ({ problems }) => problems },
      ]}
    />
  );
}
