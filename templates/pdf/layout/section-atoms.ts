import type { Discretion, Summary } from '../../summary.schema';
import { DOCUMENT_WORDS } from '../words';
import { type Atom, atom, keepWithNext, lastKeptWithNext, type StructureTree } from './atom';
import type { Mark } from './page-model';
import { RAIL, TEXT } from './style';
import { badgeMarks, besideFirst, proseAtoms, textAtoms } from './text-atoms';

export type SummarySection = Summary['sections'][number];
type Language = Summary['language'];

/** A heading that is also a bookmark and never stands alone at the foot of a page. */
export function headingAtoms(text: string, tree: StructureTree, gap = 22): Atom[] {
  const lines = textAtoms(text, TEXT.heading, tree.add('H2'), undefined, gap);
  return keepWithNext(lines.map((line, index) => (index === 0 ? { ...line, bookmark: text } : line)));
}

/** One section of the record: heading, its notes, each with its mark in the rail, and what it builds on. */
export function sectionAtoms(section: SummarySection, language: Language, tree: StructureTree): Atom[] {
  const heading = headingAtoms(section.title, tree);
  const notes = section.lines.flatMap((line, index) => noteAtoms(line, language, tree, index === 0 ? 5 : 9));
  const citations = citationAtoms(section.citations, language, tree);
  return [...heading, ...(citations.length > 0 ? lastKeptWithNext(notes) : notes), ...citations];
}

/** A note. Its mark says in words who may hear of it, and is said again where the note goes on overleaf. */
function noteAtoms(
  { text, discretion }: SummarySection['lines'][number],
  language: Language,
  tree: StructureTree,
  gap: number,
): Atom[] {
  const mark = markOf(discretion, language, tree.add('P'));
  const again: Mark[] = mark.map((part) => ({ ...part, tag: 'pagination' }));
  const lines = proseAtoms(text, tree, RAIL.text, gap);
  return besideFirst(lines, mark).map((line, index) =>
    index === 0 ? line : { ...line, runningHead: atom(0, again) },
  );
}

function markOf(discretion: Discretion, language: Language, tag: number): Mark[] {
  const word = DOCUMENT_WORDS[language].discretion[discretion];
  return badgeMarks(word, discretion === 'between-us', TEXT.badge, tag, RAIL.label.x, 0.6);
}

/** The framework's sentences behind the section, run on in small print: there to look up, not to read first. */
function citationAtoms(
  citations: SummarySection['citations'],
  language: Language,
  tree: StructureTree,
): Atom[] {
  if (citations.length === 0) return [];
  const words = DOCUMENT_WORDS[language];
  const paragraph = tree.add('P');
  const label = textAtoms(`${words.citations} `, TEXT.citationLabel, paragraph, RAIL.label);
  const sentences = citations.map(({ text }) => words.quoted(text)).join(' ');
  const lines = textAtoms(sentences, TEXT.citation, paragraph, RAIL.text, 8);
  return besideFirst(
    lines,
    label.flatMap(({ marks }) => marks),
  );
}
