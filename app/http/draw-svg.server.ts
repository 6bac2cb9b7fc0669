import { BarChart, type BarSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
} from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

type Option = ComposeOption<BarSeriesOption | GridComponentOption | LegendComponentOption>;

/**
 * Draws a chart. What the library writes as styles become attributes, and what it leaves for its own script goes: the
 * pages allow neither.
 */
export function drawSvg(width: number, height: number, option: Option): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart
      .renderToSVGString()
      .replaceAll(/<style[^>]*>.*?<\/style>/gs, '')
      .replaceAll(/ style="([^"]*)"/g, (_, styles: string) => attributesOf(styles))
      .replaceAll(/ (?:class|ecmeta_[a-z_]+)="[^"]*"/g, '');
  } finally {
    chart.dispose();
  }
}

/** "font-size:12px;font-family:sans-serif;" as attributes, which SVG has of the same names. */
const attributesOf = (styles: string): string =>
  styles
    .split(';')
    .flatMap((style) => {
      const [name = '', value = ''] = style.split(':');
      return /^[a-z-]+$/.test(name.trim()) ? [` ${name.trim()}="${value.trim()}"`] : [];
    })
    .join('');
