import { measure } from '../fonts';
import { type Atom, atom, heightOf, keepWithNext, type StructureTree, stacked } from '../layout/atom';
import { breakLines } from '../layout/lines';
import { type BoxMark, type Mark, PATTERNS, type TextMark } from '../layout/page-model';
import {
  baselineIn,
  CONTENT_BOTTOM,
  CONTENT_TOP,
  CONTENT_WIDTH,
  MARGIN,
  TEXT,
  type TextStyle,
} from '../layout/style';
import { type Column, textAtoms } from '../layout/text-atoms';
import type { ReportBar, ReportChart } from './report';

const BAR = { height: 14, gap: 3, apart: 5 };
const SWATCH = { width: 18, height: 9, gap: 5, after: 14 };
/** What bars are called stands at their left. */
const LABEL = { most: CONTENT_WIDTH * 0.42, gap: 10 };
/** Around a number in a bar, so that no pattern runs through it. */
const PLATE = { padding: 2.4, height: 10 };
/** A chart is never cut: one that is taller becomes several. */
const TALLEST = (CONTENT_BOTTOM - CONTENT_TOP) * 0.72;
const MOST_BARS = Math.floor(TALLEST / 50);

/** A chart under its title, as one figure with the legend of its patterns, or as several where it is too tall for one. */
export function chartAtoms(chart: ReportChart, tree: StructureTree): Atom[] {
  if (chart.bars.length === 0) return [];
  const title = keepWithNext(textAtoms(chart.title, TEXT.chartTitle, tree.add('P'), undefined, 10));
  const pieces = piecesOf(chart);
  const figures = pieces.map((bars, at) => {
    const which = pieces.length > 1 ? ` (${at + 1}/${pieces.length})` : '';
    return figureAtom({ ...chart, bars }, tree, `${chart.alt}${which}`);
  });
  return [...title, ...figures];
}

/** The bars of each figure: parted only where something new begins. */
function piecesOf(chart: ReportChart): ReportBar[][] {
  const pieces: ReportBar[][] = [];
  for (const bars of groupsOf(chart.bars)) {
    const last = pieces.at(-1);
    if (last && heightOf(barAtoms({ ...chart, bars: [...last, ...bars] }, 0)) <= TALLEST) last.push(...bars);
    else pieces.push(bars);
  }
  return pieces;
}

/** Bars that are about the same; one that says nothing of it stands alone. */
function groupsOf(bars: ReportBar[]): ReportBar[][] {
  const groups: ReportBar[][] = [];
  for (const bar of bars) {
    const last = groups.at(-1);
    const same = last && bar.about !== undefined && last[0]?.about === bar.about;
    if (same && last.length < MOST_BARS) last.push(bar);
    else groups.push([bar]);
  }
  return groups;
}

function figureAtom(chart: ReportChart, tree: StructureTree, alt: string): Atom {
  const figure = tree.add('Figure', null, { alt });
  const content = [...legendAtoms(chart, figure), ...barAtoms(chart, figure)];
  const height = heightOf(content);
  // Nothing is drawn of it: where the figure stands is read off it when the pages are known.
  const frame: BoxMark = { kind: 'box', tag: figure, x: MARGIN.left, y: 0, width: CONTENT_WIDTH, height };
  return atom(height, [frame, ...stacked(content, 0)], { gap: 4 });
}

/** Each word once, where it stands last. */
const legendOf = (words: string[]) => words.filter((word, at) => words.lastIndexOf(word) === at);

/** The words that any bar has with their patterns, in lines from the left. */
function legendAtoms({ words, bars }: ReportChart, figure: number): Atom[] {
  const style = TEXT.chartWord;
  const lines: { marks: Mark[]; end: number }[] = [];
  const used = new Set(words.filter((_, at) => bars.some(({ counts }) => counts[at])));
  for (const [at, word] of legendOf(words).entries()) {
    if (!used.has(word)) continue;
    const width = SWATCH.width + SWATCH.gap + measure(word, style.font, style.size);
    const last = lines.at(-1);
    const fits = last && last.end + SWATCH.after + width <= CONTENT_WIDTH;
    const line = fits ? last : { marks: [], end: -SWATCH.after };
    if (!fits) lines.push(line);
    const left = line.end + SWATCH.after;
    line.marks.push(
      {
        ...{ kind: 'pattern', tag: figure, pattern: patternOf(at) },
        ...{ x: MARGIN.left + left, y: (style.leading - SWATCH.height) / 2 },
        ...{ width: SWATCH.width, height: SWATCH.height },
      },
      textMark(`${word} `, style, figure, MARGIN.left + left + SWATCH.width + SWATCH.gap, 0),
    );
    line.end = left + width;
  }
  return lines.map(({ marks }, at) => atom(style.leading, marks, { gap: at === 0 ? 0 : 3 }));
}

const patternOf = (word: number) => PATTERNS[word % PATTERNS.length] ?? 'plain';

function barAtoms(chart: ReportChart, figure: number): Atom[] {
  const label = labelColumn(chart.bars);
  const left = label.x + label.width + LABEL.gap;
  const field = { x: left, width: MARGIN.left + CONTENT_WIDTH - left };
  return chart.bars.flatMap((bar, at) => {
    const begins = bar.about !== undefined && bar.about !== chart.bars[at - 1]?.about;
    const about = begins ? textAtoms(`${bar.about} `, TEXT.chartGroup, figure, undefined, 8) : [];
    const gap = bar.about === undefined ? BAR.apart : BAR.gap;
    return [...about, barAtom(bar, chart.words, figure, label, field, begins || at > 0 ? gap : 8)];
  });
}

/** As wide as the longest label, within reason. */
function labelColumn(bars: ReportBar[]): Column {
  const { font, size } = TEXT.chartLabel;
  const widest = Math.max(...bars.map(({ label }) => measure(label, font, size)));
  return { x: MARGIN.left, width: Math.min(Math.ceil(widest) + 1, LABEL.most) };
}

function barAtom(
  bar: ReportBar,
  words: string[],
  figure: number,
  label: Column,
  field: Column,
  gap: number,
): Atom {
  const style = TEXT.chartLabel;
  const lines = breakLines(bar.label, style.font, style.size, label.width);
  const height = Math.max(BAR.height, lines.length * style.leading);
  const first = (height - lines.length * style.leading) / 2;
  const names = lines.map(({ text }, at) =>
    textMark(at === lines.length - 1 ? `${text} ` : text, style, figure, label.x, first + at * style.leading),
  );
  const top = (height - BAR.height) / 2;
  const total = bar.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const marks =
    total === 0 ? insteadMarks(bar, figure, field, top) : partMarks(bar, words, figure, field, top);
  return atom(height, [...names, ...marks], { gap });
}

function insteadMarks({ instead = '' }: ReportBar, figure: number, field: Column, top: number): Mark[] {
  const style = TEXT.chartInstead;
  return [textMark(`${instead} `, style, figure, field.x, top + (BAR.height - style.leading) / 2)];
}

/** The parts of a bar in the order of the words, each with its number where that has room. */
function partMarks(
  { counts }: ReportBar,
  words: string[],
  figure: number,
  field: Column,
  top: number,
): Mark[] {
  const legend = legendOf(words);
  const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  let x = field.x;
  return counts.flatMap((count, at) => {
    if (!count) return [];
    const width = (field.width * count) / total;
    const part: Mark = {
      ...{ kind: 'pattern', tag: figure, pattern: patternOf(legend.indexOf(words[at] ?? '')) },
      ...{ x, y: top, width, height: BAR.height },
    };
    const marks = [part, ...numberMarks(String(count), figure, x + width / 2, width, top)];
    x += width;
    return marks;
  });
}

function numberMarks(number: string, figure: number, middle: number, room: number, top: number): Mark[] {
  const style = TEXT.chartNumber;
  const width = measure(number, style.font, style.size);
  if (width + 2 * PLATE.padding + 2 > room) return [];
  const x = middle - width / 2;
  return [
    {
      ...{ kind: 'box', tag: figure, fill: 'white', radius: 1.5, height: PLATE.height },
      ...{ x: x - PLATE.padding, y: top + (BAR.height - PLATE.height) / 2, width: width + 2 * PLATE.padding },
    },
    textMark(`${number} `, style, figure, x, top + (BAR.height - style.leading) / 2),
  ];
}

function textMark(text: string, style: TextStyle, tag: number, x: number, top: number): TextMark {
  const { font, size, ink } = style;
  return { kind: 'text', tag, x, y: top + baselineIn(style), text, font, size, ink };
}
