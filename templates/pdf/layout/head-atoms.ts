import { measure } from '../fonts';
import { type Atom, atom, heightOf, keepWithNext, type StructureTree, stacked } from './atom';
import type { Mark } from './page-model';
import { baselineIn, CONTENT_WIDTH, MARGIN, TEXT, type TextStyle } from './style';
import { besideFirst, type Column, textAtoms } from './text-atoms';

const LABEL: Column = { x: MARGIN.left, width: 128 };
const VALUE: Column = { x: MARGIN.left + 136, width: CONTENT_WIDTH - 136 };
const ROW_PADDING = 3.4;

export interface Head {
  organisation: string;
  /** The kind of talk, at the right; said already in the title, so not read aloud again. */
  talk: string;
  title: string;
}

/** The organisation and the kind of talk, then the title. */
export function titleAtoms(head: Head, tree: StructureTree): Atom[] {
  const talk = capitalised(head.talk);
  const talkWidth = measure(talk, TEXT.talk.font, TEXT.talk.size);
  const organisationColumn = { x: MARGIN.left, width: CONTENT_WIDTH - talkWidth - 24 };
  const organisation = textAtoms(head.organisation, TEXT.organisation, tree.add('P'), organisationColumn);
  const talkMark: Mark = {
    kind: 'text',
    tag: 'layout',
    x: MARGIN.left + CONTENT_WIDTH - talkWidth,
    y: baselineIn(TEXT.organisation),
    text: talk,
    font: TEXT.talk.font,
    size: TEXT.talk.size,
    ink: TEXT.talk.ink,
  };
  const rule: Mark = {
    kind: 'box',
    tag: 'layout',
    x: MARGIN.left,
    y: 4,
    width: CONTENT_WIDTH,
    height: 1.4,
    fill: 'accent',
  };
  const heading = textAtoms(head.title, TEXT.title, tree.add('H1'), undefined, 26);
  return keepWithNext([
    ...besideFirst(organisation, [talkMark]),
    atom(6, [rule]),
    ...heading.map((line, index) => (index === 0 ? { ...line, bookmark: head.title } : line)),
  ]);
}

export interface Fact {
  text: string;
  style: TextStyle;
}

/** A label, and what it is, one entry a paragraph. */
export type FactRow = [label: string, facts: Fact[]];

/** A table of two columns whose first one heads the rows. */
export function factAtoms(rows: FactRow[], tree: StructureTree): Atom[] {
  const table = tree.add('Table');
  return rows.map(([label, facts], index) => factRow(label, facts, table, tree, index === 0 ? 14 : 0));
}

function factRow(label: string, facts: Fact[], table: number, tree: StructureTree, gap: number): Atom {
  const row = tree.add('TR', table);
  const head = textAtoms(label, TEXT.label, tree.add('TH', row, { scope: 'Row' }), LABEL);
  const cell = tree.add('TD', row);
  // The space keeps two paragraphs of one cell apart when the text is read aloud.
  const value = facts.flatMap((fact) => textAtoms(`${fact.text} `, fact.style, cell, VALUE));
  const marks = [...stacked(head, ROW_PADDING), ...stacked(value, ROW_PADDING)];
  const height = Math.max(heightOf(head), heightOf(value)) + 2 * ROW_PADDING;
  const rule: Mark = {
    kind: 'box',
    tag: 'layout',
    x: MARGIN.left,
    y: height - 0.5,
    width: CONTENT_WIDTH,
    height: 0.5,
    fill: 'hairline',
  };
  return atom(height, [...marks, rule], { gap });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
