import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** How anybody checks the document without us. */
export function HowToVerify() {
  const { t } = useTranslation();
  return (
    <details className="how-to-verify">
      <summary>{t('conversation.verify.heading')}</summary>
      <p>{t('conversation.verify.text')}</p>
      <p>
        <Link to="/tjek">{t('checking.nav')}</Link>
      </p>
      <p>
        <a href="/certifikat.pem">{t('conversation.verify.certificate')}</a>
      </p>
    </details>
  );
}
