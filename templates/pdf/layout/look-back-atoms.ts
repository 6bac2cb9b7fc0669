import type { Summary } from '../../summary.schema';
import { DOCUMENT_WORDS } from '../words';
import type { Atom, StructureTree } from './atom';
import { headingAtoms } from './section-atoms';
import { CONTENT_WIDTH, TEXT } from './style';
import { tableAtoms } from './table';

const VERDICT_WIDTH = 78;
const GOAL_WIDTH = (CONTENT_WIDTH - VERDICT_WIDTH) * 0.5;

/** What became of the earlier agreements, one row each; nothing where there were none. */
export function lookBackAtoms({ lookBack, language }: Summary, tree: StructureTree): Atom[] {
  if (lookBack.length === 0) return [];
  const words = DOCUMENT_WORDS[language];
  const titles = words.lookBackColumns;
  return [
    ...headingAtoms(words.lookBack, tree),
    ...tableAtoms(
      [
        { title: titles.goal, width: GOAL_WIDTH },
        { title: titles.verdict, width: VERDICT_WIDTH },
        { title: titles.reason, width: CONTENT_WIDTH - VERDICT_WIDTH - GOAL_WIDTH },
      ],
      lookBack.map(({ goal, verdict, reason }) => [
        [{ text: goal, style: TEXT.cell }],
        [{ text: words.verdict[verdict], style: TEXT.cellStrong }],
        [{ text: reason, style: TEXT.cell }],
      ]),
      tree,
    ),
  ];
}
