import type { FontName } from '../fonts';
import type { Ink } from './page-model';

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89 };
export const MARGIN = { left: 64, right: 64, top: 62, bottom: 70 };
export const CONTENT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** Where content may stand; the furniture is outside. */
export const CONTENT_TOP = MARGIN.top;
export const CONTENT_BOTTOM = PAGE.height - MARGIN.bottom;

/** The narrow column of labels at the left, and the text beside it. */
export const RAIL = {
  label: { x: MARGIN.left, width: 92 },
  text: { x: MARGIN.left + 98, width: CONTENT_WIDTH - 98 },
};

/** The record: its marks stand in the rail, and it is a little narrower, so that a panel frames it. */
export const RECORD = {
  text: { x: MARGIN.left + 104, width: CONTENT_WIDTH - 104 - 8 },
  panel: { x: MARGIN.left + 92, width: CONTENT_WIDTH - 92 },
};

export interface TextStyle {
  font: FontName;
  size: number;
  /** From baseline to baseline. */
  leading: number;
  ink: Ink;
}

export const TEXT = {
  organisation: { font: 'semibold', size: 10, leading: 14, ink: 'accent' },
  talk: { font: 'regular', size: 9, leading: 14, ink: 'muted' },
  title: { font: 'semibold', size: 23, leading: 28.5, ink: 'text' },
  heading: { font: 'semibold', size: 13.5, leading: 18, ink: 'text' },
  part: { font: 'semibold', size: 15, leading: 20, ink: 'text' },
  topic: { font: 'semibold', size: 11.6, leading: 16, ink: 'text' },
  body: { font: 'regular', size: 10.2, leading: 15.2, ink: 'text' },
  strong: { font: 'semibold', size: 10.2, leading: 15.2, ink: 'text' },
  // The leading that puts its baseline on that of the strong text beside it.
  label: { font: 'regular', size: 9, leading: 16, ink: 'muted' },
  note: { font: 'regular', size: 8.8, leading: 12.8, ink: 'muted' },
  question: { font: 'semibold', size: 10.6, leading: 15.4, ink: 'text' },
  point: { font: 'regular', size: 9.4, leading: 13.4, ink: 'text' },
  option: { font: 'regular', size: 9.6, leading: 20, ink: 'text' },
  badge: { font: 'semibold', size: 8, leading: 14, ink: 'accent' },
  citationLabel: { font: 'semibold', size: 8, leading: 11.6, ink: 'muted' },
  citation: { font: 'italic', size: 8.2, leading: 11.6, ink: 'muted' },
  columnHead: { font: 'semibold', size: 8.4, leading: 12.4, ink: 'accent' },
  cell: { font: 'regular', size: 9, leading: 12.8, ink: 'text' },
  cellStrong: { font: 'semibold', size: 9, leading: 12.8, ink: 'text' },
  cellNote: { font: 'regular', size: 8.2, leading: 12.8, ink: 'muted' },
  cellCitation: { font: 'italic', size: 8, leading: 12.8, ink: 'muted' },
  chartTitle: { font: 'semibold', size: 9.6, leading: 14, ink: 'text' },
  chartWord: { font: 'regular', size: 8.4, leading: 12, ink: 'text' },
  chartGroup: { font: 'semibold', size: 8.8, leading: 12.4, ink: 'text' },
  chartLabel: { font: 'regular', size: 8.4, leading: 11, ink: 'text' },
  chartNumber: { font: 'semibold', size: 8, leading: 11, ink: 'text' },
  chartInstead: { font: 'italic', size: 8.4, leading: 11, ink: 'muted' },
  furniture: { font: 'regular', size: 8, leading: 11, ink: 'muted' },
} as const satisfies Record<string, TextStyle>;

/** Where the baseline lies in a line of this leading: the letters stand optically in its middle. */
export function baselineIn(style: TextStyle): number {
  return style.leading / 2 + style.size * 0.35;
}

/** RGB, 0 to 1. `text`, `muted` and `accent` have a contrast of 6:1 or more on white and on tint. */
export const INKS: Record<Ink, readonly [number, number, number]> = {
  text: [0.1, 0.11, 0.12],
  muted: [0.33, 0.36, 0.38],
  accent: [0.07, 0.28, 0.35],
  white: [1, 1, 1],
  hairline: [0.77, 0.81, 0.83],
  // A line to write on: it has to survive a photocopier.
  rule: [0.55, 0.59, 0.62],
  tint: [0.935, 0.953, 0.957],
  // A part of a chart without lines: darker than a tint, lighter than text.
  tone: [0.7, 0.8, 0.83],
};
