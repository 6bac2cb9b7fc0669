import type { Summary } from '../../summary.schema';
import { longDate } from '../dates';
import { inWords } from '../in-words';
import { DOCUMENT_WORDS } from '../words';
import { agreementAtoms } from './agreement-atoms';
import { type Atom, keepWithNext, StructureTree } from './atom';
import { withFurniture } from './furniture';
import { factAtoms, noticeAtoms, type Shape, titleAtoms } from './head-atoms';
import { lookBackAtoms } from './look-back-atoms';
import type { PageModel } from './page-model';
import { paginate } from './paginate';
import { partAtoms, sectionAtoms } from './section-atoms';
import { signatureAtoms } from './signature-atoms';
import { TEXT } from './style';
import { summaryFacts } from './summary-facts';
import { textAtoms } from './text-atoms';

/**
 * Stage one: the summary as measured and placed lines. The same summary gives the same model.
 * @param logo of which the shape is wanted; null where the summary names none
 */
export function layoutSummary(summary: Summary, logo: Shape | null = null): PageModel {
  const { language, organisation, team, employees } = summary;
  const words = DOCUMENT_WORDS[language];
  const talk = words.talk[summary.type];
  const title = summary.excerpt ? words.excerptTitle(talk) : words.title(talk);
  const names = employees.map(({ name }) => name);
  const who = team ?? inWords(names, language === 'da' ? 'og' : 'and');
  const tree = new StructureTree();
  const atoms = [
    ...titleAtoms({ organisation, talk, title, logo }, tree),
    ...excerptAtoms(summary, tree),
    ...factAtoms(summaryFacts(summary), tree),
    ...lookBackAtoms(summary, tree),
    ...topicAtoms(summary, tree),
    ...planAtoms(summary, tree),
    ...signatureAtoms(summary, tree),
  ];
  const { pages, outline, fields } = paginate(atoms);
  const foot = `${words.version(summary.version)} · ${organisation}`;
  return {
    language,
    title: `${title}: ${who}, ${longDate(summary.heldOn, language)}`,
    subject: words.subject(employees.length > 1),
    author: organisation,
    pages: withFurniture(pages, { title, who, foot, language }),
    elements: tree.elements,
    outline,
    fields,
  };
}

function excerptAtoms({ excerpt, language, employees, id }: Summary, tree: StructureTree): Atom[] {
  const words = DOCUMENT_WORDS[language];
  return excerpt ? noticeAtoms(words.excerpt, words.excerptMeans(employees.length > 1, id), tree) : [];
}

/** The record, topic by topic. Topics that nothing was noted on are named in one line, not left as holes. */
function topicAtoms(summary: Summary, tree: StructureTree): Atom[] {
  const words = DOCUMENT_WORDS[summary.language];
  const topics = summary.sections.map((section) => ({
    ...section,
    lines: section.lines.filter(({ text }) => text.trim()),
  }));
  const noted = topics.filter(({ lines }) => lines.length > 0);
  const empty = topics.filter(({ lines, purpose }) => lines.length === 0 && purpose !== 'agreements');
  const means = words.discretionMeans(summary.employees.length > 1, Boolean(summary.excerptSha256));
  return [
    ...(noted.length > 0
      ? [
          ...partAtoms(words.record, tree),
          ...(summary.excerpt ? [] : keepWithNext(textAtoms(means, TEXT.note, tree.add('P'), undefined, 3))),
        ]
      : []),
    ...noted.flatMap((section) => sectionAtoms(section, summary, tree)),
    ...(empty.length > 0
      ? textAtoms(
          words.withoutEntry(empty.map((section) => section.title).join(', ')),
          TEXT.note,
          tree.add('P'),
          undefined,
          18,
        )
      : []),
  ];
}

function planAtoms(summary: Summary, tree: StructureTree): Atom[] {
  const words = DOCUMENT_WORDS[summary.language];
  const heading = partAtoms(words.agreements, tree);
  if (summary.agreements.length > 0) return [...heading, ...agreementAtoms(summary, tree)];
  const reason = summary.noAgreements?.trim();
  return [
    ...heading,
    ...textAtoms(words.noAgreements, TEXT.body, tree.add('P'), undefined, 4),
    ...(reason ? textAtoms(words.noAgreementsBecause(reason), TEXT.body, tree.add('P'), undefined, 4) : []),
  ];
}
