import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

/** Which page of a long list it is, and the way to those beside it; what else the address says stays. */
export function RoundPages({ page, pages }: { page: number; pages: number }) {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  if (pages === 1) return null;
  const to = (other: number) => {
    const next = new URLSearchParams(query);
    next.set('side', String(other));
    return `?${next}`;
  };
  return (
    <nav aria-label={t('rounds.people.pages')} className="pager">
      <ul className="filters__states">
        {page > 1 && (
          <li>
            <Link to={to(page - 1)}>{t('hr.previous')}</Link>
          </li>
        )}
        <li>{t('hr.page_of', { page, pages })}</li>
        {page < pages && (
          <li>
            <Link to={to(page + 1)}>{t('hr.next')}</Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
