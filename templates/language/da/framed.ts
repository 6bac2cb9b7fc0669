import { opensInfinitive, skipAdverbs } from './clauses';
import { infinitivesToPresent } from './infinitives';
import { type OtherSubject, roleSubject, thirdParty } from './named-subject';
import { type PersonSubject, PRONOUNS, person } from './person-reading';
import { at, type Token } from './tokens';
import { isInfinitive } from './verbs';
import { CONNECTORS } from './words';

const NORMS =
  /^(krav|kravet|mål|målet|vigtigt|ansvar|ansvaret|opgave|ledelsesopgave|nødvendigt|afgørende|forventning|forventes)$/;

/** A clause that "at" opened, without its "at": subject first, adverb before the verb (R12). */
export function thatClause(tokens: readonly Token[]): PersonSubject | OtherSubject | null {
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

/** "at kende ... og at kunne ..." -> "kende ... og kunne ...". */
export const withoutRepeatedAt = (tokens: readonly Token[]): Token[] =>
  tokens.filter(
    (_, index) =>
      !(at(tokens, index) === 'at' && at(tokens, index - 1) === 'og' && isInfinitive(at(tokens, index + 1))),
  );

/** "Ledelse udad indebærer, at lederne …", "Det betyder, at jeg …": what the word means is what is expected. */
function meantClause(tokens: readonly Token[]): PersonSubject | null {
  const verb = tokens.findIndex((_, index) =>
    /^(indebærer|betyder|kræver|forudsætter)$/.test(at(tokens, index)),
  );
  const end = skipAdverbs(tokens, verb + 1);
  const opening = at(tokens, end) === ',' ? end + 1 : end;
  if (verb < 1 || verb > LONGEST_NAME || at(tokens, opening) !== 'at' || opensInfinitive(tokens, opening))
    return null;
  const clause = thatClause(tokens.slice(opening + 1));
  return clause?.kind === 'person' ? clause : null;
}

/** "Det gør vi ved at øve os", "Det sker ved, at lederne …": how it is done is what is expected. */
function doneBy(tokens: readonly Token[]): PersonSubject | null {
  if (at(tokens, 0) !== 'det') return null;
  const by = tokens.findIndex((_, index) => at(tokens, index) === 'ved');
  const opening = at(tokens, by + 1) === ',' ? by + 2 : by + 1;
  if (by < 2 || by > LONGEST_NAME || at(tokens, opening) !== 'at') return null;
  if (!opensInfinitive(tokens, opening)) {
    const clause = thatClause(tokens.slice(opening + 1));
    return clause?.kind === 'person' ? clause : null;
  }
  const doer = tokens.slice(0, by).find((_, index) => at(tokens, index) in PRONOUNS);
  const origin = doer && PRONOUNS[doer.text.toLowerCase()];
  const present = origin && infinitivesToPresent(withoutRepeatedAt(tokens.slice(opening + 1)));
  return present ? person(origin, present) : null;
}

const LONGEST_NAME = 5;

/** "Det er en pligt, at jeg ...", "Det er min opgave at ...": the frame is dropped (R24). */
export function framed(tokens: readonly Token[]): PersonSubject | OtherSubject | null {
  // With a connector in front the frame is inverted: "Derfor er det en pligt, at ...".
  if (CONNECTORS.has(at(tokens, 0)) && at(tokens, 1) === 'er' && at(tokens, 2) === 'det')
    return framed(tokens.slice(2));
  // "Huset er stort, så det er min opgave at ...": what comes before is the reason.
  const conclusion = tokens.findIndex(
    (_, index) =>
      at(tokens, index - 1) === 'så' && at(tokens, index - 2) === ',' && at(tokens, index) === 'det',
  );
  if (conclusion > 0) return framed(tokens.slice(conclusion));
  const meaning = meantClause(tokens) ?? doneBy(tokens);
  if (meaning) return meaning;
  if (at(tokens, 0) !== 'det') return null;
  const opening = tokens.findIndex((_, index) => at(tokens, index) === 'at');
  if (opening < 1 || opening > 10) return null;
  if (!tokens.slice(0, opening).some((_, index) => NORMS.test(at(tokens, index)))) return null;
  if (!opensInfinitive(tokens, opening)) return thatClause(tokens.slice(opening + 1));
  const own = tokens.slice(0, opening).some((_, index) => /^(min|mit)$/.test(at(tokens, index)));
  const present = infinitivesToPresent(withoutRepeatedAt(tokens.slice(opening + 1)));
  return present && person(own ? 'jeg' : 'unnamed', present);
}
