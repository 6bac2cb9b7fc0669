/** Letters, digits and signs that are folded here as the full-text index folds them: those of European names. */
const KNOWN =
  /^(?:[\u0020-\u00b4\u00b6-\u017e\u1e00-\u1e9a\u1ea0-\u1eff\u2010-\u2027]|[\u0300-\u0304\u0306-\u030c])*$/u;
const ASCII = /^[\u0020-\u007e]*$/u;

/** The words of a text: what is between anything that is neither letter nor digit. */
export const splitWords = (text: string): string[] =>
  text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/**
 * Tells whether each of the words begins a word of a text, as the full-text index would find it: without regard to case
 * and accents. Null where the text or a word has a letter that only the index knows how to read.
 */
export function haveWords(words: readonly string[]): (text: string) => boolean | null {
  const folded = words.map(fold);
  const begins = folded.map((word) => word !== null && new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'u'));
  return (text) => {
    const read = fold(text);
    if (read === null || folded.includes(null)) return null;
    return begins.every((word) => word !== false && word.test(read));
  };
}

/** As the index folds (unicode61 without diacritics): å is a, ø remains ø. */
function fold(text: string): string | null {
  if (ASCII.test(text)) return text.toLowerCase();
  return KNOWN.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() : null;
}
