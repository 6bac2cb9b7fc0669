import { isFiniteVerb } from './clauses';
import type { Conjunct } from './conjuncts';
import { at } from './tokens';
import { infinitiveOf } from './verbs';
import { JOINERS, PREPOSITIONS } from './words';

/**
 * "er klar over, at vedkommende er ..." -> "er klar over at være ...": of a person spoken of, who is the subject of
 * both, Danish prefers the infinitive. Left as it is where a further verb of the clause would need turning too.
 */
export function sameSubjectShort(conjunct: Conjunct): Conjunct {
  const { rest } = conjunct;
  const comma = rest.findIndex(
    (_, index) =>
      at(rest, index) === ',' &&
      PREPOSITIONS.has(at(rest, index - 1)) &&
      at(rest, index + 1) === 'at' &&
      rest[index + 2]?.ref?.kind === 'subject',
  );
  const verb = rest[comma + 3];
  const infinitive = comma < 0 ? null : infinitiveOf(at(rest, comma + 3));
  const further = rest.some(
    (_, index) => index > comma + 3 && JOINERS.has(at(rest, index)) && isFiniteVerb(rest, index + 1),
  );
  if (!verb || !infinitive || further) return conjunct;
  return {
    ...conjunct,
    rest: [
      ...rest.slice(0, comma),
      ...rest.slice(comma + 1, comma + 2),
      { ...verb, text: infinitive },
      ...rest.slice(comma + 4),
    ],
  };
}
