import { measure } from '../fonts';
import { LOGO_BOX } from '../picture/logo-box';
import { type Atom, atom, heightOf, keepWithNext, type StructureTree, stacked } from './atom';
import type { BoxMark, ImageMark, Mark, TextMark } from './page-model';
import { baselineIn, CONTENT_WIDTH, MARGIN, TEXT, type TextStyle } from './style';
import { type Column, textAtoms } from './text-atoms';

const LABEL: Column = { x: MARGIN.left, width: 128 };
const VALUE: Column = { x: MARGIN.left + 136, width: CONTENT_WIDTH - 136 };
const ROW_PADDING = 3.4;

export interface Head {
  organisation: string;
  /** The kind of talk, at the right; said already in the title, so not read aloud again. */
  talk: string;
  title: string;
  /** The organisation's logo; the name stands beside it, so it is not read aloud. Absent: there is none. */
  logo?: Shape | null;
}

/** Only the proportions count. */
export interface Shape {
  width: number;
  height: number;
}

/** The organisation, with its logo or else the kind of talk at the right, then the title. */
export function titleAtoms(head: Head, tree: StructureTree): Atom[] {
  const talk = talkMark(capitalised(head.talk));
  const right = head.logo ? logoMark(head.logo) : talk;
  const room = { x: MARGIN.left, width: right.x - MARGIN.left - 24 };
  const name = textAtoms(head.organisation, TEXT.organisation, tree.add('P'), room);
  const height = Math.max(heightOf(name), right.kind === 'image' ? right.height : 0);
  const heading = textAtoms(head.title, TEXT.title, tree.add('H1'), undefined, 26);
  return keepWithNext([
    // The foot of the logo is that of the letters.
    atom(height, [...stacked(name, height - heightOf(name)), right]),
    atom(head.logo ? 10 : 6, [{ ...RULE, y: head.logo ? 8 : 4 }]),
    ...heading.map((line, index) => (index === 0 ? { ...line, bookmark: head.title } : line)),
  ]);
}

const RULE: BoxMark = {
  kind: 'box',
  tag: 'layout',
  x: MARGIN.left,
  y: 0,
  width: CONTENT_WIDTH,
  height: 1.4,
  fill: 'accent',
};

function logoMark({ width, height }: Shape): ImageMark {
  const scale = Math.min(LOGO_BOX.width / width, LOGO_BOX.height / height);
  const size = { width: width * scale, height: height * scale };
  return { kind: 'image', tag: 'layout', x: MARGIN.left + CONTENT_WIDTH - size.width, y: 0, ...size };
}

function talkMark(text: string): TextMark {
  const { font, size, ink } = TEXT.talk;
  const x = MARGIN.left + CONTENT_WIDTH - measure(text, font, size);
  return { kind: 'text', tag: 'layout', x, y: baselineIn(TEXT.organisation), text, font, size, ink };
}

/** Said of an excerpt before anything else: what it is, and that something is left out of it. */
export function noticeAtoms(what: string, means: string, tree: StructureTree): Atom[] {
  return keepWithNext([
    ...textAtoms(what, TEXT.strong, tree.add('P'), undefined, 12),
    ...textAtoms(means, TEXT.body, tree.add('P')),
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
