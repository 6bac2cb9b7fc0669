import type { Summary } from '../../summary.schema';
import { DOCUMENT_WORDS } from '../words';
import type { Atom, StructureTree } from './atom';
import { partAtoms } from './section-atoms';
import { CONTENT_WIDTH, TEXT } from './style';
import { tableAtoms } from './table';

const VERDICT_WIDTH = 78;
const GOAL_WIDTH = (CONTENT_WIDTH - VERDICT_WIDTH) * 0.5;

/**
 * What became of the earlier agreements, one row each; nothing where there were none. Why is left out of an excerpt,
 * and so is the column for it.
 */
export function lookBackAtoms({ lookBack, language, excerpt }: Summary, tree: StructureTree): Atom[] {
  if (lookBack.length === 0) return [];
  const words = DOCUMENT_WORDS[language];
  const titles = words.lookBackColumns;
  return [
    ...partAtoms(words.lookBack, tree),
    ...tableAtoms(
      [
        { title: titles.goal, width: excerpt ? CONTENT_WIDTH - VERDICT_WIDTH : GOAL_WIDTH },
        { title: titles.verdict, width: VERDICT_WIDTH },
        ...(excerpt ? [] : [{ title: titles.reason, width: CONTENT_WIDTH - VERDICT_WIDTH - GOAL_WIDTH }]),
      ],
      lookBack.map(({ goal, verdict, reason }) => [
        [{ text: goal, style: TEXT.cell }],
        [{ text: words.verdict[verdict], style: TEXT.cellStrong }],
        ...(excerpt ? [] : [[{ text: reason, style: TEXT.cell }]]),
      ]),
      tree,
    ),
  ];
}
