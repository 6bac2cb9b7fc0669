import { useTranslation } from 'react-i18next';
import { Breadcrumb } from '../layout/breadcrumb';

/** The way back from a step of the import. */
export function ImportCrumbs({ here }: { here?: string }) {
  const { t } = useTranslation();
  const people = { to: '/personer', label: t('people.title') };
  const start = t('people_import.crumb');
  return (
    <Breadcrumb
      items={
        here
          ? [people, { to: '/personer/import', label: start }, { label: here }]
          : [people, { label: start }]
      }
    />
  );
}
