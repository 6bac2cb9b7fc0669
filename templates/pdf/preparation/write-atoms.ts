import type { FormTree } from '../form/form-tree';
import { type Atom, atom } from '../layout/atom';
import type { BoxMark } from '../layout/page-model';
import { CONTENT_WIDTH, MARGIN } from '../layout/style';
import type { Column } from '../layout/text-atoms';

/** From line to line: room for a hand, 8.5 mm. */
export const LINE_SPACING = 24;
/** More are several fields: one field cannot go on overleaf. */
const MOST_LINES_A_FIELD = 12;
const THICKNESS = 0.7;
/** From what stands above to the field, so that what is typed keeps its distance. */
const ABOVE = 5;

/** What a place to write is called, and what it is for. */
export interface Room {
  name: string;
  label: string;
}

/** Ruled lines over the whole width, a field to type in. */
export function writingAtoms(lines: number, { name, label }: Room, tree: FormTree): Atom[] {
  const fields = Math.ceil(lines / MOST_LINES_A_FIELD);
  return Array.from({ length: fields }, (_, index) => {
    const here = Math.min(MOST_LINES_A_FIELD, lines - index * MOST_LINES_A_FIELD);
    const height = here * LINE_SPACING - ABOVE;
    const rules = Array.from({ length: here }, (_, line) => (line + 1) * LINE_SPACING - THICKNESS - ABOVE);
    const field = { name: index === 0 ? name : `${name}-${index + 1}`, label, multiline: here > 1, rules };
    const box = { x: MARGIN.left, y: ABOVE, width: CONTENT_WIDTH, height };
    return atom(here * LINE_SPACING, [tree.writing(field, box)]);
  });
}

/** One line to write on. `baseline`: where it lies, from the top of the atom. */
export function lineMark({ x, width }: Column, baseline: number, room: Room, tree: FormTree): BoxMark {
  const height = 16;
  const rules = [height - THICKNESS];
  return tree.writing(
    { ...room, multiline: false, rules },
    { x, y: baseline + THICKNESS - height, width, height },
  );
}
