import { OBVIOUS_ROWS, OBVIOUS_WORDS } from './obvious-words';

/** So many characters have to be left that nobody would have tried first. */
const LEFT = 4;
/** Two words that are tried first, one after the other, are tried first too; three begin to be a sentence. */
const FEW_PIECES = 2;
const SHORTEST_RUN = 4;

const SIGNS: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const LETTERS: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '');
const unsigned = (text: string) => text.replace(/[013457@$!]/g, (sign) => SIGNS[sign] ?? sign);

/**
 * Whether a password is one that somebody would try first: hardly more than one or two obvious words, a name or
 * workplace of `about`, years, rows of the keyboard, or one thing again and again.
 */
export function isObvious(password: string, about: readonly string[]): boolean {
  const own = about.flatMap((text) => plain(text).split(/[^a-z0-9]+/)).filter((word) => word.length >= 3);
  const words = [...own, ...OBVIOUS_WORDS].sort((one, other) => other.length - one.length);
  const whole = plain(password);
  // As typed, where years and rows are, and with signs read as the letters that they stand for.
  return [whole, unsigned(whole)].some((text) => isRepeated(text) || leavesLittle(text, words));
}

/** One thing, of up to half its length, again and again; or hardly any different characters. */
function isRepeated(text: string): boolean {
  const bare = text.replaceAll(/[^a-z0-9]/g, '');
  return new Set(bare).size <= 3 || /^(.{1,12}?)\1+.{0,2}$/.test(bare);
}

function leavesLittle(text: string, words: readonly string[]): boolean {
  let rest = text.replaceAll(/(?:19|20)\d\d/g, ' ').replaceAll(/\d{1,3}(?=\D|$)/g, ' ');
  for (const row of [...OBVIOUS_ROWS, ...OBVIOUS_ROWS.map(backwards)]) rest = withoutRuns(rest, row);
  const pieces = new Set<string>();
  for (const word of words) {
    if (word.length < 3 || !rest.includes(word)) continue;
    pieces.add(word);
    rest = rest.replaceAll(word, ' ');
  }
  return pieces.size <= FEW_PIECES && rest.replaceAll(/[^a-z0-9]/g, '').length < LEFT;
}

const backwards = (row: string) => [...row].reverse().join('');

/** Takes out whatever runs along a row for four keys or more. */
function withoutRuns(text: string, row: string): string {
  for (let length = row.length; length >= SHORTEST_RUN; length -= 1)
    for (let from = 0; from + length <= row.length; from += 1)
      if (text.includes(row.slice(from, from + length)))
        return withoutRuns(text.replaceAll(row.slice(from, from + length), ' '), row);
  return text;
}
