import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CallInTogether as Together } from '../../domain/overview/call-in-together.rules';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';

/** Many to call in by the same day, as a sentence that begins with the link to call several in. */
export function CallInTogether({ step: { count, heldOn, day } }: { step: Together }) {
  const { t } = useTranslation();
  const date = formatDate(heldOn, useLanguage());
  return (
    <>
      <Link to="/team/indkald">{t('overview.call_in_together', { count })}</Link>
      {t(`overview.own_rest.call-in.${day}`, { date })}
    </>
  );
}
