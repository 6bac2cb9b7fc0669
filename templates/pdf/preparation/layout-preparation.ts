import { danishDay, longDate } from '../dates';
import type { FormField } from '../form/form-field';
import { FormTree } from '../form/form-tree';
import { type Atom, keepWithNext, lastKeptWithNext } from '../layout/atom';
import { withFurniture } from '../layout/furniture';
import { type FactRow, factAtoms, titleAtoms } from '../layout/head-atoms';
import type { PageModel } from '../layout/page-model';
import { paginate } from '../layout/paginate';
import { headingAtoms } from '../layout/section-atoms';
import { TEXT } from '../layout/style';
import { textAtoms } from '../layout/text-atoms';
import { DOCUMENT_WORDS, type Language } from '../words';
import { FORM_WORDS } from './form-words';
import { handInAtoms, whoAtoms } from './hand-in-atoms';
import { lastTimeAtoms } from './last-time-atoms';
import type { FormSection, PreparationForm } from './preparation-form';
import { questionAtoms } from './question-atoms';
import { tickAtoms } from './tick-atoms';

/** The form as measured and placed lines, and the fields on them. The same form gives the same. */
export function layoutPreparation(form: PreparationForm): { model: PageModel; fields: FormField[] } {
  const { language, title, organisation, whose } = form;
  const words = FORM_WORDS[language];
  const talk = DOCUMENT_WORDS[language].talk[form.type];
  const who = whose.kind === 'person' ? whose.of.person : whose.of.role;
  const tree = new FormTree();
  const { pages: filled, outline } = paginate([
    ...titleAtoms({ organisation, talk, title }, tree),
    ...factAtoms(factsOf(form), tree),
    ...(whose.kind === 'anybody' ? whoAtoms(form, tree) : []),
    ...words.intro.flatMap((text, index) =>
      textAtoms(text, TEXT.body, tree.add('P'), undefined, index === 0 ? 14 : 2),
    ),
    ...lastTimeAtoms(form, tree),
    ...form.sections.flatMap((section) => sectionAtoms(section, language, tree)),
    ...handInAtoms(form, tree),
  ]);
  const { pages, fields } = tree.takeFields(filled);
  const foot = `${standing(form)} · ${organisation}`;
  return {
    model: {
      language,
      title: `${title}: ${who}`,
      subject: words.subject,
      author: organisation,
      pages: withFurniture(pages, { title, who, foot, language }),
      elements: tree.elements,
      outline,
      fields: [],
    },
    fields,
  };
}

/** What the foot says of the file: when it was fetched, or which version of the template it is. */
function standing({ language, whose, at }: PreparationForm): string {
  const words = FORM_WORDS[language];
  const day = longDate(danishDay(new Date(at)), language);
  return whose.kind === 'person' ? words.printed(day) : words.version(whose.of.version, day);
}

function factsOf(form: PreparationForm): FactRow[] {
  const { language, whose } = form;
  const words = FORM_WORDS[language];
  const fact = (label: string, text: string, style: 'strong' | 'body' = 'body'): FactRow => [
    label,
    [{ text, style: TEXT[style] }],
  ];
  const seen = fact(words.seenBy, words.seen(form));
  if (whose.kind === 'anybody')
    return [fact(words.role, whose.of.role, 'strong'), fact(words.framework, whose.of.framework), seen];
  const { person, group, other, heldOn } = whose.of;
  return [
    fact(words.person, person, 'strong'),
    ...(group ? [fact(words.group, group)] : []),
    fact(words.other, other, 'strong'),
    fact(words.heldOn, heldOn ? longDate(heldOn, language) : words.notAgreed),
    seen,
  ];
}

/** A theme: never its heading, guidance and tick box without the first question. */
function sectionAtoms(section: FormSection, language: Language, tree: FormTree): Atom[] {
  const heading = headingAtoms(section.title, tree, 28);
  const guidance = section.guidance.trim()
    ? textAtoms(section.guidance, TEXT.note, tree.add('P'), undefined, 2)
    : [];
  const pick = section.canPick ? pickAtoms(section, language, tree) : [];
  const top = lastKeptWithNext(keepWithNext([...heading, ...guidance, ...pick]));
  return [...top, ...section.questions.flatMap((question) => questionAtoms(question, language, tree))];
}

function pickAtoms({ id, title, picked }: FormSection, language: Language, tree: FormTree): Atom[] {
  const { pick, pickTheme } = FORM_WORDS[language];
  const field = { kind: 'mark', name: `${id}-wanted`, label: pickTheme(title) } as const;
  return tickAtoms([{ id: 'wanted', label: pick, ticked: picked }], field, tree, 5);
}
