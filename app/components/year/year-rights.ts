import type { Groups } from '../../domain/indicators/themes.rules';
import { RIGHTS } from '../../domain/rights/rights.rules';
import type { YearNumbers } from '../../domain/year-report/read-year-numbers.server';
import type { Translate } from '../../i18n/translator';

/** What people can have to their credit, each with its number of a year. */
export const rightsOfYear = (
  t: Translate,
): { id: string; text: string; of: (year: YearNumbers) => Groups }[] => [
  ...RIGHTS.map((right) => ({
    id: right,
    text: t(`year.rights.${right}`),
    of: ({ rights }: YearNumbers) => rights[right],
  })),
  { id: 'wish', text: t('year.rights.wish'), of: ({ wishes }) => wishes },
];
