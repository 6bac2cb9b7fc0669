import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../dates/format';

type OpenReview = {
  id: string;
  name: string;
  changedAt: Date;
  corrections: number;
  replaces: { name: string; version: number } | null;
};

/** What somebody has begun to look through and not published yet. */
export function OpenReviews({ reviews }: { reviews: OpenReview[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (reviews.length === 0) return null;
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">{t('frameworks.reviews.title')}</h2>
      <ul className="nobullet-list statements">
        {reviews.map(({ id, name, changedAt, corrections, replaces }) => (
          <li key={id}>
            <Link to={`/grundlag/gennemgang/${id}`}>{t('frameworks.reviews.continue', { name })}</Link>
            <span className="statements__marks quiet">
              {[
                t('frameworks.reviews.corrections', { count: corrections }),
                t('frameworks.reviews.changed', { when: formatDateTime(changedAt, language) }),
                ...(replaces ? [t('frameworks.reviews.replaces', replaces)] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
