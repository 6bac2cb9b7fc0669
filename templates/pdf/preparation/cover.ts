import { longDate } from '../dates';
import { StructureTree } from '../layout/atom';
import { withFurniture } from '../layout/furniture';
import { type FactRow, factAtoms, titleAtoms } from '../layout/head-atoms';
import type { PageModel } from '../layout/page-model';
import { paginate } from '../layout/paginate';
import { TEXT } from '../layout/style';
import { textAtoms } from '../layout/text-atoms';
import { DOCUMENT_WORDS, type Language } from '../words';
import type { Persons, PreparationForm } from './preparation-form';

/** What a form stands on before it is somebody's. */
type Form = Pick<PreparationForm, 'language' | 'organisation' | 'title' | 'type'>;

interface CoverWords {
  to: string;
  leader: string;
  day: string;
  lastDay: string;
  what: (talk: string, leader: string) => string;
  paragraphs: string[];
  foot: string;
}

const WORDS: Record<Language, CoverWords> = {
  da: {
    to: 'Til',
    leader: 'Din leder',
    day: 'Samtalen er',
    lastDay: 'Samtalen er senest',
    what: (talk, leader) =>
      `Du skal til ${talk} med ${leader}. På de næste sider er et skema, du kan forberede dig på.`,
    paragraphs: [
      'Skriv i hånden. Du bestemmer selv, hvad du vil have med, og du behøver ikke svare på alt.',
      'Tag skemaet med til samtalen, eller giv det til din leder inden. Din leder kan skrive det ind for dig, og når du skriver under på referatet, bekræfter du, at det er rigtigt.',
      'Kan du logge ind i Muskat, kan du forberede dig dér i stedet.',
    ],
    foot: 'Forberedelse på papir',
  },
  en: {
    to: 'To',
    leader: 'Your leader',
    day: 'The talk is on',
    lastDay: 'The talk is no later than',
    what: (talk, leader) =>
      `You are going to have your ${talk} with ${leader}. On the next pages there is a form to prepare on.`,
    paragraphs: [
      'Write by hand. You decide what to bring up, and you do not have to answer everything.',
      'Take the form with you to the talk, or give it to your leader before. Your leader can type it in for you, and when you sign the record you confirm that it is right.',
      'If you can log in to Muskat, you can prepare there instead.',
    ],
    foot: 'Preparation on paper',
  },
};

/**
 * The page in front of somebody's form: who it is for, which talk it is about, and what to do with it.
 * @param noDayYet nobody has agreed on a day: the one there is, is the last that the talk can be held on
 */
export function layoutCover(
  { language, organisation, title, type }: Form,
  { person, other, heldOn }: Persons,
  noDayYet: boolean,
): PageModel {
  const words = WORDS[language];
  const talk = DOCUMENT_WORDS[language].talk[type];
  const tree = new StructureTree();
  const row = (label: string, text: string): FactRow => [label, [{ text, style: TEXT.strong }]];
  const head = titleAtoms({ organisation, talk, title: person }, tree);
  const { pages, outline } = paginate([
    ...head,
    ...factAtoms(
      [
        row(words.to, person),
        row(words.leader, other),
        ...(heldOn ? [row(noDayYet ? words.lastDay : words.day, longDate(heldOn, language))] : []),
      ],
      tree,
    ),
    ...[words.what(talk, other), ...words.paragraphs].flatMap((text, index) =>
      textAtoms(text, TEXT.body, tree.add('P'), undefined, index === 0 ? 20 : 8),
    ),
  ]);
  return {
    language,
    title,
    subject: title,
    author: organisation,
    pages: withFurniture(pages, { title, who: person, foot: `${words.foot} · ${organisation}`, language }),
    elements: tree.elements,
    outline,
    fields: [],
  };
}
