import { Link } from 'react-router';
import type { StandingFilter } from '../../domain/cycles/progress/list-standings.server';
import type { Stage, Tally } from '../../domain/cycles/progress/stages.rules';
import type { Translate } from '../../i18n/translator';
import type { Column } from '../data/table';
import { HeldBar } from './held-bar';
import { standingsAddress } from './progress-address';

type Row = Tally & { name: string };

/** The numbers of a row as links to the people behind them: the total, each stage, and how many talks are held. */
export function tallyColumns<R extends Row>(
  t: Translate,
  cycleId: string,
  stages: readonly Stage[],
  filterOf: (row: R) => Pick<StandingFilter, 'unitId' | 'leaderId'>,
): Column<R>[] {
  const link = (row: R, stage: Stage | null, count: number) =>
    count === 0 ? (
      '0'
    ) : (
      <Link
        to={standingsAddress(cycleId, { ...filterOf(row), stage, name: '' })}
        aria-label={t('progress.count_of', {
          count,
          stage: stage === null ? t('progress.total') : t(`progress.stages.${stage}`),
          name: row.name,
        })}
      >
        {count}
      </Link>
    );
  return [
    { header: t('progress.total'), cell: (row) => link(row, null, row.total) },
    ...stages.map((stage) => ({
      header: t(`progress.stages.${stage}`),
      cell: (row: R) => link(row, stage, row.counts[stage]),
    })),
    { header: t('progress.progress'), cell: (row) => <HeldBar held={row.held} owed={row.owed} /> },
  ];
}
