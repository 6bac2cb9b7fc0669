import { useTranslation } from 'react-i18next';
import type { ImportCounts } from '../../domain/people-import/people-import.schema';
import { DefinitionList } from '../data/definition-list';

/** How many an import touches, or touched. */
export function Counts({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation();
  const names = ['added', 'changed', 'ended', 'unchanged', 'units'] as const;
  return (
    <DefinitionList
      items={names.map((name) => ({ term: t(`people_import.preview.${name}`), description: counts[name] }))}
    />
  );
}
