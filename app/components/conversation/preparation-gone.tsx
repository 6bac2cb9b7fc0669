import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { formatDay } from '../dates/format';
import { Alert } from '../feedback/alert';

/** Where the clock has deleted what was prepared: the page says so instead of looking as if nobody had prepared. */
export function PreparationGone({ at }: { at: Date | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return at && <Alert kind="info">{t('kept.preparation_gone', { date: formatDay(at, language) })}</Alert>;
}
