import { useTranslation } from 'react-i18next';

/** The title of the page in the browser: what one does there, then the product. `PageTitle` sets it already. */
export function Title({ children }: { children: string }) {
  const { t } = useTranslation();
  return <title>{`${children} – ${t('common.product')}`}</title>;
}
