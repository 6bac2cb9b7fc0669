import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOf, type HrFilter, tableAddressOf } from './hr-address';

/** The list as a file. */
export function TableLinks({ filter }: { filter: HrFilter }) {
  const { t } = useTranslation();
  return (
    <p>
      {t('exports.status.take')} <a href={tableAddressOf(filter, 'csv')}>{t('exports.status.csv')}</a>
      {' · '}
      <a href={tableAddressOf(filter, 'xlsx')}>{t('exports.status.xlsx')}</a>
    </p>
  );
}

/** Which page of the list it is, and the way to those beside it. */
export function Pages({ filter, page, pages }: { filter: HrFilter; page: number; pages: number }) {
  const { t } = useTranslation();
  if (pages === 1) return null;
  return (
    <nav aria-label={t('hr.pages')} className="pager">
      <ul className="filters__states">
        {page > 1 && (
          <li>
            <Link to={addressOf(filter, page - 1)}>{t('hr.previous')}</Link>
          </li>
        )}
        <li>{t('hr.page_of', { page, pages })}</li>
        {page < pages && (
          <li>
            <Link to={addressOf(filter, page + 1)}>{t('hr.next')}</Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
