import { measure } from '../fonts';
import { TICK_MARGIN, type TickField } from '../form/form-field';
import type { FormTree } from '../form/form-tree';
import { type Atom, atom } from '../layout/atom';
import type { Mark } from '../layout/page-model';
import { CONTENT_WIDTH, MARGIN, TEXT } from '../layout/style';
import { type Column, textAtoms } from '../layout/text-atoms';
import { lineMark, type Room } from './write-atoms';

interface Option {
  /** What is stored for it. */
  id: string;
  label: string;
  ticked: boolean;
}

const BOX = 11;
const LABEL_GAP = 6;
const OPTION_GAP = 20;
const ROOM_TO_WRITE = 110;
const FULL: Column = { x: MARGIN.left, width: CONTENT_WIDTH };
/** What a PDF name holds without being written otherwise, and is not the state of an empty box. */
const PLAIN_NAME = /^(?!Off$)[\w-]+$/;

/**
 * Boxes to tick, side by side as far as they go, then on the next row.
 * @param field what they answer, in plain words
 * @param room what the rest of the last row is for, where one can write on it
 */
export function tickAtoms(
  options: Option[],
  field: Omit<TickField, 'options'>,
  tree: FormTree,
  gap: number,
  room?: Room,
): Atom[] {
  const { font, size, leading } = TEXT.option;
  const list = tree.add('L');
  const ticks = tree.ticks(field);
  const rows: Mark[][] = [[]];
  let x = FULL.x;
  options.forEach(({ id, label, ticked }, index) => {
    const width = BOX + LABEL_GAP + Math.min(measure(label, font, size), FULL.width - BOX - LABEL_GAP);
    if (x > FULL.x && x + width > FULL.x + FULL.width) {
      rows.push([]);
      x = FULL.x;
    }
    const item = tree.add('LI', list);
    const said = field.kind === 'mark' ? field.label : `${field.label} ${label}`;
    const option = { value: PLAIN_NAME.test(id) ? id : `o${index + 1}`, label: said, ticked };
    const box = ticks.option(option, boxAt(x), tree.add('Lbl', item));
    const column = { x: x + BOX + LABEL_GAP, width: FULL.width - BOX - LABEL_GAP };
    const [line, ...more] = textAtoms(`${label} `, TEXT.option, tree.add('LBody', item), column);
    rows.at(-1)?.push(box, ...(line?.marks ?? []));
    rows.push(...more.map(({ marks }) => marks));
    x += width + OPTION_GAP;
  });
  if (room) rows.at(-1)?.push(...roomMarks(x - OPTION_GAP + 8, room, tree));
  return rows.map((marks, index) =>
    atom(leading, marks, { gap: index === 0 ? gap : 0, keepWithNext: index < rows.length - 1 }),
  );
}

function boxAt(x: number) {
  const side = BOX + 2 * TICK_MARGIN;
  const y = (TEXT.option.leading - BOX) / 2;
  return { x: x - TICK_MARGIN, y: y - TICK_MARGIN, width: side, height: side };
}

function roomMarks(x: number, room: Room, tree: FormTree): Mark[] {
  const right = FULL.x + FULL.width;
  if (right - x < ROOM_TO_WRITE) return [];
  return [lineMark({ x, width: right - x }, TEXT.option.leading - 3.5, room, tree)];
}
