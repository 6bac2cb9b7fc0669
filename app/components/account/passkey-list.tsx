import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useLanguage } from '../../i18n/use-language';
import { formatDay } from '../dates/format';
import { Button } from '../form/button';
import { TextField } from '../form/text-field';

type Passkey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

/** One's passkeys, each with another name to give it; to take away once one has just said again who one is. */
export function PasskeyList({ passkeys, fresh }: { passkeys: readonly Passkey[]; fresh: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className="passkeys">
      {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <li className="passkeys__one" key={id}>
          <p>
            <strong>{name}</strong>
            <br />
            <span className="quiet">
              {t('account.passkey.made', { day: formatDay(createdAt, language) })}{' '}
              {lastUsedAt && t('account.passkey.used', { day: formatDay(lastUsedAt, language) })}
            </span>
          </p>
          <details>
            <summary>{t('account.passkey.change', { name })}</summary>
            {/* A new form once it has another name. */}
            <Form method="post" key={name}>
              <input type="hidden" name="id" value={id} />
              <TextField
                id={`name-${id}`}
                name="name"
                label={t('account.passkey.name')}
                defaultValue={name}
                required
              />
              <div className="button-row">
                <Button variant="secondary" name="intent" value="rename-passkey">
                  {t('account.passkey.rename')}
                </Button>
                {fresh && (
                  <Button variant="warning" name="intent" value="remove-passkey">
                    {t('account.passkey.remove')}
                  </Button>
                )}
              </div>
            </Form>
          </details>
        </li>
      ))}
    </ul>
  );
}
