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
 * For texts by their words: the share of its words that another text has in common with each of them (Dice), from 0
 * to 1. The array is the same one each time. Only texts that share a word are counted, word by word.
 */
export function indexWords(texts: readonly Words[]): (words: Words) => Float64Array {
  const index = new Map<string, { places: number[]; counts: number[] }>();
  for (const [place, { counts }] of texts.entries())
    for (const [stem, count] of counts) {
      const known = index.get(stem) ?? { places: [], counts: [] };
      index.set(stem, known);
      known.places.push(place);
      known.counts.push(count);
    }
  const weights = Float64Array.from(texts, ({ weight }) => weight);
  const alike = new Float64Array(texts.length);
  return (words) => {
    alike.fill(0);
    for (const [stem, count] of words.counts) {
      const known = index.get(stem);
      if (!known) continue;
      const weight = weightOf(stem);
      const { places, counts } = known;
      for (let i = 0; i < places.length; i += 1) {
        const place = places[i] ?? 0;
        alike[place] = (alike[place] ?? 0) + weight * Math.min(count, counts[i] ?? 0);
      }
    }
    for (let place = 0; place < alike.length; place += 1) {
      const all = words.weight + (weights[place] ?? 0);
      alike[place] = all === 0 ? 0 : (2 * (alike[place] ?? 0)) / all;
    }
    return alike;
  };
}

/** Letters and digits only, lower case: what stays when only spacing, marks and capitals have changed. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
