import { useTranslation } from 'react-i18next';
import { Breadcrumb } from '../layout/breadcrumb';

/** The way back from a page about one person: to the person, and to everybody. */
export function PersonCrumbs({ id, name, here }: { id: string; name: string; here?: string }) {
  const { t } = useTranslation();
  const all = { to: '/personer', label: t('people.title') };
  return (
    <Breadcrumb
      items={here ? [all, { to: `/personer/${id}`, label: name }, { label: here }] : [all, { label: name }]}
    />
  );
}
