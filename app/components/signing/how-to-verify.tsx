import { useTranslation } from 'react-i18next';

/** How anybody checks the document without us. */
export function HowToVerify() {
  const { t } = useTranslation();
  return (
    <details className="how-to-verify">
      <summary>{t('conversation.verify.heading')}</summary>
      <p>{t('conversation.verify.text')}</p>
      <p>
        <a href="/certifikat.pem">{t('conversation.verify.certificate')}</a>
      </p>
    </details>
  );
}
