import { useTranslation } from 'react-i18next';
import { PREPARE_DAYS, type remindersAhead, SIGN_DAYS } from '../../domain/cycles/reminders/reminders.rules';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDate } from '../dates/format';

type Ahead = ReturnType<typeof remindersAhead>;

type RemindersAheadProps = {
  ahead: Ahead;
  /** How many leaders it would be about today; null where only a part of them is counted. */
  behind: Record<'held' | 'signed', number> | null;
};

/** What the round will remind of by itself: the nearest first, and what goes on all the time. */
export function RemindersAhead({ ahead, behind }: RemindersAheadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = ({ kind, until, deadline }: Ahead[number]) =>
    t(`reminders.ahead.${kind === 'round-escalated' ? (`escalated_${until}` as const) : until}`, {
      deadline: formatDate(deadline, language),
    });
  return (
    <>
      <h2>{t('reminders.next')}</h2>
      {ahead.length === 0 ? (
        <p>{t('reminders.none_ahead')}</p>
      ) : (
        <Table
          caption={t('reminders.next')}
          hideCaption
          rows={ahead}
          keyOf={({ kind, until }) => `${kind} ${until}`}
          columns={[
            { header: t('reminders.date'), rowHeader: true, cell: ({ on }) => formatDate(on, language) },
            { header: t('reminders.what'), cell: said },
            ...(behind
              ? [
                  {
                    header: t('reminders.leaders_now'),
                    cell: ({ until }: Ahead[number]) => behind[until],
                  },
                ]
              : []),
          ]}
        />
      )}
      <p>{t('reminders.ongoing')}</p>
      <ul>
        <li>{t('reminders.ongoing_prepare', { days: PREPARE_DAYS })}</li>
        <li>{t('reminders.ongoing_sign', { days: SIGN_DAYS })}</li>
      </ul>
      <p>{t('reminders.quiet')}</p>
    </>
  );
}
