import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../feedback/alert';

type HandedOutProps = { name: string; email: string; password: string };

/** The one time that a temporary password is shown, and how to hand it over. */
export function HandedOut(props: HandedOutProps) {
  const { t } = useTranslation();
  return <PasswordShown {...props} heading={t('person.login.password_given', { name: props.name })} />;
}

export function PasswordShown({
  name,
  email,
  password,
  heading,
  children,
}: HandedOutProps & { heading: string; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Alert kind="success" role="status" heading={heading}>
      <p>
        {t('people.added.log_in_with')} {email}
        <br />
        {t('people.added.password')} <code className="first-password">{password}</code>
      </p>
      <p>{t('people.added.hand_over', { name })}</p>
      {children}
    </Alert>
  );
}
