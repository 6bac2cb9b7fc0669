import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/use-language';
import { formatDay } from '../dates/format';
import { Alert } from '../feedback/alert';

/** Tells the person that somebody has used one of their recovery codes, until there are new ones. */
export function RecoveryCodeUsed({ on, left }: { on: Date; left: number }) {
  const { t } = useTranslation();
  const day = formatDay(on, useLanguage());
  return (
    <Alert kind="warning">
      <p>
        {t('account.recovery.used', { day })} {t('account.recovery.used_left', { count: left })}{' '}
        <Link to="/mit-login">{t('account.ways.title')}</Link>
      </p>
    </Alert>
  );
}
