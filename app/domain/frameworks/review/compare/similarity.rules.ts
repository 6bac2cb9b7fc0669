/** A statement's words, each with how often it stands there and how much it says. */
export type Words = { readonly counts: ReadonlyMap<string, number>; readonly weight: number };

/** Short words stand in every sentence and tell little of it. */
const weightOf = (stem: string) => (stem.length <= 3 ? 0.25 : 1);

/** Endings fall away: `sikrer` and `sikre`, `ledere` and `leder` are one word. */
const stemOf = (word: string) => word.slice(0, Math.max(4, word.length - 2));

export function wordsIn(text: string): Words {
  const counts = new Map<string, number>();
  let weight = 0;
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const stem = stemOf(word);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    weight += weightOf(stem);
  }
  return { counts, weight };
}

/**
 * The share of the words of two texts that they have in common (Dice), from 0 to 1; 0 where that cannot reach
 * `least`, which spares most pairs the counting.
 */
export function similarity(one: Words, other: Words, least = 0): number {
  if (2 * Math.min(one.weight, other.weight) < least * (one.weight + other.weight)) return 0;
  const [few, many] = one.counts.size < other.counts.size ? [one, other] : [other, one];
  let common = 0;
  for (const [stem, count] of few.counts)
    common += Math.min(count, many.counts.get(stem) ?? 0) * weightOf(stem);
  const all = one.weight + other.weight;
  return all === 0 ? 0 : (2 * common) / all;
}

/** Letters and digits only, lower case: what stays when only spacing, marks and capitals have changed. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
