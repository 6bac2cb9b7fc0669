import { useTranslation } from 'react-i18next';
import type { Groups } from '../../domain/indicators/themes.rules';
import { FigureLines } from './figure-lines';
import { figureLines, type Labels } from './figure-words';

/** A figure in words: how many said what, or why that is not shown. */
export function FigureCell({ groups, labels }: { groups: Groups; labels: Labels }) {
  const { t } = useTranslation();
  return <FigureLines lines={figureLines(t, labels, groups)} withheld={groups === null} />;
}
