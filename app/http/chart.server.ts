/** A part of a bar: what stands in the legend, and how many. */
type ChartPart = { name: string; count: number };

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
  narrow: boolean;
};

const WIDE = { width: 900, labels: 380, bar: 64, legend: 64 };
/** For phones: what a bar is about stands above it. */
const NARROW = { width: 360, labels: 0, bar: 108, legend: 150 };

/** Told apart by their patterns too, and dark enough on white for what is drawn (WCAG 1.4.11). */
const COLOURS = ['#1f5c99', '#3f8f6b', '#b5651d', '#7a4a9c', '#2c7d8c', '#8a7a1e', '#3d4a9c', '#5b6770'];
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
];

/**
 * Bars that each show how a whole is divided, as SVG without scripts and styles. The library is loaded the first time
 * that somebody asks for a chart: a server that draws none carries none of it.
 */
export async function divisionChart({ bars, names, narrow }: BarChart): Promise<string> {
  const { drawSvg } = await import('./draw-svg.server');
  const used = names.flatMap((name, at) =>
    bars.some(({ parts }) => parts.some((part) => part.name === name)) ? [{ name, at }] : [],
  );
  const most = bars.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0) || 1);
  const { width, labels, bar, legend } = narrow ? NARROW : WIDE;
  const text = { color: '#1a1a1a', fontSize: 14 };
  return drawSvg(width, legend + 24 + bars.length * bar, {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: text,
    legend: {
      top: 8,
      left: 0,
      width,
      orient: narrow ? ('vertical' as const) : ('horizontal' as const),
      itemGap: narrow ? 8 : 18,
      data: used.map(({ name }) => name),
      textStyle: text,
      selectedMode: false,
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
        ...{ ...text, overflow: 'break' as const, lineHeight: 17, interval: 0 },
        ...(narrow
          ? { inside: true, margin: 0, width, verticalAlign: 'bottom' as const, padding: [0, 0, 22, 0] }
          : { width: labels - 24 }),
      },
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
