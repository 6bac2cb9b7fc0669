import { looksLikeAdjective } from './adjectives';
import { placesOf, skipAdverbs } from './clauses';
import { at, type Token } from './tokens';
import { isInfinitive, isNounLikeInfinitive, MODALS, presentOf, unlistedInfinitive } from './verbs';
import { DETERMINERS, JOINERS, PARTICLES, PREPOSITIONS } from './words';

const withText = (tokens: readonly Token[], index: number, text: string): Token[] =>
  tokens.map((token, at) => (at === index ? { ...token, text, verb: true } : token));

/** "aftale", "støtte", "sikre" after "og": a verb only when something it can act on follows; null where unsure. */
function isVerbHere(tokens: readonly Token[], index: number): boolean | null {
  const word = at(tokens, index);
  const next = at(tokens, index + 1);
  if (!isInfinitive(word)) return isUnlistedVerbHere(word, next);
  if (!isNounLikeInfinitive(word)) return true;
  if (['sig', 'hinanden', 'os'].includes(next) || PARTICLES.has(next)) return true;
  if (next === ',' && at(tokens, index + 2) === 'at') return true;
  const previous = at(tokens, index - 2);
  if (looksLikeAdjective(word) && previous.endsWith('e') && looksLikeAdjective(previous)) return false;
  // "støtte" in "støtte og koordinere initiativer" stands among verbs.
  const among = JOINERS.has(next) || next === ',' ? at(tokens, index + 2) : '';
  if (isCertainInfinitive(among)) return true;
  if (JOINERS.has(next) && !among.endsWith('e')) return false;
  if (next === '' || next === ',' || JOINERS.has(next) || PREPOSITIONS.has(next)) return null;
  return true;
}

const isCertainInfinitive = (word: string): boolean => isInfinitive(word) && !isNounLikeInfinitive(word);

/** A word after "og" that the verb list does not have. */
function isUnlistedVerbHere(word: string, next: string): boolean | null {
  if (!word.endsWith('e') || /(erne|ene|else|ede|ende)$/.test(word) || looksLikeAdjective(word)) return false;
  const what = unlistedInfinitive(word);
  if (what === 'verb') return true;
  if (what === 'other') return false;
  if (what === 'either') return DETERMINERS.has(next) || next === 'sig' ? true : null;
  return next !== '' && next !== ',' && !JOINERS.has(next) && !PREPOSITIONS.has(next) ? null : false;
}

/** "Bedre rammer", "Evne til …": the dictionary has a verb of that form, and an adjective or a noun too. */
function mayBeNoVerb(tokens: readonly Token[], index: number): boolean {
  const word = at(tokens, index);
  const next = at(tokens, index + 1);
  if (isInfinitive(word) || unlistedInfinitive(word) !== 'either') return false;
  return !DETERMINERS.has(next) && !PARTICLES.has(next) && next !== 'at' && next !== 'sig';
}

/** Where the infinitive of a phrase stands: first, after adverbs, or after a phrase such as "til stadighed". */
function openingVerb(tokens: readonly Token[]): number {
  const start = skipAdverbs(tokens, 0);
  if (!PREPOSITIONS.has(at(tokens, start)) && at(tokens, start) !== 'som') return start;
  for (let index = start + 1; index <= start + LONGEST_OPENING; index++) {
    const word = at(tokens, index);
    if (word === ',' || word === 'at') return start;
    if (isCertainInfinitive(word)) return index;
    if (isInfinitive(word) && (DETERMINERS.has(at(tokens, index + 1)) || endsPhrase(tokens, index - 1)))
      return index;
  }
  return start;
}

/** "med din personlige adfærd | arbejde efter ...": after a noun comes the verb. */
const endsPhrase = (tokens: readonly Token[], index: number): boolean =>
  !PREPOSITIONS.has(at(tokens, index)) &&
  !DETERMINERS.has(at(tokens, index)) &&
  !JOINERS.has(at(tokens, index)) &&
  !looksLikeAdjective(at(tokens, index));

const LONGEST_OPENING = 7;

/**
 * Turns an infinitive phrase into the present: every infinitive of the top level, none that "at" or a modal
 * governs (R1). Null when a word may or may not be one of them.
 */
export function infinitivesToPresent(tokens: readonly Token[]): Token[] | null {
  const places = placesOf(tokens, true);
  const start = openingVerb(tokens);
  const first = presentOf(at(tokens, start));
  if (!first || mayBeNoVerb(tokens, start)) return null;
  const clauses = tokens.map(
    (token, index): Token => (places[index]?.level === 'sub' ? { ...token, under: true } : token),
  );
  let result: Token[] = withText(clauses, start, first);
  let governed = MODALS.has(first);
  for (let index = start + 1; index < tokens.length; index++) {
    const token = at(tokens, index);
    if (places[index]?.level === 'sub') continue;
    if (token === 'at' || MODALS.has(token)) governed = true;
    if (token === ',' && !MODALS.has(first)) governed = false;
    if (governed || !(JOINERS.has(token) || token === ',')) continue;
    const next = skipAdverbs(tokens, index + 1);
    const verb = isVerbHere(tokens, next);
    if (verb === null) {
      if (JOINERS.has(token) || isInfinitive(at(tokens, next))) return null;
      continue;
    }
    if (!verb || places[next]?.level === 'sub') continue;
    const present = presentOf(at(tokens, next));
    if (!present) return null;
    result = withText(result, next, present);
    if (MODALS.has(present)) governed = true;
  }
  return start === 0 ? result : movedBehind(result, start);
}

/** "løbende giver ..." -> "giver løbende ...": the finite verb first, what stood before it right after. */
export function movedBehind(tokens: readonly Token[], verb: number): Token[] {
  // "løbende forholder sig" -> "forholder sig løbende": the reflexive stays with its verb.
  const end = /^(sig|mig|dig|os|jer)$/.test(at(tokens, verb + 1)) ? verb + 2 : verb + 1;
  return [
    ...tokens.slice(verb, end),
    ...tokens.slice(0, verb).map((token): Token => ({ ...token, space: true, moved: true })),
    ...tokens.slice(end),
  ];
}
