import type { Framework, Statement } from 'templates/framework.schema';
import type { Pair } from './same-words.rules';

/** The largest set of statements that stand in the same order in both editions; the others have moved. */
export function keepingOrder(pairs: readonly Pair[], before: Framework, after: Framework): Set<Statement> {
  const was = new Map(before.statements.map(({ id }, place) => [id, place]));
  const is = new Map(after.statements.map(({ id }, place) => [id, place]));
  const placed = pairs
    .map((pair) => ({ pair, was: was.get(pair.before.id) ?? 0, is: is.get(pair.after.id) ?? 0 }))
    .sort((a, b) => a.was - b.was);
  /** For each length, the chain of that length that ends earliest. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [i, { is: place }] of placed.entries()) {
    let [length, most] = [0, ends.length];
    while (length < most) {
      const middle = (length + most) >> 1;
      if ((placed[ends[middle] ?? 0]?.is ?? 0) > place) most = middle;
      else length = middle + 1;
    }
    previous[i] = ends[length - 1];
    ends[length] = i;
  }
  const kept = new Set<Statement>();
  for (let i = ends.at(-1); i !== undefined; i = previous[i]) {
    const one = placed[i];
    if (one) kept.add(one.pair.before);
  }
  return kept;
}
