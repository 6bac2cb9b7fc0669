import type { Discretion, Summary } from '../../summary.schema';
import { DOCUMENT_WORDS } from '../words';
import {
  type Atom,
  atom,
  keepTogether,
  keepWithNext,
  lastKeptWithNext,
  type Panel,
  type StructureTree,
} from './atom';
import { foreign } from './foreign';
import type { Mark } from './page-model';
import { RAIL, RECORD, TEXT } from './style';
import { badgeMarks, besideFirst, proseAtoms, textAtoms } from './text-atoms';

export type SummarySection = Summary['sections'][number];

/** A heading that is also a bookmark and never stands alone at the foot of a page. */
export function headingAtoms(text: string, tree: StructureTree, gap = 22): Atom[] {
  const lines = textAtoms(text, TEXT.heading, tree.add('H2'), undefined, gap);
  return keepWithNext(lines.map((line, index) => (index === 0 ? { ...line, bookmark: text } : line)));
}

/** The heading of a part of the document. */
export function partAtoms(text: string, tree: StructureTree): Atom[] {
  const lines = textAtoms(text, TEXT.part, tree.add('H2'), undefined, 26);
  return keepWithNext(lines.map((line, index) => (index === 0 ? { ...line, bookmark: text } : line)));
}

/** One section of the record: heading, its notes, each with its mark in the rail, and what it builds on. */
export function sectionAtoms(section: SummarySection, summary: Summary, tree: StructureTree): Atom[] {
  const title = textAtoms(section.title, TEXT.topic, tree.add('H3'), undefined, 18);
  const heading = title.map((line, index): Atom => {
    return index === 0 ? { ...line, bookmark: section.title, nested: true } : line;
  });
  const notes = section.lines.flatMap((line, index) => {
    const framed = line.discretion === 'between-us' || section.lines[index - 1]?.discretion === 'between-us';
    return noteAtoms(line, summary, tree, (index === 0 ? 5 : 8) + (framed ? PANEL_MARGIN : 0));
  });
  const citations = citationAtoms(section.citations, summary, tree);
  return [
    ...keepWithNext(heading),
    ...(citations.length > 0 ? lastKeptWithNext(notes) : notes),
    ...citations,
  ];
}

const PANEL_MARGIN = 5;
const BAR_WIDTH = 2.6;

/** What stays between them stands on a tint with a dark bar beside it: seen in a black and white print too. */
function panelBehind(): Panel {
  const { x, width } = RECORD.panel;
  return {
    margin: PANEL_MARGIN,
    boxes: [
      { kind: 'box', tag: 'layout', x, width, fill: 'tint' },
      { kind: 'box', tag: 'layout', x, width: BAR_WIDTH, fill: 'accent' },
    ],
  };
}

/** A note. Its mark says in words who may hear of it, and is said again where the note goes on overleaf. */
function noteAtoms(
  { text, discretion }: SummarySection['lines'][number],
  { language }: Summary,
  tree: StructureTree,
  gap: number,
): Atom[] {
  const mark = markOf(discretion, language, tree.add('P'));
  const again: Mark[] = mark.map((part) => ({ ...part, tag: 'pagination' }));
  const lines = proseAtoms(text, tree, RECORD.text, gap);
  const panel = discretion === 'between-us' ? { panel: panelBehind() } : {};
  return besideFirst(lines, mark).map((line, index) => ({
    ...line,
    ...panel,
    ...(index > 0 && { runningHead: atom(0, again) }),
  }));
}

function markOf(discretion: Discretion, language: Summary['language'], tag: number): Mark[] {
  const word = DOCUMENT_WORDS[language].discretion[discretion];
  return badgeMarks(word, discretion === 'between-us', TEXT.badge, tag, RAIL.label.x, 0.6);
}

/** The framework's sentences behind the section, run on in small print: there to look up, not to read first. */
function citationAtoms(
  citations: SummarySection['citations'],
  summary: Summary,
  tree: StructureTree,
): Atom[] {
  if (citations.length === 0) return [];
  const words = DOCUMENT_WORDS[summary.language];
  const paragraph = tree.add('P');
  const label = textAtoms(`${words.citations} `, TEXT.citationLabel, tree.add('Span', paragraph), RAIL.label);
  const sentences = citations.map(({ text }) => words.quoted(text)).join(' ');
  const quote = tree.add('Quote', paragraph, foreign(summary));
  const lines = textAtoms(sentences, TEXT.citation, quote, RECORD.text, 10);
  return keepShort(
    besideFirst(
      lines,
      label.flatMap(({ marks }) => marks),
    ),
  );
}

const FEW_LINES = 4;

/** A few lines of small print do not go over a page break. */
const keepShort = (lines: Atom[]) => (lines.length <= FEW_LINES ? keepTogether(lines) : lines);
