import { useTranslation } from 'react-i18next';
import type { LeaderProgress } from '../../domain/cycles/progress/read-progress.server';
import type { Stage } from '../../domain/cycles/progress/stages.rules';
import { Table } from '../data/table';
import { tallyColumns } from './tally-columns';

type LeaderTableProps = {
  cycleId: string;
  leaders: LeaderProgress[];
  /** How many there are on all pages. */
  count: number;
  stages: readonly Stage[];
  unitId: string | null;
};

/** How far each leader is, those with most left to hold first. */
export function LeaderTable({ cycleId, leaders, count, stages, unitId }: LeaderTableProps) {
  const { t } = useTranslation();
  return (
    <Table
      caption={t('progress.leaders_caption', { count })}
      dense
      rows={leaders}
      keyOf={({ leaderId }) => leaderId}
      columns={[
        { header: t('progress.leader'), rowHeader: true, cell: ({ name }) => name },
        ...tallyColumns<LeaderProgress>(t, cycleId, stages, ({ leaderId }) => ({ unitId, leaderId })),
      ]}
    />
  );
}
