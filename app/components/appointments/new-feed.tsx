import { useTranslation } from 'react-i18next';
import { Alert } from '../feedback/alert';

/** The address that has just been made, shown this once. */
export function NewFeed({ address }: { address: string }) {
  const { t } = useTranslation();
  const subscription = address.replace(/^https?:/, 'webcal:');
  return (
    <Alert kind="success" heading={t('appointments.feed.new')} role="status">
      <p>
        <a href={subscription}>{t('appointments.feed.subscribe')}</a>
      </p>
      <p>{t('appointments.feed.copy')}</p>
      <p>
        <code className="code-secret">{address}</code>
      </p>
      <p>{t('appointments.feed.secret')}</p>
    </Alert>
  );
}
