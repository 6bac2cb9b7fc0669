import { useTranslation } from 'react-i18next';

/** The way to the organisation's own login, and from there to the page `returnTo`. */
export function SingleSignOnButton({ name, returnTo }: { name: string; returnTo: string }) {
  const { t } = useTranslation();
  return (
    <p>
      {/* A whole new page: it ends at another site. */}
      <a className="button button-primary" href={`/login/ekstern?til=${encodeURIComponent(returnTo)}`}>
        {t('single_sign_on.button', { name })}
      </a>
    </p>
  );
}
