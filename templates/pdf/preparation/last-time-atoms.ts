import { longDate } from '../dates';
import { type Atom, keepTogether, keepWithNext, type StructureTree } from '../layout/atom';
import { headingAtoms } from '../layout/section-atoms';
import { TEXT } from '../layout/style';
import { textAtoms } from '../layout/text-atoms';
import type { Language } from '../words';
import { FORM_WORDS } from './form-words';
import type { FormAgreement, PreparationForm } from './preparation-form';
import { tickAtoms } from './tick-atoms';
import { writingAtoms } from './write-atoms';

/** The agreements of the last talk, each with what may have become of it; nothing where there are none. */
export function lastTimeAtoms({ agreements, language }: PreparationForm, tree: StructureTree): Atom[] {
  if (agreements.length === 0) return [];
  return [
    ...keepWithNext(headingAtoms(FORM_WORDS[language].agreements, tree, 24)),
    ...agreements.flatMap((agreement) => agreementAtoms(agreement, language, tree)),
  ];
}

function agreementAtoms(agreement: FormAgreement, language: Language, tree: StructureTree): Atom[] {
  const words = FORM_WORDS[language];
  const { goal, activity, dueOn } = agreement;
  const details = [activity, dueOn ? words.dueOn(longDate(dueOn, language)) : ''].filter(Boolean);
  const verdicts = [words.verdict.done, words.verdict.continue, words.verdict.drop];
  return keepTogether([
    ...textAtoms(goal, TEXT.question, tree.add('H3'), undefined, 10),
    ...details.flatMap((detail) => textAtoms(detail, TEXT.point, tree.add('P'), undefined, 1)),
    ...tickAtoms(
      verdicts.map((label) => ({ label, ticked: false })),
      tree,
      4,
      words.roomFor(words.verdict.drop),
    ),
    ...writingAtoms(1, words.roomFor(goal), tree),
  ]);
}
