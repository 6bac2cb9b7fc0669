import type { Ink, Pattern, PatternMark } from '../layout/page-model';
import { colour, point } from './operands';

/** The rectangle in the coordinates of the page, upwards from its foot. */
type Field = { left: number; bottom: number; width: number; height: number };
type Stroke = readonly [x1: number, y1: number, x2: number, y2: number];

type Look = {
  fill: Ink;
  /** How thick the lines are, in points; together they cover less than the letters of a text do. */
  weight?: number;
  dashed?: true;
  strokes?: (field: Field) => Stroke[];
};

const LOOKS: Record<Pattern, Look> = {
  plain: { fill: 'tone' },
  rising: { fill: 'white', weight: 0.7, strokes: (field) => slanted(field, 5, 1) },
  blank: { fill: 'white' },
  dots: { fill: 'white', weight: 1.3, strokes: dotted },
  falling: { fill: 'tint', weight: 0.7, strokes: (field) => slanted(field, 3.6, -1) },
  level: { fill: 'white', weight: 0.6, strokes: (field) => level(field, 3.5) },
  crossed: {
    fill: 'white',
    weight: 0.5,
    strokes: (field) => [...slanted(field, 6, 1), ...slanted(field, 6, -1)],
  },
  upright: { fill: 'white', weight: 0.7, strokes: upright },
  dashes: { fill: 'tint', weight: 0.9, dashed: true, strokes: (field) => level(field, 4.2) },
};

/** A framed rectangle with its pattern, drawn as lines that end at the frame. */
export function patternOperators(mark: PatternMark, pageHeight: number): string {
  const { fill, weight = 0, dashed, strokes } = LOOKS[mark.pattern];
  const field = {
    ...{ left: mark.x, bottom: pageHeight - mark.y - mark.height },
    ...{ width: mark.width, height: mark.height },
  };
  const path = `${[field.left, field.bottom, field.width, field.height].map(point).join(' ')} re`;
  const lines = (strokes?.(field) ?? []).map(
    ([x1, y1, x2, y2]) => `${point(x1)} ${point(y1)} m ${point(x2)} ${point(y2)} l`,
  );
  const pattern =
    lines.length === 0
      ? []
      : // A line of no length with a round end is a dot.
        [`${path} W n 1 J ${point(weight)} w${dashed ? ' [3 3] 0 d' : ''}`, ...lines, 'S'];
  return [
    'q',
    `${colour(fill)} rg ${colour('accent')} RG ${path} f`,
    ...pattern,
    'Q',
    `${colour('accent')} RG 0.7 w ${path} S`,
  ].join('\n');
}

/** Lines across that are `every` points apart along the foot; upwards to the right, or downwards. */
function slanted({ left, bottom, width, height }: Field, every: number, way: 1 | -1): Stroke[] {
  const count = Math.ceil((width + height) / every);
  return Array.from({ length: count }, (_, at) => {
    const x = left - height + (at + 0.5) * every;
    return way === 1 ? [x, bottom, x + height, bottom + height] : [x, bottom + height, x + height, bottom];
  });
}

function level({ left, bottom, width, height }: Field, every: number): Stroke[] {
  return Array.from({ length: Math.floor((height - 1) / every) }, (_, at) => {
    const y = bottom + (at + 1) * every;
    return [left, y, left + width, y];
  });
}

function upright({ left, bottom, width, height }: Field): Stroke[] {
  return Array.from({ length: Math.floor((width - 1) / 3.2) }, (_, at) => {
    const x = left + (at + 1) * 3.2;
    return [x, bottom, x, bottom + height];
  });
}

/** Rows of dots, every other moved by half. */
function dotted({ left, bottom, width, height }: Field): Stroke[] {
  const rows = Math.floor(height / 3);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: Math.floor((width - 1) / 5) + 1 }, (_, at): Stroke => {
      const x = left + 2 + at * 5 + (row % 2) * 2.5;
      const y = bottom + (height - (rows - 1) * 3) / 2 + row * 3;
      return [x, y, x, y];
    }).filter(([x]) => x < left + width - 1),
  ).flat();
}
