import { useTranslation } from 'react-i18next';
import { Alert } from '../feedback/alert';

/** The one time that a new person's first password is shown, and how to hand it over. */
export function Added({ name, email, password }: { name: string; email: string; password: string }) {
  const { t } = useTranslation();
  return (
    <Alert kind="success" role="status" heading={t('people.added.title', { name })}>
      <p>
        {t('people.added.log_in_with')} {email}
        <br />
        {t('people.added.password')} <code className="first-password">{password}</code>
      </p>
      <p>{t('people.added.hand_over', { name })}</p>
    </Alert>
  );
}
