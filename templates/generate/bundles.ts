import type { Expectation } from './expectations';

/** Expectations that a focused template asks about in one question. */
export interface Bundle {
  /** The group's name; null where the theme has no groups. */
  group: string | null;
  /** Its place among the bundles of the same group, from 0. */
  part: number;
  expectations: Expectation[];
}

/** More than this under one question is a list that nobody reads. */
const MOST_POINTS = 6;

/**
 * Neighbouring expectations of a theme, a bundle a group. A group of more than six is parted into bundles of as
 * equal a size as can be, so of three to six.
 */
export function bundlesOf(expectations: readonly Expectation[]): Bundle[] {
  const groups = [...new Set(expectations.map(({ statement }) => statement.group))];
  return groups.flatMap((group) => {
    const own = expectations.filter(({ statement }) => statement.group === group);
    return evenly(own, Math.ceil(own.length / MOST_POINTS)).map((expectations, part) => ({
      group,
      part,
      expectations,
    }));
  });
}

/** The items in `parts` runs whose lengths differ by one at most, the longer first. */
function evenly<Item>(items: readonly Item[], parts: number): Item[][] {
  const runs: Item[][] = [];
  for (let start = 0, left = parts; left > 0; left--) {
    const size = Math.ceil((items.length - start) / left);
    runs.push(items.slice(start, start + size));
    start += size;
  }
  return runs;
}
