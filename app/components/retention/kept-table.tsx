import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { listOwnDeletionDates } from '../../domain/privacy/retention/deletion-dates.server';
import type { Due } from '../../domain/privacy/retention/retention.rules';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDate } from '../dates/format';

type KeptProps = Pick<ReturnType<typeof listOwnDeletionDates>, 'talks' | 'clocks'>;

/** Each of one's conversations with when its parts are deleted, or were. */
export function KeptTable({ talks, clocks }: KeptProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (date: string) => formatDate(date, language);
  return (
    <Table
      caption={t('kept.caption')}
      hideCaption
      rows={talks}
      keyOf={({ id }) => id}
      columns={[
        {
          header: t('kept.conversation'),
          rowHeader: true,
          cell: ({ id, type, heldOn, other }) => (
            <Link to={`/samtaler/${id}`}>
              {t('kept.one', { type: t(`common.type.${type}`), date: day(heldOn), name: other })}
            </Link>
          ),
        },
        {
          header: t('kept.preparation'),
          cell: ({ preparation, preparationErasedOn }) =>
            preparation ? (
              <WhenDue
                due={preparation}
                waits={t('kept.waits_preparation', { days: clocks.preparationDays })}
              />
            ) : (
              preparationErasedOn && t('kept.erased', { date: day(preparationErasedOn) })
            ),
        },
        {
          header: t('kept.record'),
          cell: ({ record }) => (
            <WhenDue due={record} waits={t('kept.waits_record', { count: clocks.laterTalks })} />
          ),
        },
      ]}
    />
  );
}

/** The day and why; `waits` where it hangs on something that has not happened. */
function WhenDue({ due, waits }: { due: Due; waits: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (due.on === null) return waits;
  return (
    <>
      {t('kept.from', { date: formatDate(due.on, language) })}
      <span className="quiet"> {t(`kept.because.${due.because}`)}</span>
    </>
  );
}
