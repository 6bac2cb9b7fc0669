import type { Framework } from 'templates/framework.schema';
import { compareEditions } from '../review/compare/compare-editions.rules';
import type { Successors } from './successors.rules';

/** What became of the statements of one framework version in another; each itself where it is the same. */
export function successorsOf(before: Framework, after: Framework): Successors {
  if (before === after)
    return { ids: new Map(before.statements.map(({ id }) => [id, id])), reworded: new Set() };
  const { kept, reworded } = compareEditions(before, after);
  return {
    ids: new Map([...kept, ...reworded].map((pair) => [pair.before.id, pair.after.id])),
    reworded: new Set(reworded.map((pair) => pair.after.id)),
  };
}
