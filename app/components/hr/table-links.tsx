import { useTranslation } from 'react-i18next';
import { type HrFilter, tableAddressOf } from './hr-address';

/** The list as a file. */
export function TableLinks({ filter }: { filter: HrFilter }) {
  const { t } = useTranslation();
  return (
    <p>
      {t('exports.status.take')} <a href={tableAddressOf(filter, 'csv')}>{t('exports.status.csv')}</a>
      {' · '}
      <a href={tableAddressOf(filter, 'xlsx')}>{t('exports.status.xlsx')}</a>
    </p>
  );
}
