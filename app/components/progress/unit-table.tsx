import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Stage } from '../../domain/cycles/progress/stages.rules';
import type { UnitProgress } from '../../domain/cycles/progress/unit-progress.rules';
import { Table } from '../data/table';
import { progressAddress } from './progress-address';
import { tallyColumns } from './tally-columns';

type UnitTableProps = { cycleId: string; units: UnitProgress[]; stages: readonly Stage[] };

/** The units of a round as a tree: a link opens or closes a branch, and the address says which one is open. */
export function UnitTable({ cycleId, units, stages }: UnitTableProps) {
  const { t } = useTranslation();
  return (
    <Table
      caption={t('progress.units_caption')}
      dense
      rows={units}
      keyOf={({ id }) => id}
      columns={[
        {
          header: t('progress.unit'),
          rowHeader: true,
          cell: (unit) => (
            <span className={`tree-line tree-line--${Math.min(unit.depth, 6)}`}>
              <UnitName cycleId={cycleId} unit={unit} />
              <span className="sr-only"> {t('progress.level', { level: unit.depth + 1 })}</span>
            </span>
          ),
        },
        ...tallyColumns<UnitProgress>(t, cycleId, stages, ({ id }) => ({ unitId: id, leaderId: null })),
      ]}
    />
  );
}

function UnitName({ cycleId, unit }: { cycleId: string; unit: UnitProgress }) {
  const { t } = useTranslation();
  if (!unit.hasBelow) return <Link to={progressAddress(cycleId, shows(unit.id))}>{unit.name}</Link>;
  return (
    <Link
      to={progressAddress(cycleId, shows(unit.open ? unit.parentId : unit.id))}
      aria-label={t(unit.open ? 'progress.close' : 'progress.open', { name: unit.name })}
    >
      <span aria-hidden="true">{unit.open ? '▾' : '▸'}</span> {unit.name}
    </Link>
  );
}

const shows = (unitId: string | null) => ({ unitId, by: 'unit', page: 1 }) as const;
