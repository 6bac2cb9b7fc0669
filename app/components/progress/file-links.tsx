import { useTranslation } from 'react-i18next';
import type { StandingFilter } from '../../domain/cycles/progress/list-standings.server';
import { progressFileAddress } from './progress-address';

type FileLinksProps = {
  cycleId: string;
  table: Parameters<typeof progressFileAddress>[1];
  /** What is in the table, as a word. */
  what: string;
  filter: Partial<StandingFilter>;
};

/** A table as a file for spreadsheets. */
export function FileLinks({ cycleId, table, what, filter }: FileLinksProps) {
  const { t } = useTranslation();
  return (
    <p className="no-print">
      {t('progress.take')}{' '}
      <a href={progressFileAddress(cycleId, table, 'csv', filter)}>{t('progress.csv_of', { what })}</a>
      {' · '}
      <a href={progressFileAddress(cycleId, table, 'xlsx', filter)}>{t('progress.xlsx_of', { what })}</a>
    </p>
  );
}
