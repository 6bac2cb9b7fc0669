import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

type FooterProps = { loggedIn: boolean; hasPassword: boolean };

/** What the page is made with and, for somebody logged in, what is about themselves: with a password, where to change it. */
export function Footer({ loggedIn, hasPassword }: FooterProps) {
  const { t } = useTranslation();
  return (
    <footer className="foot">
      <div className="container foot__bar">
        <p>
          {t('common.product')} · {t('common.nav.footer')}
        </p>
        <Link to="/tjek">{t('checking.nav')}</Link>
        {loggedIn && <Link to="/mine-data">{t('own_data.nav')}</Link>}
        {hasPassword && <Link to="/adgangskode">{t('account.password.title')}</Link>}
      </div>
    </footer>
  );
}
