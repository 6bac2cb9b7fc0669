import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedUnit } from '../../domain/people/units/list-units.server';
import { Table } from '../data/table';

/** As deep as the screen has room for; what is deeper stands there, and says its level. */
const DEEPEST = 6;

/** The units as an indented list, with how many work where. The level is read out too. */
export function UnitTree({ units }: { units: ListedUnit[] }) {
  const { t } = useTranslation();
  return (
    <Table
      caption={t('units.list', { count: units.length })}
      dense
      rows={units}
      keyOf={({ id }) => id}
      columns={[
        {
          header: t('units.unit'),
          rowHeader: true,
          cell: ({ id, name, depth }) => (
            <span className={`unit-name unit-name--${Math.min(depth, DEEPEST)}`}>
              <span className="sr-only">{t('units.level', { level: depth + 1 })} </span>
              <Link to={`/personer/enheder/${id}`}>{name}</Link>
            </span>
          ),
        },
        { header: t('units.here'), cell: ({ here }) => here },
        { header: t('units.in_all'), cell: ({ inAll }) => inAll },
        {
          header: t('units.show'),
          cell: ({ id, name }) => (
            <Link to={`/personer?enhed=${id}`} aria-label={t('units.show_label', { name })}>
              {t('units.show')}
            </Link>
          ),
        },
      ]}
    />
  );
}
