import { askUnitsOf, type Conjunct, conjunctsOf } from './conjuncts';
import { infinitivesToPresent } from './infinitives';
import { at, type Token } from './tokens';
import { isInfinitive } from './verbs';
import { SENTENCE_ADVERBS } from './words';

const IS_WISH = /^(være|blive|have|lære)$/;

/** What the person can or will do, where the verb says no more: "kan forklare", "evner at favne", "vil give". */
function ability({ verbs, rest }: Conjunct): readonly Token[] | null {
  if (verbs.length !== 1) return null;
  if (at(verbs, 0) === 'kan') return rest;
  if (at(verbs, 0) === 'vil') return isInfinitive(at(rest, 0)) && !IS_WISH.test(at(rest, 0)) ? rest : null;
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
