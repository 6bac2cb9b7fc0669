import { looksLikeAdjective, pluralOf, singularOf } from './adjectives';
import { namesSeveral } from './nouns';
import { ownersOf } from './owners';
import type { Origin } from './person-reading';
import { at, isWord, type Token } from './tokens';
import { isPresent } from './verbs';
import { JOINERS, LEADING_ADVERBS, PREPOSITIONS } from './words';

const SINGULAR_NOUNS: Record<string, string> = {
  rollemodeller: 'rollemodel',
  ledere: 'leder',
  medarbejdere: 'medarbejder',
  kolleger: 'kollega',
  ambassadører: 'ambassadør',
  kulturbærere: 'kulturbærer',
  sparringspartnere: 'sparringspartner',
};
const SEVERAL_NOUNS = new Map(Object.entries(SINGULAR_NOUNS).map(([several, one]) => [one, several]));
const NOT_PLURAL_NOUNS = /^(her|der|over|under|efter|mellem|eller|aldrig|mer|ansvarlig)$/;
const looksLikeNoun = (word: string): boolean =>
  /(er|ere)$/.test(word) && !NOT_PLURAL_NOUNS.test(word) && !looksLikeAdjective(word);
const DEGREES = new Set(['meget', 'både', 'helt', 'lige', 'så', 'hele', 'tiden', 'bevidst', 'fælles']);

/** "er en arbejdsplads med ...", "er få", "er landets …": said of the organisation or of all, never of one person. */
const isOrganisation = (tokens: readonly Token[], index: number): boolean =>
  /^(få|mange|flere|fælles|forskellige)$/.test(at(tokens, index)) ||
  ([0, 1, 2, 3].some((next) => ORGANISATION.test(at(tokens, index + next))) &&
    (/^(en|et)$/.test(at(tokens, index)) || ORGANISATION.test(at(tokens, index))));

const ORGANISATION =
  /(kommune|organisation|arbejdsplads|afdeling|forvaltning|ledelse|ledergruppe|lederteam|team|enhed|styrelse|fællesskab|kæde)$/;

/**
 * Puts what is said of several people after "er" and "bliver", or after "som", into the form for one (R4),
 * keeping the form for several beside it. Null when the form for one is not known, or makes no sense.
 */
export function forOnePerson(tokens: readonly Token[], origin: Origin): Token[] | null {
  const owners = ownersOf(tokens, origin);
  const result = tokens.map((token) => ({ ...token }));
  for (let index = 0; index < result.length; index++) {
    if (owners[index] !== 'person') continue;
    const text = at(result, index);
    const isState = /^(er|være|bliver|blive)$/.test(text);
    if (isState && isOrganisation(result, index + 1)) return null;
    if (text === 'som' && isOrganisation(result, index + 1)) return null;
    if (text === 'som' && namesSeveral(at(result, index + 1)) && !singularize(result, index + 1)) return null;
    if (isState && !agree(result, index + 1)) return null;
    if (at(result, 0) === 'er' && isFurtherAdjective(result, index) && !singularize(result, index))
      return null;
  }
  return result;
}

/** Said of one person and the same of several: "er med til", "er i stand til", "er en del af". */
const saysNoNumber = (tokens: readonly Token[], index: number): boolean =>
  PREPOSITIONS.has(at(tokens, index)) || (at(tokens, index) === 'en' && at(tokens, index + 1) === 'del');

/**
 * Keeps the form for several beside what is said of one person after "er" and "bliver". Null when that form is not
 * known, so that the sentence cannot be said of a team.
 */
export function forSeveralPeople(tokens: readonly Token[], origin: Origin): Token[] | null {
  const owners = ownersOf(tokens, origin);
  const result = tokens.map((token) => ({ ...token }));
  for (let index = 0; index < result.length; index++) {
    if (owners[index] !== 'person' || !/^(er|være|bliver|blive)$/.test(at(result, index))) continue;
    let next = pastAdverbs(result, index + 1);
    if (saysNoNumber(result, next)) continue;
    for (;;) {
      const token = result[next];
      const plural = SEVERAL_NOUNS.get(at(result, next)) ?? pluralOf(at(result, next));
      if (!token || !plural) return null;
      result[next] = { ...token, plural };
      const joint = at(result, next + 1);
      if (!JOINERS.has(joint) && joint !== ',') break;
      const further = next + (JOINERS.has(at(result, next + 2)) ? 3 : 2);
      if (isPresent(at(result, further)) || pluralOf(at(result, further)) === null) break;
      next = further;
    }
    // "åben over for og nysgerrig på": the second adjective after a preposition.
    result.forEach((token, later) => {
      const plural = JOINERS.has(at(result, later - 1)) && PREPOSITIONS.has(at(result, later - 2));
      const several = plural && later > next ? pluralOf(at(result, later)) : null;
      if (several && !PREPOSITIONS.has(at(result, later)) && PREPOSITIONS.has(at(result, later + 1)))
        result[later] = { ...token, plural: several };
    });
  }
  return result;
}

/** "… og stolte af …" further on in a sentence that began with "er". */
const isFurtherAdjective = (tokens: readonly Token[], index: number): boolean =>
  looksLikeAdjective(at(tokens, index)) &&
  (JOINERS.has(at(tokens, index - 1)) || /^(både|samtidig|,)$/.test(at(tokens, index - 1))) &&
  (PREPOSITIONS.has(at(tokens, index + 1)) || looksLikeAdjective(at(tokens, index + 2)));

function pastAdverbs(tokens: readonly Token[], start: number): number {
  let index = start;
  while (
    LEADING_ADVERBS.has(at(tokens, index)) ||
    DEGREES.has(at(tokens, index)) ||
    (/\p{L}{3,}t$/u.test(at(tokens, index)) && looksLikeAdjective(at(tokens, index + 1)))
  )
    index++;
  return index;
}

/** Works through "åbne, ærlige og nysgerrige" from `start`; false when a word in it is unsure. */
function agree(tokens: Token[], start: number): boolean {
  let index = pastAdverbs(tokens, start);
  for (;;) {
    const text = at(tokens, index);
    if (!isWord(text) || isPresent(text)) return true;
    if (SINGULAR_NOUNS[text] || looksLikeNoun(text)) return singularize(tokens, index);
    if (text.endsWith('e') && !singularize(tokens, index)) return false;
    if (!JOINERS.has(at(tokens, index + 1)) && at(tokens, index + 1) !== ',') return true;
    index += JOINERS.has(at(tokens, index + 2)) ? 3 : 2;
    if (!looksLikeAdjective(at(tokens, index))) return true;
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
