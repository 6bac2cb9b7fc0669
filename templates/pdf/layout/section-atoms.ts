import type { Summary } from '../../summary.schema';
import { normaliseText } from '../printable';
import { DOCUMENT_WORDS } from '../words';
import { type Atom, keepWithNext, type StructureTree } from './atom';
import type { Mark } from './page-model';
import { baselineIn, CONTENT_WIDTH, MARGIN, TEXT } from './style';
import { badge, textAtoms } from './text-atoms';

export type SummarySection = Summary['sections'][number];
type Language = Summary['language'];

/** A heading that is also a bookmark and never stands alone at the foot of a page. */
export function headingAtoms(text: string, tree: StructureTree, gap = 22): Atom[] {
  const lines = textAtoms(text, TEXT.heading, tree.add('H2'), undefined, gap);
  return keepWithNext(lines.map((line, index) => (index === 0 ? { ...line, bookmark: text } : line)));
}

/** One section of the record: heading, whether it may be retold, the text, what it builds on. */
export function sectionAtoms(section: SummarySection, language: Language, tree: StructureTree): Atom[] {
  if (!section.entry) return [];
  const words = DOCUMENT_WORDS[language];
  const { text, discretion } = section.entry;
  return [
    ...headingAtoms(section.title, tree),
    badge(words.discretion[discretion], discretion === 'between-us', TEXT.badge, tree.add('P'), 4),
    ...recordAtoms(text, tree),
    ...citationAtoms(section, language, tree),
  ];
}

const BULLET = /^[-•*–]\s+/;
const LIST_INDENT = 13;

/** Paragraphs are parted by a blank line; lines that begin with a dash or a dot are a list. */
function recordAtoms(text: string, tree: StructureTree): Atom[] {
  const paragraphs = normaliseText(text)
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim());
  return paragraphs.flatMap((paragraph, index) => {
    const gap = index === 0 ? 8 : 6.5;
    const lines = paragraph.trim().split('\n');
    return lines.every((line) => BULLET.test(line.trim()))
      ? listAtoms(
          lines.map((line) => line.trim().replace(BULLET, '')),
          tree,
          gap,
        )
      : textAtoms(paragraph, TEXT.body, tree.add('P'), undefined, gap);
  });
}

function listAtoms(items: string[], tree: StructureTree, gap: number): Atom[] {
  const list = tree.add('L');
  const column = { x: MARGIN.left + LIST_INDENT, width: CONTENT_WIDTH - LIST_INDENT };
  return items.flatMap((item, index) => {
    const body = tree.add('LBody', tree.add('LI', list));
    const bullet: Mark = {
      kind: 'text',
      tag: 'layout',
      x: MARGIN.left + 2,
      y: baselineIn(TEXT.body),
      text: '•',
      font: TEXT.body.font,
      size: TEXT.body.size,
      ink: 'accent',
    };
    return textAtoms(item, TEXT.body, body, column, index === 0 ? gap : 2).map((line, at) =>
      at === 0 ? { ...line, marks: [bullet, ...line.marks] } : line,
    );
  });
}

const QUOTE_INDENT = 11;

/** The framework's sentences in small print with a bar beside them, under their question where it gathers several. */
function citationAtoms(
  { citations, topics = [] }: SummarySection,
  language: Language,
  tree: StructureTree,
): Atom[] {
  if (citations.length === 0) return [];
  const words = DOCUMENT_WORDS[language];
  const column = { x: MARGIN.left + QUOTE_INDENT, width: CONTENT_WIDTH - QUOTE_INDENT };
  const label = textAtoms(words.citations, TEXT.citationLabel, tree.add('P'), column, 10);
  const quotes = (cited: typeof citations): Atom[] => {
    const list = tree.add('L');
    return cited.flatMap((citation) =>
      textAtoms(
        words.quoted(citation.text),
        TEXT.citation,
        tree.add('LBody', tree.add('LI', list)),
        column,
        1.5,
      ),
    );
  };
  const gathered = topics.flatMap(({ question, statements }) => [
    ...keepWithNext(textAtoms(question, TEXT.citationLabel, tree.add('P'), column, 6)),
    ...quotes(citations.filter(({ statement }) => statements.includes(statement))),
  ]);
  const alone = citations.filter(
    ({ statement }) => !topics.some(({ statements }) => statements.includes(statement)),
  );
  const rest = alone.length > 0 ? quotes(alone) : [];
  return [...keepWithNext(label), ...gathered, ...rest].map((line, index) => withBar(line, index === 0));
}

/** The bar runs through the gap above as well, so that it has no holes between the sentences. */
function withBar(line: Atom, first: boolean): Atom {
  const above = first ? 0 : line.gap;
  const bar: Mark = {
    kind: 'box',
    tag: 'layout',
    x: MARGIN.left,
    y: -above,
    width: 1.6,
    height: line.height + above,
    fill: 'hairline',
  };
  return { ...line, marks: [bar, ...line.marks] };
}
