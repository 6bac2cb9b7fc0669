import { useTranslation } from 'react-i18next';
import { useHydrated } from '../../form/use-hydrated';

const KEYS = ['next', 'previous', 'ends', 'choose', 'back', 'tick', 'unsure'] as const;

/** The keys that the page knows; there are none where no scripts run. */
export function Shortcuts() {
  const { t } = useTranslation();
  if (!useHydrated()) return null;
  return (
    <details className="shortcuts">
      <summary>{t('review.shortcuts')}</summary>
      <dl>
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{t(`review.keys.${key}`)}</kbd>
            </dt>
            <dd>{t(`review.key_does.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
