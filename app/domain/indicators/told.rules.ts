import { rounded } from './rounded.rules';
import type { Group } from './word-groups.rules';

/** A figure as it is kept: where all words are one group it says how many answered, and names none of them. */
export function told(groups: readonly Group[], isRounded: boolean): Group[] {
  return groups.map(({ words, count }) => ({
    words: groups.length === 1 ? [] : words,
    count: isRounded ? rounded(count) : count,
  }));
}
