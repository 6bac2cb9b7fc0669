/** So many people said one of these words; which of them each said is nobody's business where they are several. */
export type Group = { words: readonly string[]; count: number };

/** More groups than this are merged step by step instead of being tried in every way. */
const MOST_TO_TRY = 5;

type Words = readonly string[];

/**
 * The ways to put words together in groups of at least `fewest` people, from the most groups to a single one. Only
 * what stands together already stays together. Among as many groups those come first that join words beside each other,
 * then those whose smallest is largest.
 */
export function coarsenings(
  allowed: readonly Words[],
  said: ReadonlyMap<string, number>,
  fewest: number,
): Group[][] {
  const groups = allowed.map((words) => ({ words, count: countOf(words, said) }));
  const order = allowed.flat();
  /** How many words stand between those of a group that are not in it. */
  const gapsOf = (way: readonly Group[]) =>
    way.reduce((sum, { words }) => {
      const places = words.map((word) => order.indexOf(word));
      return sum + Math.max(...places) - Math.min(...places) + 1 - places.length;
    }, 0);
  const ways = groups.length <= MOST_TO_TRY ? partitions(groups) : steps(groups);
  return ways
    .filter((way) => way.every(({ count }) => count >= fewest))
    .sort((a, b) => b.length - a.length || gapsOf(a) - gapsOf(b) || smallestOf(b) - smallestOf(a));
}

const countOf = (words: Words, said: ReadonlyMap<string, number>) =>
  words.reduce((sum, word) => sum + (said.get(word) ?? 0), 0);

const smallestOf = (way: readonly Group[]) => Math.min(...way.map(({ count }) => count));

const merged = (a: Group, b: Group): Group => ({
  words: [...a.words, ...b.words],
  count: a.count + b.count,
});

/** Every way to put these together. */
function partitions([first, ...rest]: readonly Group[]): Group[][] {
  if (!first) return [[]];
  return partitions(rest).flatMap((way) => [
    [first, ...way],
    ...way.map((group, at) => way.with(at, merged(first, group))),
  ]);
}

/** The two smallest put together, again and again. */
function steps(groups: readonly Group[]): Group[][] {
  if (groups.length <= 1) return [[...groups]];
  const [a, b] = groups.toSorted((one, other) => one.count - other.count);
  if (!a || !b) return [];
  const next = groups.filter((group) => group !== a && group !== b);
  return [[...groups], ...steps([...next, merged(a, b)])];
}
