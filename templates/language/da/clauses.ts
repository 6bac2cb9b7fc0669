import { at, isDash, type Token } from './tokens';
import {
  isInfinitive,
  isNounLikeInfinitive,
  isNounLikePresent,
  isPassive,
  isPresent,
  isUnlistedPresent,
  MODALS,
  unlistedInfinitive,
} from './verbs';
import {
  ALWAYS_SUBORDINATING,
  DEMONSTRATIVES,
  DETERMINERS,
  JOINERS,
  LEADING_ADVERBS,
  PREPOSITIONS,
  SUBORDINATING_AFTER_COMMA,
} from './words';

const PERSONS = new Set(['jeg', 'vi', 'du', 'man', 'de', 'han', 'hun', 'vedkommende']);

/** After a word that may be noun or verb ("prøver"), one of these makes it a verb. */
const OBJECTS = new Set('mig dig sig os den det dem hinanden andre jeg vi du'.split(' '));

/** Where a word stands: in the main clause, or in a clause under it that opened at `opened`. */
export type Place = { level: 'main' } | { level: 'sub'; opened: number };

/** Whether the word is a finite verb, as far as the word alone can tell ("ved" is mostly a preposition). */
export function isFiniteVerb(tokens: readonly Token[], index: number): boolean {
  const word = at(tokens, index);
  if (tokens[index]?.verb) return true;
  if (word === 'ved') return [',', ''].includes(at(tokens, index + 1)) || at(tokens, index + 1) === 'hvad';
  if (!isPresent(word)) return JOINERS.has(at(tokens, index - 1)) && isUnlistedPresent(word);
  return !isNounLikePresent(word) || (word !== 'når' && OBJECTS.has(at(tokens, index + 1)));
}

/** Index of the first word at or after `index` that is no adverb such as "altid" or "ikke". */
export function skipAdverbs(tokens: readonly Token[], index: number): number {
  let next = index;
  while (LEADING_ADVERBS.has(at(tokens, next))) next++;
  return next;
}

/** "at" + infinitive, as against "at" + clause. */
export function opensInfinitive(tokens: readonly Token[], index: number): boolean {
  if (at(tokens, index) !== 'at') return false;
  const next = skipAdverbs(tokens, index + 1);
  const word = at(tokens, next);
  if (isInfinitive(word) || isPassive(word)) return true;
  return word.endsWith('e') && unlistedInfinitive(word) === 'verb' && !isFiniteVerb(tokens, next + 1);
}

function opensSubordinate(tokens: readonly Token[], index: number): boolean {
  const word = at(tokens, index);
  const afterBreak = index === 0 || at(tokens, index - 1) === ',' || isDash(tokens[index - 1]?.text ?? '');
  if (word === 'at') return !opensInfinitive(tokens, index);
  // "jeg når mine opgaver": here it is the verb.
  if (word === 'når' && PERSONS.has(at(tokens, index - 1))) return false;
  if (ALWAYS_SUBORDINATING.has(word) || opensOwnClause(tokens, index)) return true;
  if (word === 'selv' && at(tokens, index + 1) === 'om' && PERSONS.has(at(tokens, index + 2))) return true;
  if (afterBreak && SUBORDINATING_AFTER_COMMA.has(word)) return true;
  if (
    (word === 'som' || word === 'der') &&
    (isFiniteVerb(tokens, index + 1) || PERSONS.has(at(tokens, index + 1)))
  )
    return true;
  return at(tokens, index - 1) === ',' && isContactRelative(tokens, index);
}

/** How far into a clause its finite verb is looked for. */
const SUBJECT_LENGTH = 7;

/**
 * A main clause with a subject of its own after ", og", ", men" or ", for": "…, og vejen er lang",
 * "…, for jeg tror på, at …". It says nothing that can be asked of the person by itself.
 */
export function opensOwnClause(tokens: readonly Token[], index: number): boolean {
  const joiner = at(tokens, index);
  if (at(tokens, index - 1) !== ',' || !['og', 'men', 'for'].includes(joiner)) return false;
  const next = at(tokens, index + 1);
  if (next === 'at' || next === '' || isFiniteVerb(tokens, skipAdverbs(tokens, index + 1))) return false;
  if (PERSONS.has(next) && isFiniteVerb(tokens, index + 2)) return joiner === 'for';
  if (ALWAYS_SUBORDINATING.has(next) || isInfinitive(next)) return false;
  for (let later = index + 2; later <= index + SUBJECT_LENGTH; later++) {
    if (at(tokens, later) === ',' || later >= tokens.length) return false;
    if (isFiniteVerb(tokens, later)) return true;
  }
  return false;
}

const opensObject = (word: string): boolean =>
  DETERMINERS.has(word) || (/\p{L}{3,}(en|et)$/u.test(word) && !PREPOSITIONS.has(word));

/** "det, vi lover", "de valg, vi træffer": a relative clause without "som". */
function isContactRelative(tokens: readonly Token[], index: number): boolean {
  const word = at(tokens, index);
  // "de politiske signaler, jeg tager tråden op": a verb with an object of its own is no relative clause.
  if (PERSONS.has(word) && isFiniteVerb(tokens, index + 1) && opensObject(at(tokens, index + 2)))
    return false;
  if (JOINERS.has(word) || isFiniteVerb(tokens, index) || LEADING_ADVERBS.has(word)) return false;
  const head = at(tokens, index - 2);
  const article = at(tokens, index - 3);
  const demonstrative = DEMONSTRATIVES.has(head) || ['de', 'den', 'det'].includes(article);
  const before = at(tokens, index - 4);
  return demonstrative || (['de', 'den', 'det'].includes(before) && PERSONS.has(word));
}

/** "hvordan de kan bidrage og følger op": a present cannot go on from an infinitive, so the main verb does. */
function leavesModal(tokens: readonly Token[], index: number, opened: number): boolean {
  if (!JOINERS.has(at(tokens, index))) return false;
  const verb = tokens.findIndex((_, later) => later > opened && isFiniteVerb(tokens, later));
  return (
    MODALS.has(at(tokens, verb)) &&
    verb < index &&
    isFiniteVerb(tokens, skipAdverbs(tokens, index + 1)) &&
    !MODALS.has(at(tokens, skipAdverbs(tokens, index + 1)))
  );
}

/** "…, som X gør, slippe kontrollen": a bare infinitive goes on from the main verb, if nothing in the clause governs it. */
function resumesInfinitive(tokens: readonly Token[], index: number, opened: number): boolean {
  const verb = at(tokens, index + 1);
  if (!isInfinitive(verb) || isNounLikeInfinitive(verb)) return false;
  return !tokens.some(
    (_, between) =>
      between > opened &&
      between < index &&
      (MODALS.has(at(tokens, between)) || opensInfinitive(tokens, between)),
  );
}

/** Whether the joint at `index` (comma, dash, "og" ...) leads back from a clause to the main verb's next verb. */
function resumesMain(tokens: readonly Token[], index: number, opened: number, infinitive: boolean): boolean {
  const text = tokens[index]?.text ?? '';
  if (!infinitive && leavesModal(tokens, index, opened)) return true;
  if (at(tokens, index) !== ',' && !isDash(text)) return false;
  if (at(tokens, index) === ',' && resumesInfinitive(tokens, index, opened)) return true;
  let next = index + 1;
  const joined = JOINERS.has(at(tokens, next));
  if (joined) next++;
  if (joined && opensOwnClause(tokens, next - 1)) return false;
  const continues = skipAdverbs(tokens, next);
  // Turned from the infinitive that went on from the main verb.
  if (tokens[continues]?.verb && !tokens[continues]?.under) return true;
  if (joined && isInfinitive(at(tokens, continues))) return true;
  if (infinitive) return false;
  if (PERSONS.has(at(tokens, next)) && isFiniteVerb(tokens, next + 1)) return joined || isDash(text);
  next = continues;
  // "…, da den tone, der tales i, smitter af": without "og" the verb may be the clause's own, still to come.
  const hasVerb =
    opened === 0 ||
    tokens.some((_, between) => between > opened && between < index && isFiniteVerb(tokens, between));
  return isFiniteVerb(tokens, next) && (joined || isDash(text) || hasVerb);
}

/** The dash that ends the aside which the dash at `index` opens: "– også de stille –"; -1 where it opens none. */
function endOfAside(tokens: readonly Token[], index: number): number {
  if (!isDash(tokens[index]?.text ?? '')) return -1;
  const end = tokens.findIndex((token, later) => later > index && isDash(token.text));
  const holdsVerb = tokens.some(
    (_, between) => between > index && between < end && isFiniteVerb(tokens, between),
  );
  return holdsVerb ? -1 : end;
}

/** "Når jeg løser opgaver, …": the clause that stands before the main verb. */
const opensFirst = (tokens: readonly Token[]): boolean =>
  ALWAYS_SUBORDINATING.has(at(tokens, 0)) && tokens.some((_, index) => at(tokens, index) === ',');

/**
 * For each word, whether it stands in the main clause or in a clause under it. `infinitive`: the main clause is a
 * phrase in the infinitive, so that no present goes on from it.
 */
export function placesOf(tokens: readonly Token[], infinitive = false): Place[] {
  const places: Place[] = [];
  let place: Place = { level: 'main' };
  let asideEnd = -1;
  tokens.forEach((token, index) => {
    if (index > asideEnd) asideEnd = endOfAside(tokens, index);
    if (index === 0 && opensFirst(tokens)) place = { level: 'sub', opened: 0 };
    else if (!token.inert && index > 0 && index !== asideEnd) {
      if (place.level === 'sub' && !token.under && resumesMain(tokens, index, place.opened, infinitive))
        place = { level: 'main' };
      else if (opensSubordinate(tokens, index)) place = { level: 'sub', opened: index };
    }
    places.push(place);
  });
  return places;
}
