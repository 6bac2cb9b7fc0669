import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { View } from '../../../domain/frameworks/templates/template-preview.rules';

/** The ways to see a template, as links: each is an address of its own. `first`: what the page itself is for. */
export function ViewLinks({ view, first }: { view: View; first: 'questions' | 'edit' }) {
  const { t } = useTranslation();
  const views = [
    { view: 'all', to: '?', label: t(`templates.view.${first}`) },
    { view: 'employee', to: '?som=medarbejder', label: t('templates.view.employee') },
    { view: 'leader', to: '?som=leder', label: t('templates.view.leader') },
    { view: 'print', to: '?som=udskrift', label: t('templates.view.print') },
  ] as const;
  return (
    <nav className="view-links" aria-label={t('templates.view.label')}>
      <ul>
        {views.map((each) => (
          <li key={each.view}>
            <Link to={each.to} preventScrollReset aria-current={each.view === view.name ? 'page' : undefined}>
              {each.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
