import { useTranslation } from 'react-i18next';
import type { Groups } from '../../domain/indicators/themes.rules';
import { FigureLines } from '../insight/figure-lines';
import { yearLabels, yearLines } from './year-words';

/** A number of a year in words: about how many, or why that is not shown. */
export function YearCell({ groups }: { groups: Groups }) {
  const { t } = useTranslation();
  return <FigureLines lines={yearLines(t, yearLabels(t), groups)} withheld={groups === null} />;
}
