import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** What the page is made with and, for somebody logged in, what belongs to their account. */
export function Footer({ loggedIn }: { loggedIn: boolean }) {
  const { t } = useTranslation();
  return (
    <footer className="foot">
      <div className="container foot__bar">
        <p>
          {t('common.product')} · {t('common.nav.footer')}
        </p>
        {loggedIn && <Link to="/adgangskode">{t('account.password.title')}</Link>}
      </div>
    </footer>
  );
}
