import { useTranslation } from 'react-i18next';
import type { Stage } from '../../domain/cycles/progress/stages.rules';
import { DefinitionList } from '../data/definition-list';

/** What each number counts, unfolded on request. */
export function Explained({ stages }: { stages: readonly Stage[] }) {
  const { t } = useTranslation();
  return (
    <details className="unfold">
      <summary>{t('progress.explain.summary')}</summary>
      <p>{t('progress.explain.once')}</p>
      <DefinitionList
        items={stages.map((stage) => ({
          term: t(`progress.stages.${stage}`),
          description: t(`progress.explain.${stage}`),
        }))}
      />
    </details>
  );
}
