type ChartBar = {
  label: string;
  /** How many, for each word; nothing where the bar has no such part. */
  counts: readonly (number | null)[];
  /** What stands where the bar would be, when nothing can be shown. */
  instead?: string;
};

type BarChart = {
  /**
   * What the parts of the bars are called, in their order: also those that no bar here has, so that a word has the same
   * colour and pattern in every chart. A word that stands there several times is one in the legend.
   */
  words: readonly string[];
  bars: readonly ChartBar[];
  narrow: boolean;
};

const WIDE = { width: 900, labels: 380, bar: 64 };
/** For phones: what a bar is about stands above it. */
const NARROW = { width: 360, bar: 108 };
/** How wide a letter is, nearly. */
const LETTER = 7.4;
const LEGEND = { top: 8, line: 24, below: 16, symbol: 30, gap: { wide: 18, narrow: 8 } };

/** Told apart by their patterns too, and dark enough on white for what is drawn (WCAG 1.4.11). */
const COLOURS = [
  '#1f5c99',
  '#3f8f6b',
  '#b5651d',
  '#7a4a9c',
  '#2c7d8c',
  '#8a7a1e',
  '#3d4a9c',
  '#5b6770',
  '#94465c',
];
const LINES = { color: 'rgba(255, 255, 255, 0.55)', symbol: 'rect', dashArrayX: [1, 0] };
const marks = (symbol: string) => ({
  ...{ color: LINES.color, symbol, symbolSize: 0.75 },
  dashArrayX: [
    [8, 8],
    [0, 8, 8, 0],
  ],
  dashArrayY: [6, 1],
});
const PATTERNS = [
  { symbol: 'none' },
  { ...LINES, dashArrayY: [3, 6], rotation: Math.PI / 4 },
  marks('circle'),
  { ...LINES, dashArrayY: [2, 5] },
  { ...LINES, dashArrayY: [3, 6], rotation: -Math.PI / 4 },
  { ...LINES, dashArrayY: [2, 5], rotation: Math.PI / 2 },
  marks('triangle'),
  marks('diamond'),
  { ...LINES, dashArrayX: [6, 4], dashArrayY: [3, 6] },
];

/**
 * Bars that each show how a whole is divided, as SVG without scripts and styles. The library is loaded the first time
 * that somebody asks for a chart: a server that draws none carries none of it.
 */
export async function divisionChart({ words, bars, narrow }: BarChart): Promise<string> {
  const { drawSvg } = await import('./draw-svg.server');
  const names = words.filter((word, at) => words.lastIndexOf(word) === at);
  const parts = words.flatMap((name, slot) =>
    bars.some(({ counts }) => counts[slot]) ? [{ name, slot, look: names.indexOf(name) }] : [],
  );
  const used = names.filter((name) => parts.some((part) => part.name === name));
  const totals = bars.map(({ counts }) => counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) || 1);
  const { width, bar } = narrow ? NARROW : WIDE;
  const labels = narrow ? 0 : Math.min(WIDE.labels, 40 + longest(bars.map(({ label }) => label)) * LETTER);
  const legend = legendHeight(used, narrow);
  return drawSvg(width, legend + 24 + bars.length * bar, {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: TEXT,
    legend: {
      ...{ top: LEGEND.top, left: 0, width, orient: narrow ? 'vertical' : 'horizontal' },
      ...{ itemGap: narrow ? LEGEND.gap.narrow : LEGEND.gap.wide, textStyle: TEXT, selectedMode: false },
      data: used,
    },
    grid: { left: labels, right: narrow ? 0 : 24, top: legend, bottom: 16 },
    xAxis: { type: 'value', max: 100, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: {
        ...{ ...TEXT, overflow: 'break', lineHeight: 17, interval: 0 },
        ...(narrow
          ? { inside: true, margin: 0, width, verticalAlign: 'bottom', padding: [0, 0, 22, 0] }
          : { width: labels - 24 }),
      },
    },
    series: [
      ...parts.map(({ name, slot, look }) => ({
        ...{ ...BAR, name },
        itemStyle: {
          ...{ borderColor: '#ffffff', borderWidth: 2.5 },
          color: COLOURS[look % COLOURS.length],
          decal: PATTERNS[look % PATTERNS.length],
        },
        data: bars.map(({ counts }, at) => partOf(counts[slot] ?? 0, totals[at] ?? 1)),
      })),
      {
        ...{ ...BAR, name: '' },
        itemStyle: { color: 'transparent', decal: { symbol: 'none' } },
        data: bars.map(({ instead }) => ({
          value: instead === undefined ? 0 : 100,
          label: {
            ...{ show: instead !== undefined, formatter: instead ?? '', position: 'insideLeft' as const },
            ...TEXT,
          },
        })),
      },
    ],
  });
}

const TEXT = { color: '#1a1a1a', fontSize: 14 };
const BAR = { type: 'bar' as const, stack: 'all', barWidth: 34 };

const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));

/** A part of a bar, as so many of a hundred, with its number on a plate. */
const partOf = (count: number, total: number) => ({
  value: (100 * count) / total,
  label: {
    ...{ show: count > 0, formatter: String(count), color: '#1a1a1a', fontSize: 13 },
    ...{ backgroundColor: '#ffffff', padding: [2, 5], borderRadius: 3 },
  },
});

/** How much room the words take above the bars: below each other on a phone, else in lines. */
function legendHeight(names: readonly string[], narrow: boolean): number {
  if (narrow) return LEGEND.top + names.length * LEGEND.line + LEGEND.below;
  let [lines, end] = [1, 0];
  for (const name of names) {
    const wide = LEGEND.symbol + name.length * LETTER;
    if (end > 0 && end + wide > WIDE.width) [lines, end] = [lines + 1, 0];
    end += wide + LEGEND.gap.wide;
  }
  return LEGEND.top + lines * LEGEND.line + LEGEND.below;
}
