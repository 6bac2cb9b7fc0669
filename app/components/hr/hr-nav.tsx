import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** HR's pages besides the list of conversations, in the order of the year and then of the files. */
const GROUPS = [
  {
    title: 'hr.nav.rounds',
    links: [
      { to: '/hr/runder', label: 'rounds.nav' },
      { to: '/hr/rettigheder', label: 'rights.nav' },
      { to: '/hr/indsigt', label: 'insight.title' },
      { to: '/hr/indsigt/aar', label: 'year.title' },
    ],
  },
  {
    title: 'hr.nav.documents',
    links: [
      { to: '/hr/eksporter', label: 'exports.link' },
      { to: '/hr/journalisering', label: 'filing.link' },
      { to: '/hr/skemaer', label: 'letters.link' },
      { to: '/hr/dokumenter', label: 'documents.title' },
    ],
  },
  {
    title: 'hr.nav.people',
    links: [
      { to: '/hr/stedfortraedere', label: 'deputies.hr_link' },
      { to: '/hr/anmodninger', label: 'requests.hr.nav' },
      { to: '/hr/opbevaring', label: 'retention.title' },
    ],
  },
] as const;

/** The way to what else HR does, in a few groups. */
export function HrNav() {
  const { t } = useTranslation();
  return (
    <nav className="hr-nav" aria-label={t('hr.nav.label')}>
      {GROUPS.map(({ title, links }) => (
        <div key={title}>
          <p className="hr-nav__title">{t(title)}</p>
          <ul>
            {links.map(({ to, label }) => (
              <li key={to}>
                <Link to={to}>{t(label)}</Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
