import { useTranslation } from 'react-i18next';
import { LEGEND } from './passage';

/** What each way of marking the document means. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <details className="legend">
      <summary>{t('review.legend')}</summary>
      <ul className="nobullet-list">
        {LEGEND.map((mark) => (
          <li key={mark}>
            <span className={`mark mark--${mark}`}>{t(`review.mark.${mark}`)}</span>
            <span className="quiet">{t(`review.mark_means.${mark}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
