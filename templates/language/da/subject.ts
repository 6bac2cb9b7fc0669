import type { StatementForm } from 'templates/framework.schema';
import { isFiniteVerb, opensInfinitive, placesOf, skipAdverbs } from './clauses';
import { framed, thatClause, withoutRepeatedAt } from './framed';
import { infinitivesToPresent } from './infinitives';
import { type OtherSubject, roleSubject, thirdParty } from './named-subject';
import { namesARole, namesSeveral } from './nouns';
import { type Origin, originOf, type PersonSubject, PRONOUNS, person, spaced } from './person-reading';
import { at, type Token, uncapitalized } from './tokens';
import { infinitiveOf, isInfinitive, isNounLikeInfinitive, isPresent, presentOfImperative } from './verbs';
import { CONNECTORS, DETERMINERS, PARTICLES, PREPOSITIONS } from './words';

/** No verb at all (R23). */
interface NoSubject {
  kind: 'nominal';
  phrase: Token[];
}

export type Subject = PersonSubject | OtherSubject | NoSubject;

const LONGEST_OPENING = 10;

/** "jeg", "vi", "lederne": who does it, when the word stands right after the verb; null when it is no such word. */
function subjectOrigin(word: string): Origin | null {
  const pronoun = PRONOUNS[word];
  if (pronoun) return pronoun;
  if (!/(erne|ene|eren)$/.test(word) || !namesARole(word)) return null;
  return namesSeveral(word) ? 'several' : 'unnamed';
}

/** "Med omhu forbereder jeg ...": something fronted, the verb, the pronoun (R11). */
function inverted(tokens: readonly Token[]): PersonSubject | null {
  const places = placesOf(tokens);
  const verb = tokens.findIndex(
    (_, index) =>
      index > 0 &&
      places[index]?.level === 'main' &&
      isFiniteVerb(tokens, index) &&
      subjectOrigin(at(tokens, index + 1)) !== null,
  );
  if (verb < 1) return null;
  const opening = tokens.slice(0, verb);
  const isClause = at(opening, opening.length - 1) === ',';
  if (opening.some((_, index) => places[index]?.level === 'main' && isFiniteVerb(tokens, index))) return null;
  if (
    !isClause &&
    (opening.length > LONGEST_OPENING || opening.some((_, index) => at(opening, index) === ','))
  )
    return null;
  // "Det opnår du ved at ...": what "det" is stands in some other sentence (R22).
  if (opening.length === 1 && /^(det|dette|her|der|den|disse)$/.test(at(opening, 0))) return null;
  const origin = subjectOrigin(at(tokens, verb + 1)) ?? 'unnamed';
  const asRole = at(opening, 0) === 'som' && namesARole(at(opening, 1));
  // "Som ledergruppe har vi ...": said of the group, of no one in it.
  if (origin === 'vi' && at(opening, 0) === 'som' && !asRole) return null;
  const dropped = asRole || opening.every((_, index) => CONNECTORS.has(at(opening, index)));
  const found = tokens[verb];
  return found ? person(origin, [found, ...tokens.slice(verb + 2)], dropped ? [] : opening) : null;
}

/** Who does what in a statement's sentence; null where the sentence has no shape that is known for certain. */
export function readSubject(source: readonly Token[], form: StatementForm): Subject | null {
  let tokens = uncapitalized([...source]);
  while (CONNECTORS.has(at(tokens, 0)) && at(tokens, 1) in PRONOUNS) tokens = tokens.slice(1);
  const first = at(tokens, 0);
  const origin = PRONOUNS[first];
  if (origin) return person(origin, tokens.slice(1));
  if (first === 'at') {
    const rest = withoutRepeatedAt(tokens.slice(1));
    return opensInfinitive(tokens, 0) ? infinitivePhrase(rest) : thatClause(rest);
  }
  const phrase = framed(tokens);
  if (phrase) return phrase;
  if (form === 'infinitive' || (form === 'nominal' && opensWithVerb(tokens)))
    return infinitivePhrase(withoutOpeningAt(tokens));
  if (form === 'imperative') {
    const verb = presentOfImperative(first);
    const [opening, ...rest] = tokens;
    return verb && opening ? person('du', [{ ...opening, text: verb }, ...rest]) : null;
  }
  const read = form === 'present' ? present(tokens) : null;
  if (read) return read;
  const byPronoun = inverted(tokens);
  if (byPronoun) return byPronoun;
  if (form === 'nominal') return nominal(tokens);
  return roleSubject(tokens) ?? (form === 'third-party' ? thirdParty(tokens) : null);
}

/** A phrase in the infinitive: said of "vi", unless its own words speak of somebody else. */
function infinitivePhrase(tokens: readonly Token[]): PersonSubject | null {
  const body = infinitivesToPresent(tokens);
  const read = body && person(originOf(tokens) ?? 'vi', body);
  return read && { ...read, several: true };
}

/** "Løbende at følge ..." -> "Løbende følge ...". */
function withoutOpeningAt(tokens: readonly Token[]): Token[] {
  const at0 = skipAdverbs(tokens, 0);
  return at0 > 0 && opensInfinitive(tokens, at0)
    ? [...tokens.slice(0, at0), ...tokens.slice(at0 + 1)]
    : [...tokens];
}

/** A list of presents, in which an infinitive or "Bringere" is a slip (R21). */
function present(tokens: readonly Token[]): PersonSubject | null {
  const [opening, ...rest] = tokens;
  const first = at(tokens, 0);
  if (!opening) return null;
  if (isInfinitive(first)) {
    const body = infinitivesToPresent(tokens);
    return body && person('unnamed', body);
  }
  if (!isPresent(first) && isPresent(first.slice(0, -1)))
    return person('unnamed', [{ ...opening, text: opening.text.slice(0, -1) }, ...rest]);
  // A list of what is expected does not begin with a denial: "ikke altid virker" is the end of some sentence.
  if (first === 'ikke') return null;
  if (infinitiveOf(first) !== null || skipAdverbs(tokens, 0) > 0)
    return person(originOf(tokens) ?? 'unnamed', tokens);
  return null;
}

/** A verb with its object ("rette vores fejl", "åbne op"), though the reader took the phrase for a noun. */
function opensWithVerb(tokens: readonly Token[]): boolean {
  if (skipAdverbs(tokens, 0) > 0) return opensInfinitive(tokens, skipAdverbs(tokens, 0));
  const word = at(tokens, 0);
  const next = at(tokens, 1);
  return isInfinitive(word) && (!isNounLikeInfinitive(word) || DETERMINERS.has(next) || PARTICLES.has(next));
}

const LONGEST_PHRASE = 16;

function nominal(phrase: readonly Token[]): NoSubject | null {
  const places = placesOf(phrase);
  const hasVerb = phrase.some((_, index) => places[index]?.level === 'main' && isFiniteVerb(phrase, index));
  // "ind i", "… og en": the end of the phrase was lost.
  if (PREPOSITIONS.has(at(phrase, phrase.length - 1))) return null;
  if (hasVerb || phrase.length > LONGEST_PHRASE || at(phrase, 0).includes('’')) return null;
  // Words for a person change with who speaks, and a phrase without a subject does not say who that is.
  if (originOf(phrase) !== null) return null;
  return { kind: 'nominal', phrase: spaced(phrase) };
}
