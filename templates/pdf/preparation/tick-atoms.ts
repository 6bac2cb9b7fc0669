import { measure } from '../fonts';
import { type Atom, atom, type StructureTree } from '../layout/atom';
import type { Mark } from '../layout/page-model';
import { baselineIn, CONTENT_WIDTH, MARGIN, TEXT } from '../layout/style';
import { type Column, textAtoms } from '../layout/text-atoms';
import { ruleMark } from './write-atoms';

export interface Option {
  label: string;
  ticked: boolean;
}

const BOX = 11;
const LABEL_GAP = 6;
const OPTION_GAP = 20;
const ROOM_TO_WRITE = 110;
const FULL: Column = { x: MARGIN.left, width: CONTENT_WIDTH };

/**
 * Boxes to tick, side by side as far as they go, then on the next row.
 * @param room what the rest of the last row is for, where one can write on it; the name of that room
 */
export function tickAtoms(options: Option[], tree: StructureTree, gap: number, room?: string): Atom[] {
  const { font, size, leading } = TEXT.option;
  const list = tree.add('L');
  const rows: Mark[][] = [[]];
  let x = FULL.x;
  for (const { label, ticked } of options) {
    const width = BOX + LABEL_GAP + Math.min(measure(label, font, size), FULL.width - BOX - LABEL_GAP);
    if (x > FULL.x && x + width > FULL.x + FULL.width) {
      rows.push([]);
      x = FULL.x;
    }
    const item = tree.add('LI', list);
    const box = tree.add('Form', tree.add('Lbl', item), {
      alt: label,
      printField: ticked ? 'ticked' : 'unticked',
    });
    const column = { x: x + BOX + LABEL_GAP, width: FULL.width - BOX - LABEL_GAP };
    const [line, ...more] = textAtoms(`${label} `, TEXT.option, tree.add('LBody', item), column);
    rows.at(-1)?.push(...boxMarks(x, ticked, box), ...(line?.marks ?? []));
    rows.push(...more.map(({ marks }) => marks));
    x += width + OPTION_GAP;
  }
  if (room) rows.at(-1)?.push(...roomMarks(x - OPTION_GAP + 8, room, tree));
  return rows.map((marks, index) =>
    atom(leading, marks, { gap: index === 0 ? gap : 0, keepWithNext: index < rows.length - 1 }),
  );
}

function roomMarks(x: number, name: string, tree: StructureTree): Mark[] {
  const right = FULL.x + FULL.width;
  if (right - x < ROOM_TO_WRITE) return [];
  const element = tree.add('Form', null, { alt: name, printField: 'written' });
  return [ruleMark({ x, width: right - x }, TEXT.option.leading - 3.5, element)];
}

function boxMarks(x: number, ticked: boolean, tag: number): Mark[] {
  const y = (TEXT.option.leading - BOX) / 2;
  const size = 15;
  const cross: Mark = {
    kind: 'text',
    tag,
    x: x + (BOX - measure('×', 'semibold', size)) / 2,
    y: baselineIn({ ...TEXT.option, size: 9.6 }) + 1.9,
    text: '×',
    font: 'semibold',
    size,
    ink: 'text',
  };
  return [
    { kind: 'box', tag, x, y, width: BOX, height: BOX, radius: 1.5, stroke: 'muted' },
    ...(ticked ? [cross] : []),
  ];
}
