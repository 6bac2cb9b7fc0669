import type { Conjunct } from './conjuncts';
import { type Person, spokenBy } from './persons';
import { sameSubjectShort } from './same-subject';
import { at, isDash, type Token, textOf, word } from './tokens';
import { JOINERS } from './words';

/** Joins a further verb on: the subject is said again only where the source or a bare dash calls for it (R2). */
function joined(conjunct: Conjunct, person: Person): Token[] {
  const { joint, repeatsSubject, afterClause } = conjunct;
  const verbs = [
    ...spokenBy(conjunct.adverbs, person),
    ...conjunct.verbs,
    ...spokenBy(conjunct.rest, person),
  ];
  const bareDash = joint.length === 1 && isDash(textOf(joint));
  if (person === 'self' && (repeatsSubject || bareDash)) return [...joint, word('jeg'), ...verbs];
  if (person === 'team' && (repeatsSubject || bareDash)) return [...joint, word('vi'), ...verbs];
  const joiner = joint.at(-1);
  const needless =
    repeatsSubject && !afterClause && joiner && JOINERS.has(at([joiner], 0)) && joiner.text !== 'men';
  return [...(needless ? [joiner] : joint), ...verbs];
}

/** "giver ... og tager ...": everything a statement says of the person, after the subject. */
export function predicate(source: readonly Conjunct[], person: Person): Token[] {
  const conjuncts = person === 'observed' ? source.map(sameSubjectShort) : source;
  return conjuncts.flatMap((conjunct, index) => {
    if (index > 0) return joined(conjunct, person);
    return [...conjunct.verbs, ...spokenBy(conjunct.adverbs, person), ...spokenBy(conjunct.rest, person)];
  });
}

/**
 * The whole statement said of the person named by `subject`. What the source fronts stays in front when the
 * person speaks, and moves behind the verb when others speak (R11).
 */
export function assertion(
  conjuncts: readonly Conjunct[],
  fronted: readonly Token[],
  subject: string,
  person: Person,
): Token[] {
  const said = predicate(conjuncts, person);
  const front = spokenBy(fronted, person);
  if (front.length === 0) return [word(subject), ...said];
  const [verb, ...rest] = said;
  if (!verb) return said;
  const fronts = person === 'self' || person === 'team' || at(front, front.length - 1) === ',';
  if (fronts) return [...front, verb, word(person === 'observed' ? subject : subject.toLowerCase()), ...rest];
  return [
    word(subject),
    verb,
    ...front.map((token, index) => (index === 0 ? { ...token, space: true } : token)),
    ...rest,
  ];
}
