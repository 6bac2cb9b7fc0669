import { askUnitsOf, type Conjunct, conjunctsOf } from './conjuncts';
import { infinitivesToPresent } from './infinitives';
import { at, type Token } from './tokens';
import { SENTENCE_ADVERBS } from './words';

/** What the person is able to, where the verb says no more than that: "kan forklare", "evner at favne". */
function ability({ verbs, rest }: Conjunct): readonly Token[] | null {
  if (verbs.length !== 1) return null;
  if (at(verbs, 0) === 'kan') return rest;
  return /^(evner|formår|magter)$/.test(at(verbs, 0)) && at(rest, 0) === 'at' ? rest.slice(1) : null;
}

/**
 * "kan forklare og oversætte mål" -> "forklarer og oversætter mål": a question asks for what is done, not for the
 * ability (R10). What cannot be turned, or is denied, or is a state stays as it is.
 */
export function withoutAbility(unit: Conjunct[]): Conjunct[][] {
  const [first, ...others] = unit;
  const able = first && others.length === 0 ? ability(first) : null;
  if (!able || SENTENCE_ADVERBS.has(at(able, 0)) || at(able, 0) === 'være') return [unit];
  const present = infinitivesToPresent(able);
  return present ? askUnitsOf(conjunctsOf(present)) : [unit];
}
