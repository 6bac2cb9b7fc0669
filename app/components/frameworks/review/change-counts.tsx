import { useTranslation } from 'react-i18next';
import { DefinitionList } from '../../data/definition-list';

type ChangeCountsProps = { kept: number; reworded: number; moved: number; fresh: number; gone: number };

/** How much of a framework is another than in the version before. */
export function ChangeCounts(counts: ChangeCountsProps) {
  const { t } = useTranslation();
  return (
    <DefinitionList
      items={(['kept', 'reworded', 'moved', 'fresh', 'gone'] as const).map((what) => ({
        term: t(`review.changes.${what}`),
        description: t('frameworks.statements_count', { count: counts[what] }),
      }))}
    />
  );
}
