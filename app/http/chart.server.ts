/** A part of a bar: what stands in the legend, and how many. */
export type ChartPart = { name: string; count: number };

export type ChartBar = {
  label: string;
  parts: readonly ChartPart[];
  /** What stands where the bar would be, when nothing can be shown. */
  instead: string | null;
};

type BarChart = {
  bars: readonly ChartBar[];
  /** Every name in order, also those that no bar here has: so a name has the same colour and pattern in every chart. */
  names: readonly string[];
};

const WIDTH = 900;
const LABELS = 380;
const BAR = 64;
const LEGEND = 64;

/** Told apart by their patterns too, and dark enough on white for what is drawn (WCAG 1.4.11). */
const COLOURS = ['#1f5c99', '#3f8f6b', '#b5651d', '#7a4a9c', '#5b6770', '#a8323e', '#2c7d8c', '#8a7a1e'];
const LINES = { color: 'rgba(255, 255, 255, 0.55)', symbol: 'rect' } as const;
const PATTERNS = [
  { symbol: 'none' },
  { ...LINES, dashArrayX: [1, 0], dashArrayY: [3, 6], rotation: Math.PI / 4 },
  {
    ...LINES,
    symbol: 'circle',
    dashArrayX: [
      [8, 8],
      [0, 8, 8, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.7,
  },
  { ...LINES, dashArrayX: [1, 0], dashArrayY: [2, 5] },
  { ...LINES, dashArrayX: [1, 0], dashArrayY: [3, 6], rotation: -Math.PI / 4 },
  { ...LINES, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 2 },
  {
    ...LINES,
    symbol: 'triangle',
    dashArrayX: [
      [9, 9],
      [0, 9, 9, 0],
    ],
    dashArrayY: [7, 2],
    symbolSize: 0.75,
  },
  {
    ...LINES,
    symbol: 'diamond',
    dashArrayX: [
      [9, 9],
      [0, 9, 9, 0],
    ],
    dashArrayY: [7, 2],
    symbolSize: 0.75,
  },
];

/**
 * Bars that each show how a whole is divided, as SVG without scripts and styles. The library is loaded the first time
 * that somebody asks for a chart: a server that draws none carries none of it.
 */
export async function divisionChart({ bars, names }: BarChart): Promise<string> {
  const { drawSvg } = await import('./draw-svg.server');
  const used = names.flatMap((name, at) =>
    bars.some(({ parts }) => parts.some((part) => part.name === name)) ? [{ name, at }] : [],
  );
  const most = bars.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0) || 1);
  const text = { color: '#1a1a1a', fontSize: 14 };
  return drawSvg(WIDTH, LEGEND + 24 + bars.length * BAR, {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: text,
    legend: {
      top: 8,
      left: 0,
      width: WIDTH,
      itemGap: 18,
      data: used.map(({ name }) => name),
      textStyle: text,
      selectedMode: false,
    },
    grid: { left: LABELS, right: 24, top: LEGEND, bottom: 16 },
    xAxis: { type: 'value', max: 100, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...text, width: LABELS - 24, overflow: 'break', lineHeight: 17, interval: 0 },
    },
    series: [
      ...used.map(({ name, at: place }) => ({
        ...{ name, type: 'bar' as const, stack: 'all', barWidth: 34 },
        itemStyle: {
          ...{ borderColor: '#ffffff', borderWidth: 1 },
          color: COLOURS[place % COLOURS.length],
          decal: PATTERNS[place % PATTERNS.length],
        },
        data: bars.map(({ parts }, at) => {
          const count = parts.filter((part) => part.name === name).reduce((sum, part) => sum + part.count, 0);
          return {
            value: (100 * count) / (most[at] ?? 1),
            label: {
              show: count > 0,
              formatter: String(count),
              ...{
                color: '#1a1a1a',
                backgroundColor: '#ffffff',
                padding: [2, 5],
                borderRadius: 3,
                fontSize: 13,
              },
            },
          };
        }),
      })),
      {
        ...{ name: '', type: 'bar' as const, stack: 'all', barWidth: 34 },
        itemStyle: { color: 'transparent', decal: { symbol: 'none' } },
        data: bars.map(({ instead }) => ({
          value: instead === null ? 0 : 100,
          label: {
            show: instead !== null,
            formatter: instead ?? '',
            position: 'insideLeft' as const,
            ...text,
          },
        })),
      },
    ],
  });
}
