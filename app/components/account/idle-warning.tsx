import { useTranslation } from 'react-i18next';
import { Alert } from '../feedback/alert';
import { Button } from '../form/button';
import { type SessionLeft, useSessionLeft } from './use-session-left';

/**
 * Says five minutes before that one will be logged out, and afterwards that one has been. The page stays as it is, with
 * all that was typed.
 */
export function IdleWarning({ session }: { session: SessionLeft }) {
  const { t } = useTranslation();
  const { state, stay } = useSessionLeft(session);
  return (
    <div className="idle-warning" role="status">
      {state === 'ending' && (
        <Alert kind="warning" heading={t('account.idle.heading')}>
          <p>{t('account.idle.text')}</p>
          <Button type="button" onClick={stay}>
            {t('account.idle.stay')}
          </Button>
        </Alert>
      )}
      {state === 'at-the-limit' && <Alert kind="warning">{t('account.idle.limit')}</Alert>}
      {state === 'ended' && (
        <Alert kind="warning" heading={t('account.idle.ended')}>
          <p>{t('account.idle.ended_text')}</p>
          <a className="button button-primary" href="/login?udloebet=1" target="_blank" rel="noopener">
            {t('account.idle.log_in')}
          </a>
        </Alert>
      )}
    </div>
  );
}
