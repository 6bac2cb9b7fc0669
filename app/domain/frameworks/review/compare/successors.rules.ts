import type { Framework } from 'templates/framework.schema';
import { compareEditions } from './compare-editions.rules';

/** For each statement of the former edition that is in the new one, as it was or reworded: its id there. */
export function statementSuccessors(before: Framework, after: Framework): Map<string, string> {
  const { kept, reworded } = compareEditions(before, after);
  return new Map([...kept, ...reworded].map((pair) => [pair.before.id, pair.after.id]));
}
