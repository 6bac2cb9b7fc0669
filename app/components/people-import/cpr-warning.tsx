import { useTranslation } from 'react-i18next';
import type { cprOf } from '../../domain/people-import/import-draft.server';
import { Alert } from '../feedback/alert';

/** That the file had numbers in it that are nobody's business, and where. Nothing where it had none. */
export function CprWarning({ cpr: { columns, lines } }: { cpr: ReturnType<typeof cprOf> }) {
  const { t } = useTranslation();
  const count = lines.shown.length + lines.rest;
  if (columns.length === 0 && count === 0) return null;
  const names = columns.map(({ name, place }) => name || t('people_import.columns.unnamed', { place }));
  const shown = lines.rest > 0 ? [...lines.shown, '…'] : lines.shown;
  return (
    <Alert kind="warning" heading={t('people_import.cpr.title')}>
      {columns.length > 0 && <p>{t('people_import.cpr.columns', { names: names.join(', ') })}</p>}
      {count > 0 && <p>{t('people_import.cpr.cells', { count, lines: shown.join(', ') })}</p>}
      <p>{t('people_import.cpr.advice')}</p>
    </Alert>
  );
}
