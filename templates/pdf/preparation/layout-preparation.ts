import { danishDay, longDate } from '../dates';
import { type Atom, keepWithNext, lastKeptWithNext, StructureTree } from '../layout/atom';
import { withFurniture } from '../layout/furniture';
import { type FactRow, factAtoms, titleAtoms } from '../layout/head-atoms';
import type { PageModel } from '../layout/page-model';
import { paginate } from '../layout/paginate';
import { headingAtoms } from '../layout/section-atoms';
import { TEXT } from '../layout/style';
import { textAtoms } from '../layout/text-atoms';
import { DOCUMENT_WORDS, type Language } from '../words';
import { FORM_WORDS } from './form-words';
import { handInAtoms } from './hand-in-atoms';
import { lastTimeAtoms } from './last-time-atoms';
import type { FormSection, PreparationForm } from './preparation-form';
import { questionAtoms } from './question-atoms';
import { tickAtoms } from './tick-atoms';

/** The form as measured and placed lines. The same form gives the same model. */
export function layoutPreparation(form: PreparationForm): PageModel {
  const { language, title, organisation, person } = form;
  const words = FORM_WORDS[language];
  const talk = DOCUMENT_WORDS[language].talk[form.type];
  const tree = new StructureTree();
  const { pages, outline, fields } = paginate([
    ...titleAtoms({ organisation, talk, title }, tree),
    ...factAtoms(factsOf(form), tree),
    ...words.intro.flatMap((text, index) =>
      textAtoms(text, TEXT.body, tree.add('P'), undefined, index === 0 ? 14 : 2),
    ),
    ...lastTimeAtoms(form, tree),
    ...form.sections.flatMap((section) => sectionAtoms(section, language, tree)),
    ...handInAtoms(form, tree),
  ]);
  const printed = words.printed(longDate(danishDay(new Date(form.printedAt)), language));
  return {
    language,
    title: `${title}: ${person}`,
    subject: words.subject,
    author: organisation,
    pages: withFurniture(pages, { title, who: person, foot: `${printed} · ${organisation}`, language }),
    elements: tree.elements,
    outline,
    fields,
  };
}

function factsOf(form: PreparationForm): FactRow[] {
  const words = FORM_WORDS[form.language];
  const day = form.heldOn ? longDate(form.heldOn, form.language) : words.notAgreed;
  return [
    [words.person, [{ text: form.person, style: TEXT.strong }]],
    ...(form.group ? [[words.group, [{ text: form.group, style: TEXT.body }]] satisfies FactRow] : []),
    [words.other, [{ text: form.other, style: TEXT.strong }]],
    [words.heldOn, [{ text: day, style: TEXT.body }]],
    [words.seenBy, [{ text: words.seen(form), style: TEXT.body }]],
  ];
}

/** A theme: never its heading, guidance and tick box without the first question. */
function sectionAtoms(section: FormSection, language: Language, tree: StructureTree): Atom[] {
  const heading = headingAtoms(section.title, tree, 28);
  const guidance = section.guidance.trim()
    ? textAtoms(section.guidance, TEXT.note, tree.add('P'), undefined, 2)
    : [];
  const pick = section.canPick
    ? tickAtoms([{ label: FORM_WORDS[language].pick, ticked: section.picked }], tree, 5)
    : [];
  const top = lastKeptWithNext(keepWithNext([...heading, ...guidance, ...pick]));
  return [...top, ...section.questions.flatMap((question) => questionAtoms(question, language, tree))];
}
