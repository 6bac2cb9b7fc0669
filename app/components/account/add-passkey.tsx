import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { TextField } from '../form/text-field';
import { useHydrated } from '../form/use-hydrated';
import { makePasskey, useDevice } from './passkeys';

/** Makes a passkey on this device. `onCodes` is handed the recovery codes of the first factor. */
export function AddPasskey({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation();
  const { able, busy, refused, run } = useDevice();
  const hydrated = useHydrated();
  const { revalidate } = useRevalidator();
  const [added, setAdded] = useState('');
  if (!able) return <p>{t(hydrated ? 'account.passkey.unable' : 'account.passkey.needs_scripts')}</p>;
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name')).trim();
    await run(async () => {
      const codes = await makePasskey(name);
      if (codes) onCodes(codes);
      setAdded(name);
      form.reset();
      await revalidate();
    });
  };
  return (
    <form onSubmit={add}>
      <Refusal refused={refused} />
      <TextField
        name="name"
        id="new-passkey-name"
        label={t('account.passkey.new_name')}
        hint={t('account.passkey.new_name_hint')}
        required
      />
      <Button variant="secondary" busy={busy}>
        {t('account.passkey.add')}
      </Button>
      <p role="status">{added && t('account.passkey.added', { name: added })}</p>
    </form>
  );
}
