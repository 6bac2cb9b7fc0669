import type { Groups } from '../../domain/indicators/themes.rules';
import { YEAR_WORDS } from '../../domain/year-report/year-words.rules';
import type { Translate } from '../../i18n/translator';
import { type Labels, wordsSaid } from '../insight/figure-words';

/** What the numbers of a year say of people, in the order in which it is shown. */
export function yearLabels(t: Translate): Labels {
  const types = (['mus', 'lus', 'grus'] as const).map((type) => [type, t(`common.type.${type}`)] as const);
  return Object.fromEntries([
    ...Object.values(YEAR_WORDS).map((word) => [word, t(`year.word.${word}`)] as const),
    ...types,
  ]);
}

const totalOf = (groups: NonNullable<Groups>) => groups.reduce((sum, { count }) => sum + count, 0);

/** Each part of a number of a year as a line; one line where it is withheld, or where only how many is told. */
export function yearLines(t: Translate, labels: Labels, groups: Groups): string[] {
  if (groups === null) return [t('year.withheld')];
  const divided = groups.filter(({ words }) => words.length > 0);
  if (divided.length === 0) return [t('year.undivided', { count: totalOf(groups) })];
  return divided.map(({ words, count }) =>
    t('year.word_count', { word: wordsSaid(t, labels, words), count }),
  );
}

/** "ca. 85 %": how many had their talk; null where that is not a number of its own. */
export function hadTheTalk(t: Translate, groups: Groups): string | null {
  const without = groups?.find(({ words }) => words.length === 1 && words[0] === YEAR_WORDS.none);
  if (!groups || !without) return null;
  const total = totalOf(groups);
  return t('year.percent', { percent: Math.round((100 * (total - without.count)) / total) });
}

/** "ca. 10 af ca. 120": how many are owed something, of those whom it can concern. */
export function owedOf(t: Translate, groups: Groups): string {
  const owed = groups?.find(
    ({ words: [word, ...more] }) =>
      more.length === 0 && (word === YEAR_WORDS.owed || word === YEAR_WORDS.wished),
  );
  if (!groups || !owed) return t('year.withheld');
  return t('year.about_of', { count: owed.count, total: totalOf(groups) });
}
