import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../icons/icon';

/** The way back up; the last item is this page and has no `to`. */
export function Breadcrumb({ items }: { items: { to?: string; label: string }[] }) {
  const { t } = useTranslation();
  return (
    <nav className="breadcrumbs" aria-label={t('common.nav.breadcrumb')}>
      <ol className="breadcrumbs__list">
        {items.map((item, place) => (
          <li className="breadcrumbs__list-item" key={item.label}>
            {place > 0 && <Icon name="chevron-right" />}
            {item.to ? (
              <Link className="breadcrumbs__link" to={item.to}>
                {item.label}
              </Link>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
