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

/** A place whose figure is seen, and the closest below it whose figures are seen too. */
type Seen = { node: Node; groups: readonly Group[]; below: Seen[] };

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
    const groups = coarsenings(allowed, node.said, fewest).find(
      (candidate) => above === null || staysSafe(above, { node, groups: candidate, below: [] }, fewest),
    );
    if (!groups) continue;
    const one: Seen = { node, groups, below: [] };
    seen.set(node.id, one);
    above?.below.push(one);
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
 * Whether one more figure below this one leaves nothing that is about too few. What is left when all is taken away that
 * can be, for any choice of words, has to be enough people, or nobody at all because there is nobody left.
 */
function staysSafe(above: Seen, added: Seen, fewest: number): boolean {
  const below = [...above.below, added];
  const rest = above.node.total - below.reduce((sum, { node }) => sum + node.total, 0);
  if (rest > 0 && rest < fewest) return false;
  for (const chosen of choicesOf(above.groups)) {
    const left = leftOf(above, below, chosen);
    const split = below.some(({ groups }) => groups.some(({ words }) => isSplit(words, chosen)));
    if (left < fewest && (left > 0 || rest > 0 || split)) return false;
  }
  return true;
}

/** Those above who said one of the chosen words, without every group below that is known to have said nothing else. */
function leftOf(above: Seen, below: readonly Seen[], chosen: ReadonlySet<string>): number {
  const within = ({ groups }: Pick<Seen, 'groups'>) =>
    groups
      .filter(({ words }) => words.every((word) => chosen.has(word)))
      .reduce((sum, { count }) => sum + count, 0);
  return below.reduce((left, one) => left - within(one), within(above));
}

const isSplit = (words: readonly string[], chosen: ReadonlySet<string>) =>
  words.some((word) => chosen.has(word)) && words.some((word) => !chosen.has(word));

/** The words of every choice of groups but the empty one. */
function choicesOf(groups: readonly Group[]): ReadonlySet<string>[] {
  const all = 2 ** groups.length;
  return Array.from({ length: all - 1 }, (_, index) => {
    const bits = index + 1;
    return new Set(groups.flatMap(({ words }, at) => (bits & (1 << at) ? words : [])));
  });
}
