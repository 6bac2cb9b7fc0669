import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedRound } from '../../domain/cycles/rounds/list-rounds.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDate } from '../dates/format';
import { roundAddress } from './round-address';

/** Rounds in the same state: name, kind, period, and how far they are, in words and as a bar. */
export function RoundsTable({ rounds, caption }: { rounds: readonly ListedRound[]; caption: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rounds}
      keyOf={({ id }) => id}
      columns={[
        {
          header: t('rounds.column.name'),
          rowHeader: true,
          cell: ({ id, name }) => <Link to={roundAddress(id)}>{name}</Link>,
        },
        { header: t('rounds.column.type'), cell: ({ type }) => t(`common.type.${type}`) },
        {
          header: t('rounds.column.period'),
          cell: ({ startsOn, endsOn }) =>
            t('rounds.period', { from: formatDate(startsOn, language), to: formatDate(endsOn, language) }),
        },
        { header: t('rounds.column.far'), cell: ({ numbers }) => numbers && <HowFar {...numbers} /> },
      ]}
    />
  );
}

/** "312 af 420 har holdt deres samtale ...". */
export function HowFar({ people, held, signed }: NonNullable<ListedRound['numbers']>) {
  const { t } = useTranslation();
  if (people === 0) return t('rounds.far_nobody');
  return (
    <>
      <progress className="packed" value={held} max={people} aria-hidden="true" />
      {t('rounds.far', { held, people, signed })}
    </>
  );
}
