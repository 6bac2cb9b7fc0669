import {
  inOrder,
  isDivided,
  type Labels,
  wordSaid,
  wordsSaid,
} from '../../../components/insight/figure-words';
import type { ReportContent } from '../../../domain/indicators/print-report.server';
import type { Groups } from '../../../domain/indicators/themes.rules';
import type { Translate } from '../../../i18n/translator';

type Section = ReportContent['sections'][number];
type ReportChart = Section['charts'][number];
type ReportTable = Section['tables'][number];

/** A figure, or undefined where nothing was asked. */
type Figure = Groups | undefined;

type ChartOfFigures = Pick<ReportChart, 'title' | 'alt'> & {
  bars: { about?: string; label: string; groups: Figure }[];
};

/**
 * Figures as bars that are split by words. What several words are together stands where
 * the first of them would, and looks alike whichever they are: the table says it. What was not asked has no bar.
 */
export function figureChart(t: Translate, labels: Labels, { bars, ...chart }: ChartOfFigures): ReportChart {
  const slots = slotsOf(
    labels,
    bars.map(({ groups }) => groups),
  );
  return {
    ...chart,
    words: slots.map(({ word, alone }) => (alone ? wordSaid(t, labels, word) : t('insight.merged'))),
    bars: bars.flatMap(({ groups, ...bar }) => {
      if (groups === undefined) return [];
      const counts = slots.map((slot) => countIn(labels, groups, slot));
      return [{ ...bar, counts, ...(!isDivided([groups]) && { instead: undividedIn(t, groups) }) }];
    }),
  };
}

/** A place in every bar: for those who said the word, or one of several of which it is the first. */
type Slot = { word: string; alone: boolean };

/** Of every word that could be said: a figure that is divided has them all. So a word looks alike in every chart. */
function slotsOf(labels: Labels, figures: readonly Figure[]): Slot[] {
  const words = figures.flatMap((figure) => figure ?? []).flatMap((group) => group.words);
  return inOrder(labels, [...new Set(words)]).flatMap((word) => [
    { word, alone: true },
    { word, alone: false },
  ]);
}

function countIn(labels: Labels, groups: Groups, { word, alone }: Slot): number | null {
  const found = groups?.find(
    ({ words }) => inOrder(labels, words)[0] === word && (words.length === 1) === alone,
  );
  return found?.count ?? null;
}

const totalOf = (groups: NonNullable<Groups>) => groups.reduce((sum, { count }) => sum + count, 0);

const undividedIn = (t: Translate, groups: Groups) =>
  groups === null
    ? t('insight.withheld')
    : t('insight.undivided', { answered: t('insight.answered', { count: totalOf(groups) }) });

type TableOfFigures = {
  head: string;
  /** What is set beside each other: rounds. */
  columns: readonly string[];
  /** A figure for each column. */
  rows: { about: string; figures: readonly Figure[] }[];
};

/** How wide a column of numbers is, as a part of the table. */
const NUMBERS = 0.16;

/** Figures below each other, each with how many answered and then how many said what; a column for each round. */
export function figureTable(
  t: Translate,
  labels: Labels,
  { head, columns, rows }: TableOfFigures,
): ReportTable {
  const parts: number[] = [];
  const lines: string[][][] = [];
  for (const { about, figures } of rows) {
    parts.push(lines.length);
    lines.push([[about], ...figures.map((figure) => [answeredIn(t, figure)])]);
    for (const words of waysToSay(labels, figures))
      lines.push([
        [wordsSaid(t, labels, words)],
        ...figures.map((figure) => [countOf(figure, words) ?? t('insight.report.none')]),
      ]);
  }
  return {
    columns: [
      { title: head, share: 1 - NUMBERS * columns.length },
      ...columns.map((title) => ({ title, share: NUMBERS, align: 'end' as const })),
    ],
    parts,
    rows: lines,
  };
}

function answeredIn(t: Translate, figure: Figure): string {
  if (figure === undefined) return t('insight.report.not_asked');
  return figure === null ? t('insight.report.too_few') : String(totalOf(figure));
}

const sameWords = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((word) => others.includes(word));

const countOf = (figure: Figure, words: readonly string[]) =>
  figure?.find((group) => sameWords(group.words, words))?.count.toString();

/** Words, and words put together, as any of the figures tells them: in their order, one word before several. */
function waysToSay(labels: Labels, figures: readonly Figure[]): string[][] {
  const ways: string[][] = [];
  for (const { words } of figures.flatMap((figure) => figure ?? []))
    if (words.length > 0 && !ways.some((way) => sameWords(way, words))) ways.push(inOrder(labels, words));
  const order = inOrder(labels, [...new Set(ways.flat())]);
  const placeOf = ([first = '']: string[]) => order.indexOf(first);
  return ways.sort((a, b) => placeOf(a) - placeOf(b) || a.length - b.length);
}
