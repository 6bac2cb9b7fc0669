import { measure } from '../fonts';
import { normaliseText } from '../printable';
import { type Atom, atom, type StructureTree, withoutOrphans } from './atom';
import { breakLines } from './lines';
import type { Mark, Tag } from './page-model';
import { baselineIn, CONTENT_WIDTH, MARGIN, TEXT, type TextStyle } from './style';

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

/** A label in a box of its own, `top` below the edge: dark, or an outline. */
export function badgeMarks(
  text: string,
  filled: boolean,
  style: TextStyle,
  tag: Tag,
  x: number,
  top: number,
): Mark[] {
  const padding = 6;
  const width = measure(text, style.font, style.size) + 2 * padding;
  const frame = filled ? ({ fill: 'accent' } as const) : ({ stroke: 'accent' } as const);
  const { font, size, leading } = style;
  const ink = filled ? 'white' : style.ink;
  return [
    { kind: 'box', tag: 'layout', x, y: top, width, height: leading, radius: 2.5, ...frame },
    { kind: 'text', tag, x: x + padding, y: top + baselineIn(style), text: `${text} `, font, size, ink },
  ];
}

/** Marks put beside the first of some lines: a label in the rail, the bullet of an item. */
export function besideFirst(lines: Atom[], marks: Mark[]): Atom[] {
  return lines.map((line, index) => (index === 0 ? { ...line, marks: [...marks, ...line.marks] } : line));
}

const BULLET = /^[-•*–]\s+/;
const LIST_INDENT = 13;

/** Paragraphs are parted by a blank line; lines that begin with a dash or a dot are a list. */
export function proseAtoms(text: string, tree: StructureTree, column: Column, gap: number): Atom[] {
  const paragraphs = normaliseText(text)
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim());
  return paragraphs.flatMap((paragraph, index) => {
    const above = index === 0 ? gap : 6.5;
    const lines = paragraph.trim().split('\n');
    if (!lines.every((line) => BULLET.test(line.trim())))
      return textAtoms(paragraph, TEXT.body, tree.add('P'), column, above);
    const items = lines.map((line) => line.trim().replace(BULLET, ''));
    return listAtoms(items, TEXT.body, tree, column, above);
  });
}

/** A bulleted list. */
export function listAtoms(
  items: string[],
  style: TextStyle,
  tree: StructureTree,
  column: Column,
  gap: number,
): Atom[] {
  const list = tree.add('L');
  const inner = { x: column.x + LIST_INDENT, width: column.width - LIST_INDENT };
  const { font, size } = style;
  return items.flatMap((item, index) => {
    const body = tree.add('LBody', tree.add('LI', list));
    const lines = textAtoms(item, style, body, inner, index === 0 ? gap : 2);
    const bullet: Mark = {
      kind: 'text',
      tag: 'layout',
      x: column.x + 2,
      y: baselineIn(style),
      text: '•',
      font,
      size,
      ink: 'accent',
    };
    return besideFirst(lines, [bullet]);
  });
}
