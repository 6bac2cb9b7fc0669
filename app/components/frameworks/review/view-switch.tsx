import { useTranslation } from 'react-i18next';
import { VIEWS, type View } from './use-selection';

type ViewSwitchProps = { view: View; unsure: number; onShow: (view: View) => void };

/** The parts of a review. The document is one of them where it does not stand beside the others. */
export function ViewSwitch({ view, unsure, onShow }: ViewSwitchProps) {
  const { t } = useTranslation();
  return (
    <nav className="view-switch" aria-label={t('review.views')}>
      <ul>
        {VIEWS.map((one) => (
          <li key={one} className={`view-switch__${one}`}>
            <a
              href={`?vis=${one}`}
              aria-current={one === view ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                onShow(one);
              }}
            >
              {t(`review.view.${one}`)}
              {one === 'ikke-med' && unsure > 0 && (
                <span className="view-switch__count">
                  {unsure} <span className="sr-only">{t('review.view_unsure')}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
