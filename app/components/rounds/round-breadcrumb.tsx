import { useTranslation } from 'react-i18next';
import { Breadcrumb } from '../layout/breadcrumb';

type Crumb = { to?: string; label: string };

/** HR, its rounds, and where one is below them; the last has no address. */
export function RoundBreadcrumb({ items }: { items: Crumb[] }) {
  const { t } = useTranslation();
  return (
    <Breadcrumb
      items={[
        { to: '/hr', label: t('common.nav.hr') },
        { to: items.length > 0 ? '/hr/runder' : undefined, label: t('rounds.crumb') },
        ...items,
      ]}
    />
  );
}
