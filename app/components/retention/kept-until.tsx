import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { readDeletionDates } from '../../domain/privacy/retention/deletion-dates.server';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';

/** In two lines: how long this conversation is kept, and where one's others are. */
export function KeptUntil({ dates, clocks }: ReturnType<typeof readDeletionDates>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { preparation, preparationErasedOn, record } = dates;
  const day = (date: string) => formatDate(date, language);
  return (
    <p className="quiet">
      {preparation?.on && `${t('kept.here.preparation', { date: day(preparation.on) })} `}
      {preparationErasedOn && `${t('kept.here.preparation_erased', { date: day(preparationErasedOn) })} `}
      {record.on
        ? t('kept.here.record', { date: day(record.on) })
        : t('kept.here.record_waits', { count: clocks.laterTalks })}{' '}
      <Link to="/mine-data/opbevaring">{t('kept.here.more')}</Link>
    </p>
  );
}
