import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';

/** Requests that wait for HR's answer, as a sentence that begins with the link to them. */
export function RequestsDue({ count, dueOn, overdue }: { count: number; dueOn: string; overdue: boolean }) {
  const { t } = useTranslation();
  const date = formatDate(dueOn, useLanguage());
  return (
    <>
      <Link to="/hr/anmodninger">{t('requests.next.act', { count })}</Link>
      {t(overdue ? 'requests.next.overdue_rest' : 'requests.next.rest', { date })}
    </>
  );
}
