import type { Conjunct } from './conjuncts';
import { spokenBy } from './persons';
import { at, sentence, type Token, words } from './tokens';
import { adverbsOut, asInfinitive, hasDoubtfulVerb, withoutAsides } from './word-order';

/** "Hvordan lykkes vi med at ...?" about the whole statement; null where a verb's infinitive is unknown. */
export function teamQuestion(conjuncts: readonly Conjunct[]): string | null {
  const phrase: Token[] = [];
  let before: Token[] = [];
  for (const [index, conjunct] of conjuncts.entries()) {
    const verbs = asInfinitive(conjunct.verbs);
    if (!verbs || at(conjunct.verbs, 0) === 'lykkes' || hasDoubtfulVerb(conjunct)) return null;
    const { adverbs, rest } = adverbsOut({ ...conjunct, rest: withoutAsides(conjunct.rest) });
    const said = [...spokenBy(adverbs, 'team'), ...conjunct.adverbs];
    // "med altid at ...": the adverb of the first verb stands before "at".
    if (index === 0) before = said;
    phrase.push(...conjunct.joint, ...(index === 0 ? [] : said), ...verbs, ...spokenBy(rest, 'team'));
  }
  return sentence([...words('Hvordan lykkes vi med'), ...before, ...words('at'), ...phrase], '?');
}
