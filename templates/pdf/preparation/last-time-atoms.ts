import { longDate } from '../dates';
import type { FormTree } from '../form/form-tree';
import { type Atom, keepTogether, keepWithNext } from '../layout/atom';
import { headingAtoms } from '../layout/section-atoms';
import { TEXT } from '../layout/style';
import { textAtoms } from '../layout/text-atoms';
import type { Language } from '../words';
import { FORM_WORDS } from './form-words';
import type { FormAgreement, PreparationForm } from './preparation-form';
import { tickAtoms } from './tick-atoms';
import { writingAtoms } from './write-atoms';

/** The agreements of the last talk, each with what may have become of it; nothing where there are none. */
export function lastTimeAtoms({ agreements, language }: PreparationForm, tree: FormTree): Atom[] {
  if (agreements.length === 0) return [];
  return [
    ...keepWithNext(headingAtoms(FORM_WORDS[language].agreements, tree, 24)),
    ...agreements.flatMap((agreement) => agreementAtoms(agreement, language, tree)),
  ];
}

function agreementAtoms(agreement: FormAgreement, language: Language, tree: FormTree): Atom[] {
  const words = FORM_WORDS[language];
  const { id, goal, activity, dueOn } = agreement;
  const details = [activity, dueOn ? words.dueOn(longDate(dueOn, language)) : ''].filter(Boolean);
  const verdicts = (['done', 'continue', 'drop'] as const).map((verdict) => ({
    id: verdict,
    label: words.verdict[verdict],
    ticked: false,
  }));
  return keepTogether([
    ...textAtoms(goal, TEXT.question, tree.add('H3'), undefined, 10),
    ...details.flatMap((detail) => textAtoms(detail, TEXT.point, tree.add('P'), undefined, 1)),
    ...tickAtoms(verdicts, { kind: 'one-of', name: `${id}-word`, label: `${goal}:` }, tree, 4, {
      name: `${id}-reason`,
      label: words.whyDropped(goal),
    }),
    ...writingAtoms(1, { name: `${id}-text`, label: words.moreAbout(goal) }, tree),
  ]);
}
