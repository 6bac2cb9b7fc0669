import { useTranslation } from 'react-i18next';
import { PasswordShown } from './handed-out';

type AddedProps = { name: string; email: string; password: string; right: 'given' | 'requested' | null };

/** The one time that a new person's first password is shown. */
export function Added({ right, ...shown }: AddedProps) {
  const { t } = useTranslation();
  return (
    <PasswordShown {...shown} heading={t('people.added.title', { name: shown.name })}>
      {right === 'requested' && <p>{t('people.added.right_requested')}</p>}
    </PasswordShown>
  );
}
