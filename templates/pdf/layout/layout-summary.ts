import type { Summary } from '../../summary.schema';
import { longDate } from '../dates';
import { DOCUMENT_WORDS } from '../words';
import { agreementAtoms } from './agreement-atoms';
import { type Atom, StructureTree } from './atom';
import { withFurniture } from './furniture';
import { factAtoms, titleAtoms } from './head-atoms';
import type { PageModel } from './page-model';
import { paginate } from './paginate';
import { headingAtoms, sectionAtoms } from './section-atoms';
import { signatureAtoms } from './signature-atoms';
import { TEXT } from './style';
import { textAtoms } from './text-atoms';

/** Stage one: the summary as measured and placed lines. The same summary gives the same model. */
export function layoutSummary(summary: Summary): PageModel {
  const words = DOCUMENT_WORDS[summary.language];
  const title = words.title(words.talk[summary.type]);
  const tree = new StructureTree();
  const atoms = [
    ...titleAtoms(summary, title, tree),
    ...factAtoms(summary, tree),
    ...topicAtoms(summary, tree),
    ...planAtoms(summary, tree),
    ...signatureAtoms(summary, tree),
  ];
  const { pages, outline, fields } = paginate(atoms);
  return {
    language: summary.language,
    title: `${title}: ${summary.employee.name}, ${longDate(summary.heldOn, summary.language)}`,
    subject: words.subject,
    author: summary.organisation,
    pages: withFurniture(pages, summary, title),
    elements: tree.elements,
    outline,
    fields,
  };
}

/** The record, topic by topic. Topics that nothing was noted on are named in one line, not left as holes. */
function topicAtoms(summary: Summary, tree: StructureTree): Atom[] {
  const words = DOCUMENT_WORDS[summary.language];
  const topics = summary.sections.filter((section) => section.purpose !== 'agreements' || section.entry);
  const noted = topics.filter((section) => section.entry?.text.trim());
  const empty = topics.filter((section) => !section.entry?.text.trim());
  return [
    ...(noted.length > 0 ? textAtoms(words.discretionMeans, TEXT.note, tree.add('P'), undefined, 14) : []),
    ...noted.flatMap((section) => sectionAtoms(section, summary.language, tree)),
    ...(empty.length > 0
      ? textAtoms(
          words.withoutEntry(empty.map((section) => section.title).join(', ')),
          TEXT.note,
          tree.add('P'),
          undefined,
          16,
        )
      : []),
  ];
}

function planAtoms(summary: Summary, tree: StructureTree): Atom[] {
  const words = DOCUMENT_WORDS[summary.language];
  return [
    ...headingAtoms(words.agreements, tree, 26),
    ...(summary.agreements.length > 0
      ? agreementAtoms(summary, tree)
      : textAtoms(words.noAgreements, TEXT.body, tree.add('P'), undefined, 4)),
  ];
}
