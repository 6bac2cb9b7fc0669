import { useTranslation } from 'react-i18next';
import type { RemindersOfDay } from '../../domain/cycles/reminders/list-reminders.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDate } from '../dates/format';

/** What a round has reminded of, a line a day and kind, the latest first. */
export function RemindersSent({ past }: { past: RemindersOfDay[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <h2>{t('reminders.sent')}</h2>
      {past.length === 0 ? (
        <p>{t('reminders.sent_none')}</p>
      ) : (
        <>
          <Table
            caption={t('reminders.sent')}
            hideCaption
            dense
            rows={past}
            keyOf={({ on, kind, byHand }) => `${on} ${kind} ${byHand}`}
            columns={[
              { header: t('reminders.date'), rowHeader: true, cell: ({ on }) => formatDate(on, language) },
              {
                header: t('reminders.kind'),
                cell: ({ kind, byHand }) => {
                  const said = t(`reminders.kinds.${kind}`);
                  return byHand ? t('reminders.by_hand', { kind: said }) : said;
                },
              },
              { header: t('reminders.sent_count'), cell: ({ sent }) => sent },
              { header: t('reminders.waiting_count'), cell: ({ waiting }) => waiting },
              { header: t('reminders.dropped_count'), cell: ({ dropped }) => dropped },
            ]}
          />
          <p className="quiet">{t('reminders.dropped_hint')}</p>
        </>
      )}
    </>
  );
}
