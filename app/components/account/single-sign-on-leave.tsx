import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { clearDevice } from '../device/clear-device';
import { Alert } from '../feedback/alert';

const LEAVE = '/login/ekstern/ud';

/** Leads somebody who has logged out here on to log out at the organisation's own login; by a link without scripts. */
export function SingleSignOnLeave({ name }: { name: string }) {
  const { t } = useTranslation();
  useEffect(() => {
    clearDevice();
    window.location.replace(LEAVE);
  }, []);
  return (
    <>
      <Alert kind="success">{t('single_sign_on.leaving', { name })}</Alert>
      <p>
        <a className="button button-secondary" href={LEAVE}>
          {t('single_sign_on.leave', { name })}
        </a>
      </p>
    </>
  );
}
