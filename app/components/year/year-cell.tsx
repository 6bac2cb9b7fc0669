import { useTranslation } from 'react-i18next';
import type { Groups } from '../../domain/indicators/themes.rules';
import { yearLabels, yearLines } from './year-words';

/** A number of a year in words: about how many, or why that is not shown. */
export function YearCell({ groups }: { groups: Groups }) {
  const { t } = useTranslation();
  const lines = yearLines(t, yearLabels(t), groups);
  const [only] = lines;
  if (lines.length === 1) return <span className={groups === null ? 'quiet' : undefined}>{only}</span>;
  return (
    <ul className="figure-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
