import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** What the page is made with and, for somebody who logs in with a password, where to change it. */
export function Footer({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useTranslation();
  return (
    <footer className="foot">
      <div className="container foot__bar">
        <p>
          {t('common.product')} · {t('common.nav.footer')}
        </p>
        {hasPassword && <Link to="/adgangskode">{t('account.password.title')}</Link>}
      </div>
    </footer>
  );
}
