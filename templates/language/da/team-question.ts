import type { Conjunct } from './conjuncts';
import { spokenBy } from './persons';
import { asAct } from './questions';
import { at, sentence, type Token, words } from './tokens';
import { isInfinitive } from './verbs';
import { adverbsOut, asInfinitive, hasDoubtfulVerb, withoutAsides } from './word-order';

/** ", og jeg ...": without its subject the verb needs no comma before "og". */
const jointOf = ({ joint, repeatsSubject, afterClause }: Conjunct): Token[] =>
  repeatsSubject && !afterClause && joint.length === 2 ? joint.slice(1) : joint;

/** "Hvordan lykkes vi med at ...?" about the whole statement; null where a verb's infinitive is unknown. */
export function teamQuestion(conjuncts: readonly Conjunct[]): string | null {
  const phrase: Token[] = [];
  let before: Token[] = [];
  for (const [index, source] of conjuncts.entries()) {
    const conjunct = asAct(source);
    const verbs = asInfinitive(conjunct.verbs);
    if (!verbs || at(conjunct.verbs, 0) === 'lykkes' || hasDoubtfulVerb(conjunct)) return null;
    const { adverbs, rest } = adverbsOut({ ...conjunct, rest: withoutAsides(conjunct.rest) });
    const said = [...spokenBy(adverbs, 'team'), ...conjunct.adverbs];
    const able = at(conjunct.verbs, 0) === 'kan' && conjunct.verbs.length === 1 && isInfinitive(at(rest, 0));
    // "med altid at ...": the adverb of the first verb stands before "at".
    if (index === 0) before = said;
    phrase.push(
      ...jointOf(conjunct),
      ...(index === 0 ? [] : said),
      ...(able ? [] : verbs),
      ...spokenBy(rest, 'team'),
    );
  }
  return sentence([...words('Hvordan lykkes vi med'), ...before, ...words('at'), ...phrase], '?');
}
