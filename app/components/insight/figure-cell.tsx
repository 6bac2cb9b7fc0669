import { useTranslation } from 'react-i18next';
import type { Groups } from '../../domain/indicators/themes.rules';
import { figureLines, type Labels } from './figure-words';

/** A figure in words: how many said what, or why that is not shown. */
export function FigureCell({ groups, labels }: { groups: Groups; labels: Labels }) {
  const { t } = useTranslation();
  const lines = figureLines(t, labels, groups);
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
