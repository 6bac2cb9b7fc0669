import { type Atom, atom, type StructureTree, withoutOrphans } from '../layout/atom';
import type { Mark } from '../layout/page-model';
import { CONTENT_WIDTH, MARGIN } from '../layout/style';
import type { Column } from '../layout/text-atoms';

/** From line to line: room for a hand, 8.5 mm. */
export const LINE_SPACING = 24;

/** A line to write on. */
export function ruleMark({ x, width }: Column, y: number, tag: number): Mark {
  return { kind: 'box', tag, x, y, width, height: 0.7, fill: 'rule' };
}

/** Ruled lines over the whole width; never one of them alone before or after a page break. */
export function writingAtoms(lines: number, name: string, tree: StructureTree): Atom[] {
  if (lines <= 0) return [];
  const element = tree.add('Form', null, { alt: name, printField: 'written' });
  const column = { x: MARGIN.left, width: CONTENT_WIDTH };
  return withoutOrphans(
    Array.from({ length: lines }, () => atom(LINE_SPACING, [ruleMark(column, LINE_SPACING - 0.7, element)])),
  );
}
