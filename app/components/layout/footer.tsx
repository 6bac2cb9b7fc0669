import { useTranslation } from 'react-i18next';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="foot">
      <div className="container">
        <p>
          {t('common.product')} · {t('common.nav.footer')}
        </p>
      </div>
    </footer>
  );
}
