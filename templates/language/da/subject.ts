import type { StatementForm } from 'templates/framework.schema';
import { looksLikeAdjective } from './adjectives';
import { isFiniteVerb, opensInfinitive, placesOf, skipAdverbs } from './clauses';
import { infinitivesToPresent, movedBehind } from './infinitives';
import { namesARole, namesSeveral } from './nouns';
import { at, type Token, uncapitalized } from './tokens';
import {
  isInfinitive,
  isNounLikeInfinitive,
  isNounLikePresent,
  isPresent,
  presentOfImperative,
} from './verbs';
import { CONNECTORS, PREPOSITIONS } from './words';

/** How the sentence speaks of the person: decides which words follow when another speaks (R3-R7). */
export type Origin = 'unnamed' | 'jeg' | 'vi' | 'du' | 'several';

export type Reading =
  /** The person does it. `body` begins with a finite verb in the present; `fronted` stood before it. */
  | { kind: 'person'; origin: Origin; fronted: Token[]; body: Token[] }
  /** Others do it, or it is done (R18). */
  | { kind: 'third-party'; subject: Token[]; body: Token[] }
  /** No verb at all (R23). */
  | { kind: 'nominal'; phrase: Token[] };

const PRONOUNS: Record<string, Origin> = { jeg: 'jeg', vi: 'vi', du: 'du', man: 'unnamed' };
const NORMS =
  /^(krav|kravet|mål|målet|vigtigt|ansvar|ansvaret|opgave|ledelsesopgave|nødvendigt|afgørende|forventning|forventes)$/;
const DETERMINERS = new Set([
  'alle',
  'vores',
  'en',
  'den',
  'det',
  'de',
  'hver',
  'enhver',
  'enkelte',
  'som',
  'vi',
]);

/** A phrase cut out of its sentence: it will stand after another word. */
const spaced = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, index) => (index === 0 ? { ...token, space: true } : { ...token }));

/** Finite verb first; a duty ("skal") is said as what one does (R10). */
function person(origin: Origin, body: readonly Token[], fronted: readonly Token[] = []): Reading | null {
  if (at(body, 0) === 'både') return person(origin, body.slice(1), fronted);
  const start = skipAdverbs(body, 0);
  const verb = at(body, start);
  const ordered = start === 0 ? spaced(body) : movedBehind(body, start);
  if (verb === 'skal' || verb === 'bør') {
    const present = infinitivesToPresent(ordered.slice(1));
    return present && { kind: 'person', origin, fronted: spaced(fronted), body: spaced(present) };
  }
  if (!isPresent(verb) && !/[^e]?r$/.test(verb)) return null;
  return { kind: 'person', origin, fronted: spaced(fronted), body: ordered };
}

/** A clause that "at" opened, without its "at": subject first, adverb before the verb (R12). */
function thatClause(tokens: readonly Token[]): Reading | null {
  const joined = tokens.filter(
    (token, index) =>
      !(
        token.text === 'at' &&
        ['og', 'men'].includes(at(tokens, index - 1)) &&
        at(tokens, index + 1) in PRONOUNS
      ),
  );
  const origin = PRONOUNS[at(joined, 0)];
  return origin ? person(origin, joined.slice(1)) : (roleSubject(joined) ?? thirdParty(joined));
}

/** "Det er en pligt, at jeg ...", "Det er min opgave at ...": the frame is dropped (R24). */
function framed(tokens: readonly Token[]): Reading | null {
  // With a connector in front the frame is inverted: "Derfor er det en pligt, at ...".
  if (CONNECTORS.has(at(tokens, 0)) && at(tokens, 1) === 'er' && at(tokens, 2) === 'det')
    return framed(tokens.slice(2));
  // "Huset er stort, så det er min opgave at ...": what comes before is the reason.
  const conclusion = tokens.findIndex(
    (_, index) =>
      at(tokens, index - 1) === 'så' && at(tokens, index - 2) === ',' && at(tokens, index) === 'det',
  );
  if (conclusion > 0) return framed(tokens.slice(conclusion));
  if (at(tokens, 0) !== 'det') return null;
  const opening = tokens.findIndex((_, index) => at(tokens, index) === 'at');
  if (opening < 1 || opening > 10) return null;
  if (!tokens.slice(0, opening).some((_, index) => NORMS.test(at(tokens, index)))) return null;
  if (!opensInfinitive(tokens, opening)) return thatClause(tokens.slice(opening + 1));
  const own = tokens.slice(0, opening).some((_, index) => /^(min|mit)$/.test(at(tokens, index)));
  const present = infinitivesToPresent(withoutRepeatedAt(tokens.slice(opening + 1)));
  return present && person(own ? 'jeg' : 'unnamed', present);
}

/** "at kende ... og at kunne ..." -> "kende ... og kunne ...". */
const withoutRepeatedAt = (tokens: readonly Token[]): Token[] =>
  tokens.filter(
    (_, index) =>
      !(at(tokens, index) === 'at' && at(tokens, index - 1) === 'og' && isInfinitive(at(tokens, index + 1))),
  );

/** "Med omhu forbereder jeg ...": something fronted, the verb, the pronoun (R11). */
function inverted(tokens: readonly Token[]): Reading | null {
  const places = placesOf(tokens);
  const verb = tokens.findIndex(
    (_, index) => index > 0 && isFiniteVerb(tokens, index) && at(tokens, index + 1) in PRONOUNS,
  );
  if (verb < 1) return null;
  const opening = tokens.slice(0, verb);
  const isClause = at(opening, opening.length - 1) === ',';
  if (opening.some((_, index) => places[index]?.level === 'main' && isFiniteVerb(tokens, index))) return null;
  if (!isClause && (opening.length > 10 || opening.some((_, index) => at(opening, index) === ',')))
    return null;
  const origin = PRONOUNS[at(tokens, verb + 1)] ?? 'unnamed';
  const dropped =
    opening.every((_, index) => CONNECTORS.has(at(opening, index))) ||
    (at(opening, 0) === 'som' && opening.length === 2 && namesARole(at(opening, 1)));
  const found = tokens[verb];
  return found ? person(origin, [found, ...tokens.slice(verb + 2)], dropped ? [] : opening) : null;
}

function subjectAndBody(tokens: readonly Token[]): [Token[], Token[]] | null {
  const places = placesOf(tokens);
  const verb = tokens.findIndex(
    (_, index) => index > 0 && places[index]?.level === 'main' && isFiniteVerb(tokens, index),
  );
  if (verb < 1) return null;
  const adverbs = tokens.slice(0, verb).findLastIndex((_, index) => skipAdverbs(tokens, index) === index);
  return [tokens.slice(0, adverbs + 1), movedBehind(tokens.slice(adverbs + 1), verb - adverbs - 1)];
}

/** "Alle medarbejdere ...", "Lederen ...": the role is the person (R4). */
function roleSubject(tokens: readonly Token[]): Reading | null {
  const parts = subjectAndBody(tokens);
  if (!parts) return null;
  const [subject, body] = parts;
  const preposition = subject.findIndex((_, index) => PREPOSITIONS.has(at(subject, index)));
  const core = (preposition < 0 ? subject : subject.slice(0, preposition)).map((_, index) =>
    at(subject, index),
  );
  const roles = core.filter(namesARole);
  const others = core.filter(
    (word) =>
      !namesARole(word) &&
      !DETERMINERS.has(word) &&
      word !== 'og' &&
      !looksLikeAdjective(word) &&
      !/^(god|dygtig)$/.test(word),
  );
  if (roles.length === 0 || others.length > 0) return null;
  return person(roles.some(namesSeveral) ? 'several' : 'unnamed', body);
}

function thirdParty(tokens: readonly Token[]): Reading | null {
  if (['det', 'der', 'dette', 'her', 'hvad', 'i', 'på', 'så'].includes(at(tokens, 0))) return null;
  const parts = subjectAndBody(tokens);
  return parts && { kind: 'third-party', subject: spaced(parts[0]), body: spaced(parts[1]) };
}

/** Who does what in a statement's sentence; null where the sentence has no shape that is known for certain. */
export function readSubject(source: readonly Token[], form: StatementForm): Reading | null {
  let tokens = uncapitalized([...source]);
  while (CONNECTORS.has(at(tokens, 0)) && at(tokens, 1) in PRONOUNS) tokens = tokens.slice(1);
  const first = at(tokens, 0);
  const origin = PRONOUNS[first];
  if (origin) return person(origin, tokens.slice(1));
  if (first === 'at') {
    const rest = withoutRepeatedAt(tokens.slice(1));
    if (!opensInfinitive(tokens, 0)) return thatClause(rest);
    const present = infinitivesToPresent(rest);
    return present && person('vi', present);
  }
  const phrase = framed(tokens);
  if (phrase) return phrase;
  if (
    form === 'infinitive' ||
    (form === 'present' && isInfinitive(first)) ||
    (form === 'nominal' && opensWithVerb(tokens))
  ) {
    const present = infinitivesToPresent(tokens);
    if (present) return person(form === 'present' ? 'unnamed' : 'vi', present);
    return null;
  }
  if (form === 'imperative') {
    const verb = presentOfImperative(first);
    const [opening, ...rest] = tokens;
    return verb && opening ? person('du', [{ ...opening, text: verb }, ...rest]) : null;
  }
  if (form === 'present') {
    const [opening, ...rest] = tokens;
    if (!isPresent(first) && isPresent(first.slice(0, -1)) && opening)
      return person('unnamed', [{ ...opening, text: opening.text.slice(0, -1) }, ...rest]);
    if (isPresent(first) || isNounLikePresent(first) || /[^e]er$/.test(first) || skipAdverbs(tokens, 0) > 0)
      return person('unnamed', tokens);
  }
  const byPronoun = inverted(tokens);
  if (byPronoun) return byPronoun;
  if (form === 'nominal') return nominal(tokens);
  return roleSubject(tokens) ?? (form === 'third-party' ? thirdParty(tokens) : null);
}

/** A verb with its object ("rette vores fejl"), though the reader took the phrase for a noun. */
function opensWithVerb(tokens: readonly Token[]): boolean {
  const word = at(tokens, 0);
  return isInfinitive(word) && (!isNounLikeInfinitive(word) || DETERMINERS.has(at(tokens, 1)));
}

function nominal(phrase: readonly Token[]): Reading | null {
  const places = placesOf(phrase);
  const hasVerb = phrase.some((_, index) => places[index]?.level === 'main' && isFiniteVerb(phrase, index));
  return hasVerb || phrase.length > 16 ? null : { kind: 'nominal', phrase: spaced(phrase) };
}
