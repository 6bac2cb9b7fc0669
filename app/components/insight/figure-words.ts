import { SCALE } from 'db/schema/vocabulary';
import type { Groups } from '../../domain/indicators/themes.rules';
import { AGREEMENT, CARD, EVALUATION_ANSWERS, UNANSWERED, USE } from '../../domain/indicators/values.rules';
import type { Translate } from '../../i18n/translator';

/** The organisation's own words of its scales, by id. */
export type Labels = Readonly<Record<string, string>>;

const OWN = [
  UNANSWERED,
  ...Object.values(CARD),
  ...Object.values(AGREEMENT),
  ...EVALUATION_ANSWERS,
  ...Object.values(USE),
] as const;

/** Words in the order in which they are shown; of a scale of the organisation's own in its order. */
export function inOrder(labels: Labels, words: readonly string[]): string[] {
  const order: readonly string[] = [...Object.keys(labels), ...SCALE, ...OWN];
  return words.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** A word that can be said, as one reads it. */
export function wordSaid(t: Translate, labels: Labels, word: string): string {
  const own = OWN.find((one) => one === word);
  if (own) return t(`insight.word.${own}`);
  const usual = SCALE.find((one) => one === word);
  return labels[word] ?? (usual ? t(`conversation.scale.${usual}`) : word);
}

/** "På vej", or "På vej eller Vil gerne udvikle". */
export function wordsSaid(t: Translate, labels: Labels, words: readonly string[]): string {
  const said = words.map((word) => wordSaid(t, labels, word));
  const last = said.at(-1) ?? '';
  return said.length < 2 ? last : t('insight.or', { first: said.slice(0, -1).join(', '), last });
}

const totalOf = (groups: Groups): number => (groups ?? []).reduce((sum, { count }) => sum + count, 0);

/** Each part of a figure as a line; one line where it is withheld, or where only how many is told. */
export function figureLines(t: Translate, labels: Labels, groups: Groups): string[] {
  if (groups === null) return [t('insight.withheld')];
  const divided = groups.filter(({ words }) => words.length > 0);
  if (divided.length === 0)
    return [t('insight.undivided', { answered: t('insight.answered', { count: totalOf(groups) }) })];
  return divided.map(({ words, count }) =>
    t('insight.word_count', { word: wordsSaid(t, labels, words), count }),
  );
}

/** Whether any of these figures says how many said what: without that there is nothing to draw. */
export const isDivided = (figures: readonly (Groups | undefined)[]): boolean =>
  figures.some((groups) => groups?.some(({ words }) => words.length > 0));
