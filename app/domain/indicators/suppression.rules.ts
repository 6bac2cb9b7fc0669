import { coarsenings, type Group } from './word-groups.rules';

/**
 * Which figures may be seen, so that none is about too few people and none can be had by adding and subtracting
 * others: docs/decisions/0041 has the reasoning; tests try every sum and difference in small trees.
 */

/** A place in the tree that figures are made for, with how often each word was said by those who belong right to it. */
export type Place = { id: string; parentId: string | null; said: Readonly<Record<string, number>> };

type Node = {
  id: string;
  depth: number;
  /** Of everybody in it and below it. */
  said: ReadonlyMap<string, number>;
  total: number;
  parent: Node | null;
};

/**
 * A choice of groups of words that a place shows, as bits in their order: how many are left of those who said one of
 * them when every figure below is taken away that is known to be of nothing else, and whether one below has both such
 * words and others.
 */
type Choice = { bits: number; left: number; split: boolean };

/** A place whose figure is seen: its groups, and what is left of it when the closest below that are seen are taken away. */
type Seen = { groups: readonly Group[]; rest: number; choices: readonly Choice[] };

/** Words of several scales can meet in one figure. Every choice of groups is gone through: more are put together. */
const MOST_GROUPS = 12;

/**
 * The figures that may be seen, by place: every one about at least `fewest` people, none of them of one mind, and so is
 * whatever follows from several of them. One group with every word in it says how many answered, and no more.
 *
 * Places are gone through from the top, large ones first, so that it is the smallest that is withheld where one has to be.
 */
export function publishable(
  places: readonly Place[],
  words: readonly string[],
  fewest: number,
): ReadonlyMap<string, readonly Group[]> {
  const seen = new Map<string, Seen>();
  for (const node of nodesOf(places, words)) {
    if (node.total < fewest) continue;
    const above = closestSeen(node, seen);
    const allowed = above ? above.groups.map((group) => group.words) : words.map((word) => [word]);
    for (const groups of coarsenings(allowed, node.said, fewest)) {
      if (groups.length > MOST_GROUPS) continue;
      const left = above && without(above, groups, node.total);
      if (left && !isSafe(left, fewest)) continue;
      if (above) Object.assign(above, left);
      seen.set(node.id, { groups, rest: node.total, choices: choicesOf(groups) });
      break;
    }
  }
  return new Map([...seen].map(([id, { groups }]) => [id, groups]));
}

/** From the top down, and beside each other the largest first. */
function nodesOf(places: readonly Place[], words: readonly string[]): Node[] {
  const known = new Map(places.map((place) => [place.id, place]));
  const said = new Map(places.map(({ id }) => [id, new Map(words.map((word) => [word, 0]))]));
  for (const place of places)
    for (const id of pathOf(place, known)) {
      const sums = said.get(id);
      for (const word of words) sums?.set(word, (sums.get(word) ?? 0) + (place.said[word] ?? 0));
    }
  const nodes = new Map<string, Node>();
  for (const place of places.toSorted((a, b) => pathOf(a, known).length - pathOf(b, known).length)) {
    const sums = said.get(place.id) ?? new Map<string, number>();
    const total = [...sums.values()].reduce((sum, count) => sum + count, 0);
    const parent = (place.parentId !== null && nodes.get(place.parentId)) || null;
    nodes.set(place.id, { id: place.id, depth: (parent?.depth ?? -1) + 1, said: sums, total, parent });
  }
  return [...nodes.values()].sort((a, b) => a.depth - b.depth || b.total - a.total || (a.id < b.id ? -1 : 1));
}

/** Ids of a place and of all above it. */
function pathOf(place: Place, known: ReadonlyMap<string, Place>): string[] {
  const path: string[] = [];
  for (let at: Place | undefined = place; at && !path.includes(at.id); ) {
    path.push(at.id);
    at = at.parentId === null ? undefined : known.get(at.parentId);
  }
  return path;
}

function closestSeen(node: Node, seen: ReadonlyMap<string, Seen>): Seen | null {
  for (let above = node.parent; above; above = above.parent) {
    const found = seen.get(above.id);
    if (found) return found;
  }
  return null;
}

/**
 * Whether nothing is about too few. What is left when all is taken away that can be, for any choice of words, has to be
 * enough people, or nobody at all because there is nobody left.
 */
function isSafe({ rest, choices }: Pick<Seen, 'rest' | 'choices'>, fewest: number): boolean {
  if (rest > 0 && rest < fewest) return false;
  return choices.every(({ left, split }) => left >= fewest || (left <= 0 && rest <= 0 && !split));
}

/** What is left of a place when one more figure below it is seen, with these groups: each is some of its own together. */
function without(above: Seen, groups: readonly Group[], total: number): Pick<Seen, 'rest' | 'choices'> {
  const parts = groups.map(({ words, count }) => ({ count, bits: bitsOf(above.groups, words) }));
  const choices = above.choices.map(({ bits, left, split }) => {
    const result = { bits, left, split };
    for (const part of parts)
      if ((part.bits & bits) === part.bits) result.left -= part.count;
      else if (part.bits & bits) result.split = true;
    return result;
  });
  return { rest: above.rest - total, choices };
}

/** Which of the groups are in these words. */
const bitsOf = (groups: readonly Group[], words: readonly string[]): number =>
  groups.reduce(
    (bits, group, at) => (group.words.every((word) => words.includes(word)) ? bits | (1 << at) : bits),
    0,
  );

/** Every choice of groups but the empty one, before anything below is seen. */
const choicesOf = (groups: readonly Group[]): Choice[] =>
  Array.from({ length: 2 ** groups.length - 1 }, (_, index) => {
    const bits = index + 1;
    const left = groups.reduce((sum, { count }, at) => (bits & (1 << at) ? sum + count : sum), 0);
    return { bits, left, split: false };
  });
