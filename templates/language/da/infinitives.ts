import { looksLikeAdjective } from './adjectives';
import { placesOf, skipAdverbs } from './clauses';
import { at, type Token } from './tokens';
import { isInfinitive, isNounLikeInfinitive, MODALS, presentOf } from './verbs';
import { JOINERS, PREPOSITIONS } from './words';

const withText = (tokens: readonly Token[], index: number, text: string): Token[] =>
  tokens.map((token, at) => (at === index ? { ...token, text } : token));

/** "aftale", "støtte", "sikre" after "og": a verb only when something it can act on follows. */
function isVerbHere(tokens: readonly Token[], index: number): boolean | null {
  const word = at(tokens, index);
  if (!isNounLikeInfinitive(word)) return isInfinitive(word);
  const next = at(tokens, index + 1);
  if (['sig', 'op', 'hinanden', 'os'].includes(next)) return true;
  const previous = at(tokens, index - 2);
  if (looksLikeAdjective(word) && previous.endsWith('e') && looksLikeAdjective(previous)) return false;
  if (next === '' || next === ',' || JOINERS.has(next) || PREPOSITIONS.has(next)) return null;
  return true;
}

/** An unknown word after "og" that might be an infinitive with an object. */
function mightBeVerb(tokens: readonly Token[], index: number): boolean {
  const word = at(tokens, index);
  if (!word.endsWith('e') || /(ere|erne|ene|ne|else|ede|ende)$/.test(word) || looksLikeAdjective(word))
    return false;
  const next = at(tokens, index + 1);
  return next !== '' && next !== ',' && !JOINERS.has(next) && !PREPOSITIONS.has(next);
}

/**
 * Turns an infinitive phrase into the present: every infinitive of the top level, none that "at" or a modal
 * governs (R1). Null when a word may or may not be one of them.
 */
export function infinitivesToPresent(tokens: readonly Token[]): Token[] | null {
  const places = placesOf(tokens);
  const start = skipAdverbs(tokens, 0);
  const first = presentOf(at(tokens, start));
  if (!first) return null;
  let result: Token[] = withText(tokens, start, first);
  let governed = MODALS.has(first);
  let lastVerb = start;
  for (let index = start + 1; index < tokens.length; index++) {
    const token = at(tokens, index);
    if (places[index]?.level === 'sub') continue;
    if (token === 'at' || MODALS.has(token)) governed = true;
    if (token === ',' && !MODALS.has(first)) governed = false;
    if (governed || !(JOINERS.has(token) || token === ',')) continue;
    const next = skipAdverbs(tokens, index + 1);
    const verb = isVerbHere(tokens, next);
    if (verb === null) return null;
    if (verb && places[next]?.level !== 'sub') {
      const present = presentOf(at(tokens, next));
      if (!present) return null;
      result = withText(result, next, present);
      lastVerb = next;
      if (MODALS.has(present)) governed = true;
    } else if (
      JOINERS.has(token) &&
      (mightBeVerb(tokens, next) || (lastVerb === index - 1 && at(tokens, next).endsWith('e')))
    )
      return null;
  }
  return start === 0 ? result : movedBehind(result, start);
}

/** "løbende giver ..." -> "giver løbende ...": the finite verb first, what stood before it right after. */
export function movedBehind(tokens: readonly Token[], verb: number): Token[] {
  const found = tokens[verb];
  if (!found) return [...tokens];
  return [
    found,
    ...tokens.slice(0, verb).map((token) => ({ ...token, space: true })),
    ...tokens.slice(verb + 1),
  ];
}
