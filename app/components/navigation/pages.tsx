import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

type PagesProps = { page: number; pages: number; addressOf: (page: number) => string };

/** Which page of a long list it is, and the way to those beside it. */
export function Pages({ page, pages, addressOf }: PagesProps) {
  const { t } = useTranslation();
  if (pages === 1) return null;
  return (
    <nav aria-label={t('hr.pages')} className="pager">
      <ul className="filters__states">
        {page > 1 && (
          <li>
            <Link to={addressOf(page - 1)}>{t('hr.previous')}</Link>
          </li>
        )}
        <li>{t('hr.page_of', { page, pages })}</li>
        {page < pages && (
          <li>
            <Link to={addressOf(page + 1)}>{t('hr.next')}</Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
