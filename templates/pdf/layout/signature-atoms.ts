import { type Signatory, type Summary, signatoriesOf } from '../../summary.schema';
import { DOCUMENT_WORDS } from '../words';
import { type Atom, atom, heightOf, keepTogether, type StructureTree, stacked } from './atom';
import type { FieldLock, Mark } from './page-model';
import { partAtoms } from './section-atoms';
import { CONTENT_WIDTH, MARGIN, TEXT } from './style';
import { titleBeside } from './summary-facts';
import { textAtoms } from './text-atoms';

/** Room for name, time, proof and a reservation of 600 characters at a legible size. */
export const FIELD_SIZE = { width: CONTENT_WIDTH - 24, height: 128 };
/** In a group five boxes fit onto a page; the longest reservations are set smaller. */
export const GROUP_FIELD_SIZE = { width: CONTENT_WIDTH - 24, height: 100 };
const PADDING = 12;

/** What signing means, one box a signer, and how to check it all. Two boxes stay together, more run on. */
export function signatureAtoms(summary: Summary, tree: StructureTree): Atom[] {
  const words = DOCUMENT_WORDS[summary.language];
  const signatories = signatoriesOf(summary);
  const group = signatories.length > 2;
  const heading = [
    ...partAtoms(words.signatures, tree),
    ...textAtoms(words.signingMeans(group), TEXT.body, tree.add('P'), undefined, 4),
    ...paperAtoms(summary, tree),
  ];
  const boxes = signatories.map((one, index) => boxAtom(one, summary, tree, index === 0 ? 14 : 12));
  const check = [
    ...textAtoms(words.verify, { ...TEXT.note, font: 'semibold' }, tree.add('P'), undefined, 16),
    ...textAtoms(
      words.howToVerify(summary.organisation, summary.verifyAt ?? null),
      TEXT.note,
      tree.add('P'),
      undefined,
      1,
    ),
  ];
  if (!group) return keepTogether([...heading, ...boxes, ...check]);
  return [
    ...keepTogether([...heading, ...boxes.slice(0, 1)]),
    ...boxes.slice(1, -1),
    ...keepTogether([...boxes.slice(-1), ...check]),
  ];
}

/** Whose preparation was typed in by the leader: what they confirm by signing. */
function paperAtoms({ preparedOnPaper, employees, leader, language }: Summary, tree: StructureTree): Atom[] {
  const names = employees
    .filter(({ personId }) => preparedOnPaper.includes(personId))
    .map(({ name }) => name);
  if (names.length === 0) return [];
  const text = DOCUMENT_WORDS[language].preparedOnPaper(names, leader.name);
  return textAtoms(text, TEXT.body, tree.add('P'), undefined, 6);
}

/**
 * Of two, the second signs last and locks it all. In a group nobody knows who will be last: each
 * signature locks its own field, and the first one allows no other change than signing.
 */
export function lockOf({ side }: Pick<Signatory, 'side'>, group: boolean): FieldLock | null {
  if (group) return 'own';
  return side === 'employee' ? 'all' : null;
}

function boxAtom(signatory: Signatory, summary: Summary, tree: StructureTree, gap: number): Atom {
  const words = DOCUMENT_WORDS[summary.language];
  const { field, party } = signatory;
  const standsIn = signatory.side === 'leader' && summary.deputy !== undefined;
  const role = standsIn ? words.deputyFor(summary.leader.name) : words.roles[summary.type][signatory.side];
  const group = summary.employees.length > 1;
  const size = group ? GROUP_FIELD_SIZE : FIELD_SIZE;
  const who = { name: party.name, role: [role, ...titleBeside(role, party)].join(', ') };
  const head = group ? headOfMany(who, tree.add('P')) : headOfTwo(who, tree.add('P'));
  const height = head.height + size.height + 8;
  const at = { kind: 'box', tag: 'layout', x: MARGIN.left, y: 0, width: CONTENT_WIDTH } as const;
  const frame: Mark[] = [
    { ...at, height: head.height, fill: 'tint' },
    { ...at, height, stroke: 'hairline' },
  ];
  const alt = words.signatureField(role, party.name);
  return atom(height, [...frame, ...head.marks], {
    gap,
    field: {
      name: field,
      lock: lockOf(signatory, group),
      x: MARGIN.left + PADDING,
      y: head.height + 4,
      ...size,
      label: alt,
      element: tree.add('Form', null, { alt }),
      placeholder: words.awaitsSignature,
    },
  });
}

interface Who {
  name: string;
  role: string;
}

const INSIDE = CONTENT_WIDTH - 2 * PADDING;

/** What somebody is, and their name below it. */
function headOfTwo({ name, role }: Who, tag: number): Pick<Atom, 'height' | 'marks'> {
  const column = { x: MARGIN.left + PADDING, width: INSIDE };
  const lines = [
    ...textAtoms(`${role} `, TEXT.label, tag, column),
    ...textAtoms(name, TEXT.strong, tag, column),
  ];
  return { height: heightOf(lines) + 12, marks: stacked(lines, 6) };
}

/** The name, and what somebody is beside it: one line, where there is room. */
function headOfMany({ name, role }: Who, tag: number): Pick<Atom, 'height' | 'marks'> {
  const left = { x: MARGIN.left + PADDING, width: INSIDE * 0.56 };
  const right = { x: left.x + INSIDE * 0.6, width: INSIDE * 0.4 };
  const names = textAtoms(`${name} `, TEXT.strong, tag, left);
  const roles = textAtoms(role, TEXT.label, tag, right);
  return {
    height: Math.max(heightOf(names), heightOf(roles)) + 8,
    marks: [...stacked(names, 4), ...stacked(roles, 4)],
  };
}
