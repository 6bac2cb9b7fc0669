import { useTranslation } from 'react-i18next';
import { useHydrated } from '../form/use-hydrated';

const KEYS = ['arrows', 'agreements', 'escape', 'typing'] as const;

type ScreenKeysProps = { letters: boolean; onLetters: (on: boolean) => void };

/** The keys that the talk mode knows; there are none where no scripts run. */
export function ScreenKeys({ letters, onLetters }: ScreenKeysProps) {
  const { t } = useTranslation();
  if (!useHydrated()) return null;
  return (
    <details className="screen-keys">
      <summary>{t('conversation.talk.screen.keys')}</summary>
      <ul>
        {KEYS.map((key) => (
          <li key={key}>{t(`conversation.talk.screen.key_${key}`)}</li>
        ))}
      </ul>
      <div className="form-group-checkbox">
        <input
          type="checkbox"
          className="form-checkbox"
          id="screen-letters"
          checked={letters}
          onChange={({ target }) => onLetters(target.checked)}
        />
        <label htmlFor="screen-letters">{t('conversation.talk.screen.letters')}</label>
      </div>
    </details>
  );
}
