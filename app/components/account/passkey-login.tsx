import { useTranslation } from 'react-i18next';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { proveWithPasskey, useDevice } from './passkeys';

/** Logs in without typing anything, and goes on to `to`. Not there where the browser cannot. */
export function PasskeyLogin({ to }: { to: string }) {
  const { t } = useTranslation();
  const { able, busy, refused, run } = useDevice();
  if (!able) return null;
  const logIn = async () => {
    await proveWithPasskey('/login/noegle');
    // A whole new page: nothing of whoever was here before stays in its memory.
    window.location.assign(to);
  };
  return (
    <div className="passkey-login">
      <Refusal refused={refused} />
      <Button type="button" variant="secondary" busy={busy} onClick={() => run(logIn)}>
        {t('account.passkey.log_in')}
      </Button>
    </div>
  );
}
