import { looksLikeAdjective, singularOf } from './adjectives';
import { namesSeveral } from './nouns';
import { at, isWord, type Token } from './tokens';
import { isPresent } from './verbs';
import { JOINERS, LEADING_ADVERBS } from './words';

const SINGULAR_NOUNS: Record<string, string> = {
  rollemodeller: 'rollemodel',
  ledere: 'leder',
  medarbejdere: 'medarbejder',
  kolleger: 'kollega',
  ambassadører: 'ambassadør',
  kulturbærere: 'kulturbærer',
  sparringspartnere: 'sparringspartner',
};
const NOT_PLURAL_NOUNS = /^(her|der|over|under|efter|mellem|eller|aldrig|mer|ansvarlig)$/;
const looksLikeNoun = (word: string): boolean =>
  /(er|ere)$/.test(word) && !NOT_PLURAL_NOUNS.test(word) && !looksLikeAdjective(word);
const DEGREES = new Set(['meget', 'både', 'helt', 'lige', 'så', 'hele', 'tiden', 'bevidst', 'fælles']);

/**
 * Puts what is said of several people after "er" and "bliver", or after "som", into the form for one (R4),
 * keeping the form for several beside it. Null when the form for one is not known.
 */
export function forOnePerson(tokens: readonly Token[]): Token[] | null {
  const result = tokens.map((token) => ({ ...token }));
  for (let index = 0; index < result.length; index++) {
    const text = at(result, index);
    if (text === 'som' && namesSeveral(at(result, index + 1))) {
      if (!singularize(result, index + 1)) return null;
    } else if (/^(er|være|bliver|blive)$/.test(text) && !agree(result, index + 1)) return null;
  }
  return result;
}

/** Works through "åbne, ærlige og nysgerrige" from `start`; false when a word in it is unsure. */
function agree(tokens: Token[], start: number): boolean {
  if (/^(som|der|de)$/.test(at(tokens, start - 2))) return true;
  let index = start;
  while (LEADING_ADVERBS.has(at(tokens, index)) || DEGREES.has(at(tokens, index))) index++;
  for (;;) {
    const text = at(tokens, index);
    if (!isWord(text) || isPresent(text)) return true;
    if (SINGULAR_NOUNS[text] || looksLikeNoun(text)) return singularize(tokens, index);
    if (!text.endsWith('e')) {
      const joined = JOINERS.has(at(tokens, index + 1)) || at(tokens, index + 1) === ',';
      if (!joined) return true;
    } else if (!singularize(tokens, index)) return false;
    if (!JOINERS.has(at(tokens, index + 1)) && at(tokens, index + 1) !== ',') return true;
    index += 2;
    if (JOINERS.has(at(tokens, index))) index++;
    if (!at(tokens, index).endsWith('e') || singularOf(at(tokens, index)) === null) return true;
  }
}

function singularize(tokens: Token[], index: number): boolean {
  const text = at(tokens, index);
  const single = SINGULAR_NOUNS[text] ?? (looksLikeNoun(text) ? null : singularOf(text));
  const token = tokens[index];
  if (!single || !token) return false;
  tokens[index] = { ...token, text: single, plural: text };
  return true;
}
