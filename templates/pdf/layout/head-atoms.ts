import type { Summary } from '../../summary.schema';
import { danishInstant, longDate } from '../dates';
import { measure } from '../fonts';
import { DOCUMENT_WORDS } from '../words';
import { type Atom, atom, heightOf, keepWithNext, type StructureTree, stacked } from './atom';
import type { Mark } from './page-model';
import { baselineIn, CONTENT_WIDTH, MARGIN, TEXT, type TextStyle } from './style';
import { type Column, textAtoms } from './text-atoms';

const LABEL: Column = { x: MARGIN.left, width: 128 };
const VALUE: Column = { x: MARGIN.left + 136, width: CONTENT_WIDTH - 136 };
const ROW_PADDING = 3.4;

/** The organisation and the kind of talk, then the title. */
export function titleAtoms(summary: Summary, title: string, tree: StructureTree): Atom[] {
  const words = DOCUMENT_WORDS[summary.language];
  const talk = capitalised(words.talk[summary.type]);
  const talkWidth = measure(talk, TEXT.talk.font, TEXT.talk.size);
  const organisationColumn = { x: MARGIN.left, width: CONTENT_WIDTH - talkWidth - 24 };
  const organisation = textAtoms(summary.organisation, TEXT.organisation, tree.add('P'), organisationColumn);
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
  const heading = textAtoms(title, TEXT.title, tree.add('H1'), undefined, 26);
  return keepWithNext([
    ...organisation.map((line, index) =>
      index === 0 ? { ...line, marks: [...line.marks, talkMark] } : line,
    ),
    atom(6, [rule]),
    ...heading.map((line, index) => (index === 0 ? { ...line, bookmark: title } : line)),
  ]);
}

/** Who, when and by which framework: a table of two columns whose first one is the row heads. */
export function factAtoms(summary: Summary, tree: StructureTree): Atom[] {
  const words = DOCUMENT_WORDS[summary.language];
  const roles = words.roles[summary.type];
  const table = tree.add('Table');
  const person = (party: Summary['employee']): Fact[] => [
    { text: party.name, style: TEXT.strong },
    ...(party.title ? [{ text: party.title, style: TEXT.label }] : []),
  ];
  const rows: [label: string, value: Fact[]][] = [
    [roles.employee, person(summary.employee)],
    [roles.leader, person(summary.leader)],
    [words.heldOn, [{ text: longDate(summary.heldOn, summary.language), style: TEXT.body }]],
    [words.framework, [{ text: summary.framework.name, style: TEXT.body }]],
    [
      words.frozen,
      [
        {
          text: words.frozenAs(danishInstant(new Date(summary.frozenAt), summary.language), summary.version),
          style: TEXT.body,
        },
      ],
    ],
  ];
  return rows.map(([label, value], index) => factRow(label, value, table, tree, index === 0 ? 14 : 0));
}

interface Fact {
  text: string;
  style: TextStyle;
}

function factRow(label: string, facts: Fact[], table: number, tree: StructureTree, gap: number): Atom {
  const row = tree.add('TR', table);
  const head = textAtoms(label, TEXT.label, tree.add('TH', row, { scope: 'Row' }), LABEL);
  const cell = tree.add('TD', row);
  const value = facts.flatMap((fact) => textAtoms(fact.text, fact.style, cell, VALUE));
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
