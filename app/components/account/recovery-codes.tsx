import { useTranslation } from 'react-i18next';
import { Alert } from '../feedback/alert';

/** The one time that the recovery codes are shown. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <Alert kind="success" role="status" heading={t('account.recovery.shown')}>
      <p>{t('account.recovery.keep')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
