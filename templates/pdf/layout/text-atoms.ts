import { measure } from '../fonts';
import { type Atom, atom, withoutOrphans } from './atom';
import { breakLines } from './lines';
import type { Tag } from './page-model';
import { baselineIn, CONTENT_WIDTH, MARGIN, type TextStyle } from './style';

/** Where a text stands: the left edge and the room for it. */
export interface Column {
  x: number;
  width: number;
}

const FULL_WIDTH: Column = { x: MARGIN.left, width: CONTENT_WIDTH };

/** One text as a block of lines, `gap` above the first. */
export function textAtoms(text: string, style: TextStyle, tag: Tag, column = FULL_WIDTH, gap = 0): Atom[] {
  const lines = breakLines(text, style.font, style.size, column.width);
  return withoutOrphans(
    lines.map((line, index) =>
      atom(
        style.leading,
        [
          {
            kind: 'text',
            tag,
            x: column.x,
            y: baselineIn(style),
            text: line.text,
            font: style.font,
            size: style.size,
            ink: style.ink,
          },
        ],
        { gap: index === 0 ? gap : 0 },
      ),
    ),
  );
}

/** A label in a box of its own: dark, or an outline. */
export function badge(text: string, filled: boolean, style: TextStyle, tag: Tag, gap: number): Atom {
  const padding = 6;
  const width = measure(text, style.font, style.size) + 2 * padding;
  const frame = filled ? ({ fill: 'accent' } as const) : ({ stroke: 'accent' } as const);
  return atom(
    style.leading,
    [
      {
        kind: 'box',
        tag: 'layout',
        x: MARGIN.left,
        y: 0,
        width,
        height: style.leading,
        radius: 2.5,
        ...frame,
      },
      {
        kind: 'text',
        tag,
        x: MARGIN.left + padding,
        y: baselineIn(style),
        text,
        font: style.font,
        size: style.size,
        ink: filled ? 'white' : style.ink,
      },
    ],
    { gap, keepWithNext: true },
  );
}
