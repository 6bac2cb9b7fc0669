import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import type { Visitor } from './frame';

/** Few plain entries, only those the visitor has something behind. */
export function MainMenu({ visitor }: { visitor: Visitor }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const entries = [
    { to: '/', label: t('common.nav.overview'), shown: true },
    {
      to: '/samtaler',
      label: t('common.nav.conversations'),
      shown: true,
      // What has been agreed belongs to the conversations, whatever its address.
      current: pathname === '/mine-aftaler',
    },
    { to: '/team', label: t('common.nav.team'), shown: visitor.leads },
    { to: '/hr', label: t('common.nav.hr'), shown: visitor.hr },
    { to: '/grundlag', label: t('common.nav.frameworks'), shown: visitor.administers },
    { to: '/personer', label: t('common.nav.people'), shown: visitor.administers },
    { to: '/log', label: t('audit.nav'), shown: visitor.audits },
  ];
  return (
    <nav className="menu" aria-label={t('common.nav.label')}>
      <ul className="container menu__list">
        {entries
          .filter((entry) => entry.shown)
          .map((entry) => (
            <li key={entry.to}>
              {entry.current ? (
                <Link className="menu__link" to={entry.to} aria-current="true">
                  {entry.label}
                </Link>
              ) : (
                <NavLink className="menu__link" to={entry.to} end={entry.to === '/'}>
                  {entry.label}
                </NavLink>
              )}
            </li>
          ))}
      </ul>
    </nav>
  );
}
