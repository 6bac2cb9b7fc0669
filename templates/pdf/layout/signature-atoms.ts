import type { Summary } from '../../summary.schema';
import { DOCUMENT_WORDS } from '../words';
import { type Atom, atom, heightOf, keepTogether, type StructureTree, stacked } from './atom';
import { EMPLOYEE_FIELD, LEADER_FIELD, type Mark, type SignatureField } from './page-model';
import { headingAtoms } from './section-atoms';
import { CONTENT_WIDTH, MARGIN, TEXT } from './style';
import { textAtoms } from './text-atoms';

/** Room for name, time, proof and a reservation of 600 characters at a legible size. */
export const FIELD_SIZE = { width: CONTENT_WIDTH - 24, height: 128 };
const PADDING = 12;

/** What signing means, one box a signer, and how to check it all: together on the last page. */
export function signatureAtoms(summary: Summary, tree: StructureTree): Atom[] {
  const words = DOCUMENT_WORDS[summary.language];
  const roles = words.roles[summary.type];
  return keepTogether([
    ...headingAtoms(words.signatures, tree, 26),
    ...textAtoms(words.signingMeans, TEXT.body, tree.add('P'), undefined, 4),
    boxAtom(LEADER_FIELD, roles.leader, summary.leader, summary.language, tree, 14),
    boxAtom(EMPLOYEE_FIELD, roles.employee, summary.employee, summary.language, tree, 12),
    ...textAtoms(words.verify, { ...TEXT.note, font: 'semibold' }, tree.add('P'), undefined, 16),
    ...textAtoms(words.howToVerify(summary.organisation), TEXT.note, tree.add('P'), undefined, 1),
  ]);
}

function boxAtom(
  name: SignatureField,
  role: string,
  party: Summary['leader'],
  language: Summary['language'],
  tree: StructureTree,
  gap: number,
): Atom {
  const words = DOCUMENT_WORDS[language];
  const column = { x: MARGIN.left + PADDING, width: CONTENT_WIDTH - 2 * PADDING };
  const label = tree.add('P');
  const who = party.title ? `${role}, ${party.title}` : role;
  const lines = [
    ...textAtoms(`${who} `, TEXT.label, label, column),
    ...textAtoms(party.name, TEXT.strong, label, column),
  ];
  const headHeight = heightOf(lines) + 12;
  const height = headHeight + FIELD_SIZE.height + 8;
  const frame: Mark[] = [
    {
      kind: 'box',
      tag: 'layout',
      x: MARGIN.left,
      y: 0,
      width: CONTENT_WIDTH,
      height: headHeight,
      fill: 'tint',
    },
    { kind: 'box', tag: 'layout', x: MARGIN.left, y: 0, width: CONTENT_WIDTH, height, stroke: 'hairline' },
  ];
  const alt = words.signatureField(role, party.name);
  return atom(height, [...frame, ...stacked(lines, 6)], {
    gap,
    field: {
      name,
      x: MARGIN.left + PADDING,
      y: headHeight + 4,
      ...FIELD_SIZE,
      label: alt,
      element: tree.add('Form', null, { alt }),
      placeholder: words.awaitsSignature,
    },
  });
}
