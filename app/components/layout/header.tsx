import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LogOut } from '../autosave/log-out';
import { Icon } from '../icons/icon';
import type { Visitor } from './frame';
import { LanguageSwitch } from './language-switch';
import { MainMenu } from './main-menu';

type HeaderProps = { visitor: Visitor | null; organisation: string | null };

/** Whose house this is, who is logged in, the language, and the way around. */
export function Header({ visitor, organisation }: HeaderProps) {
  const { t } = useTranslation();
  return (
    <header className="head">
      <div className="container head__bar">
        <Link className="head__house" to="/">
          <strong className="head__organisation">{organisation ?? t('common.product')}</strong>
          {organisation && <span className="head__product">{t('common.product')}</span>}
          <span className="sr-only">, {t('common.nav.front_page')}</span>
        </Link>
        <div className="head__person">
          {visitor && (
            <Link className="head__name" to="/mit-login">
              <Icon name="person" />
              <span className="sr-only">{t('common.nav.visitor')} </span>
              {visitor.name}
              <span className="sr-only">, {t('account.ways.title')}</span>
            </Link>
          )}
          <LanguageSwitch />
          {visitor && <LogOut personId={visitor.personId} />}
        </div>
      </div>
      {visitor && <MainMenu visitor={visitor} />}
    </header>
  );
}
