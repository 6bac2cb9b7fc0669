import { measure } from '../fonts';
import type { FormTree } from '../form/form-tree';
import { type Atom, atom, keepTogether } from '../layout/atom';
import type { Mark } from '../layout/page-model';
import { headingAtoms } from '../layout/section-atoms';
import { baselineIn, CONTENT_WIDTH, MARGIN, TEXT } from '../layout/style';
import { besideFirst, textAtoms } from '../layout/text-atoms';
import { FORM_WORDS } from './form-words';
import type { PreparationForm } from './preparation-form';
import { LINE_SPACING, lineMark } from './write-atoms';

const INDENT = 16;
const RIGHT = MARGIN.left + CONTENT_WIDTH;
/** Where a date begins beside a name. */
const DATE_AT = MARGIN.left + CONTENT_WIDTH * 0.64;

/** How to hand it in, step by step, and a place for name and date; a leader types it in instead. */
export function handInAtoms(form: PreparationForm, tree: FormTree): Atom[] {
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
  const signed = form.side === 'employee' ? [nameAndDate(form, tree)] : [];
  return keepTogether([...heading, ...steps, ...signed]);
}

function nameAndDate({ language }: PreparationForm, tree: FormTree): Atom {
  const { name, date } = FORM_WORDS[language];
  const marks = [
    ...roomMarks(name, 'signed-name', MARGIN.left, DATE_AT - 20, tree),
    ...roomMarks(date, 'signed-date', DATE_AT, RIGHT, tree),
  ];
  return atom(LINE_SPACING, marks, { gap: 20 });
}

/** On a form that is nobody's yet: who prepares, with whom, and when. */
export function whoAtoms({ language }: PreparationForm, tree: FormTree): Atom[] {
  const { person, other, heldOn } = FORM_WORDS[language];
  return keepTogether([
    atom(LINE_SPACING, roomMarks(person, 'name', MARGIN.left, RIGHT, tree), { gap: 12 }),
    atom(LINE_SPACING, [
      ...roomMarks(other, 'with', MARGIN.left, DATE_AT - 20, tree),
      ...roomMarks(heldOn, 'day', DATE_AT, RIGHT, tree),
    ]),
  ]);
}

/** A word, and a line to write on beside it. */
function roomMarks(word: string, name: string, x: number, right: number, tree: FormTree): Mark[] {
  const { font, size, ink } = TEXT.label;
  const y = LINE_SPACING - TEXT.label.leading + baselineIn(TEXT.label);
  const from = x + measure(word, font, size) + 8;
  return [
    { kind: 'text', tag: tree.add('P'), x, y, text: `${word} `, font, size, ink },
    lineMark({ x: from, width: right - from }, LINE_SPACING - 2, { name, label: word }, tree),
  ];
}
