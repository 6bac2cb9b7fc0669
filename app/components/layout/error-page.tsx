import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse } from 'react-router';

export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return <h1>{isRouteErrorResponse(error) ? error.status : t('errors.page_title')}</h1>;
}
