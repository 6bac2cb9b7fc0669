import { useTranslation } from 'react-i18next';
import { Breadcrumb } from '../layout/breadcrumb';

type RoundBreadcrumbProps = {
  round: { id: string; name: string };
  /** Pages between the round and this one. */
  between?: { to: string; label: string }[];
  here: string;
};

/** The way up from a page about a round. */
export function RoundBreadcrumb({ round, between = [], here }: RoundBreadcrumbProps) {
  const { t } = useTranslation();
  return (
    <Breadcrumb
      items={[
        { to: '/hr', label: t('common.nav.hr') },
        { to: '/hr/runder', label: t('progress.rounds') },
        { to: `/hr/runder/${round.id}`, label: round.name },
        ...between,
        { label: here },
      ]}
    />
  );
}
