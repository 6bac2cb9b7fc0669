import { measure } from '../fonts';
import { type Atom, atom, keepTogether, type StructureTree } from '../layout/atom';
import type { Mark } from '../layout/page-model';
import { headingAtoms } from '../layout/section-atoms';
import { baselineIn, CONTENT_WIDTH, MARGIN, TEXT } from '../layout/style';
import { besideFirst, textAtoms } from '../layout/text-atoms';
import { FORM_WORDS } from './form-words';
import type { PreparationForm } from './preparation-form';
import { LINE_SPACING, ruleMark } from './write-atoms';

const INDENT = 16;

/** How to hand it in, step by step, and a place for name and date; a leader types it in instead. */
export function handInAtoms(form: PreparationForm, tree: StructureTree): Atom[] {
  const words = FORM_WORDS[form.language];
  const heading = headingAtoms(words.handIn[form.side], tree, 28);
  const list = tree.add('L');
  const column = { x: MARGIN.left + INDENT, width: CONTENT_WIDTH - INDENT };
  const steps = words.steps(form).flatMap((step, index) => {
    const item = tree.add('LI', list);
    const [number] = textAtoms(`${index + 1}. `, TEXT.body, tree.add('Lbl', item));
    const lines = textAtoms(step, TEXT.body, tree.add('LBody', item), column, index === 0 ? 4 : 2);
    return besideFirst(lines, number?.marks ?? []);
  });
  const signed = form.side === 'employee' ? [nameAndDate(words, tree)] : [];
  return keepTogether([...heading, ...steps, ...signed]);
}

function nameAndDate({ name, date }: { name: string; date: string }, tree: StructureTree): Atom {
  const right = MARGIN.left + CONTENT_WIDTH;
  const dateAt = MARGIN.left + CONTENT_WIDTH * 0.64;
  return atom(
    LINE_SPACING,
    [...roomMarks(name, MARGIN.left, dateAt - 20, tree), ...roomMarks(date, dateAt, right, tree)],
    { gap: 20 },
  );
}

/** A word, and a line to write on beside it. */
function roomMarks(word: string, x: number, right: number, tree: StructureTree): Mark[] {
  const { font, size, ink } = TEXT.label;
  const y = LINE_SPACING - TEXT.label.leading + baselineIn(TEXT.label);
  const from = x + measure(word, font, size) + 8;
  return [
    { kind: 'text', tag: tree.add('P'), x, y, text: `${word} `, font, size, ink },
    ruleMark(
      { x: from, width: right - from },
      LINE_SPACING - 2,
      tree.add('Form', null, { alt: word, printField: 'written' }),
    ),
  ];
}
