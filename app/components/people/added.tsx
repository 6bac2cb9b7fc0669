import { useTranslation } from 'react-i18next';
import { Alert } from '../feedback/alert';
import { PasswordShown } from './handed-out';

type AddedProps = {
  name: string;
  email: string;
  /** Null where people log in without one. */
  password: string | null;
  right: 'given' | 'requested' | null;
};

/** That somebody has been added, and how they get in: the one time that a first password is shown, where there is one. */
export function Added({ right, password, ...shown }: AddedProps) {
  const { t } = useTranslation();
  const heading = t('people.added.title', { name: shown.name });
  const requested = right === 'requested' && <p>{t('people.added.right_requested')}</p>;
  if (password !== null)
    return (
      <PasswordShown {...shown} password={password} heading={heading}>
        {requested}
      </PasswordShown>
    );
  return (
    <Alert kind="success" role="status" heading={heading}>
      <p>{t('people.added.without_password', shown)}</p>
      {requested}
    </Alert>
  );
}
