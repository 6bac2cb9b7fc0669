import { opensOwnClause, placesOf } from './clauses';
import type { Conjunct } from './conjuncts';
import { type Person, spokenBy } from './persons';
import { at, isDash, isWord, type Token, word, words } from './tokens';
import { infinitiveOf } from './verbs';
import { CONNECTORS, JOINERS, PREPOSITIONS, SENTENCE_ADVERBS } from './words';

/** Drops what is no part of a question: an aside in parentheses, a clause of its own ("…, for jeg ved …"; R24). */
export function withoutAsides(rest: readonly Token[]): Token[] {
  const opening = rest.findIndex((token) => token.text === '(');
  const closing = rest.findIndex((token) => token.text === ')');
  const kept = opening >= 0 ? rest.filter((_, index) => index < opening || index > closing) : [...rest];
  const own = kept.findIndex(
    (token, index) =>
      opensOwnClause(kept, index) ||
      opensReason(kept, index) ||
      (isDash(token.text) && /^(det|dette|der)$/.test(at(kept, index + 1)) && !isDash(at(kept, index - 1))),
  );
  if (own <= 0) return kept;
  return kept.slice(0, isDash(kept[own]?.text ?? '') ? own : own - 1);
}

/** "…, fordi tiden er knap", "…, hvilket giver ro": why something is expected is no part of a question about it (R24). */
const opensReason = (rest: readonly Token[], index: number): boolean =>
  /^(da|fordi|idet|eftersom|hvilket)$/.test(at(rest, index)) && at(rest, index - 1) === ',';

/** "er ikke åben" -> ["ikke", "er åben"]: sentence adverbs stand before the verb in a clause (R12, R13). */
export function adverbsOut({ verbs, rest }: Pick<Conjunct, 'verbs' | 'rest'>): {
  adverbs: Token[];
  rest: Token[];
} {
  const reflexive = rest[0]?.ref?.kind === 'object' ? 1 : 0;
  let end = reflexive;
  while (SENTENCE_ADVERBS.has(at(rest, end)) || rest[end]?.moved) end++;
  if (end === reflexive && at(verbs, 0) === 'er') end += companyLength(rest.slice(reflexive));
  return { adverbs: rest.slice(reflexive, end), rest: [...rest.slice(0, reflexive), ...rest.slice(end)] };
}

/** "i fællesskab med mine kolleger" before what is said of the person stands before the verb too. */
function companyLength(rest: readonly Token[]): number {
  const opening = rest
    .slice(0, 3)
    .map((_, index) => at(rest, index))
    .join(' ');
  if (!/^i (fællesskab|samarbejde|dialog) med$/.test(opening)) return 0;
  return rest[3]?.ref?.kind === 'possessive' && rest.length > 5 ? 5 : 0;
}

/** The units after the first, each with what joins it on. */
const continued = (unit: readonly Conjunct[], verb: (conjunct: Conjunct) => Token[]): Token[] =>
  unit.slice(1).flatMap((conjunct) => [...conjunct.joint, ...verb(conjunct)]);

/** So much may stand between a verb and what was fronted: "bringer idéer i spil sammen med kolleger". */
const SHORT_REST = 6;

/** A fronted clause ("Når det brænder på, …") is said last in a question: ", når det brænder på". */
function frontedParts(
  fronted: readonly Token[],
  rest: readonly Token[] = fronted,
): { before: Token[]; after: Token[] } {
  if (at(fronted, fronted.length - 1) !== ',') {
    const plain = rest.length <= SHORT_REST && !rest.some(({ text }) => text === ',' || isDash(text));
    const [first, ...others] = fronted;
    return plain && first && fronted !== rest && PREPOSITIONS.has(at(fronted, 0))
      ? { before: [], after: [{ ...first, space: true }, ...others] }
      : { before: [...fronted], after: [] };
  }
  return { before: [], after: [{ ...word(','), space: false }, ...fronted.slice(0, -1)] };
}

/** "{fronted} ikke {verb} {rest}": the order of a clause, for what follows "at du". */
export function inClause(
  unit: readonly Conjunct[],
  fronted: readonly Token[],
  person: Person = 'you',
): Token[] {
  const { before, after } = frontedParts(fronted);
  const clause = (conjunct: Conjunct, opening: readonly Token[]): Token[] => {
    const { adverbs, rest } = adverbsOut({ ...conjunct, rest: withoutAsides(conjunct.rest) });
    return [
      ...spokenBy(opening, person),
      ...spokenBy(adverbs, person),
      ...conjunct.adverbs,
      ...conjunct.verbs,
      ...spokenBy(rest, person),
    ];
  };
  const first = unit[0];
  if (!first) return [];
  return [
    ...clause(first, before),
    ...continued(unit, (conjunct) => clause(conjunct, [])),
    ...spokenBy(after, person),
  ];
}

/** "{verb} du {rest}": the order of a question (R8). `role` stands after "du": "som leder". */
export function inQuestion(
  unit: readonly Conjunct[],
  fronted: readonly Token[],
  subject = 'du',
  role = '',
): Token[] {
  const [first] = unit;
  if (!first) return [];
  const { before, after } = frontedParts(fronted, first.rest);
  const you = (tokens: readonly Token[]): Token[] => spokenBy(tokens, 'you');
  const rest = withoutAsides(first.rest).filter(
    (_, index) => !(index < 2 && at(first.rest, index) === 'gerne'),
  );
  const reflexive = rest[0]?.ref?.kind === 'object' ? 1 : 0;
  return [
    ...first.verbs,
    word(subject),
    ...you(rest.slice(0, reflexive)),
    ...(role ? words(role) : []),
    ...first.adverbs.filter((_, index) => !CONNECTORS.has(at(first.adverbs, index))),
    ...you(before),
    ...you(rest.slice(reflexive)),
    ...continued(unit, (conjunct) => [
      ...conjunct.adverbs,
      ...conjunct.verbs,
      ...you(withoutAsides(conjunct.rest)),
    ]),
    ...you(after),
  ];
}

/** The verbs as infinitives, where all of them are known. */
export function asInfinitive(verbs: readonly Token[]): Token[] | null {
  const forms = verbs.map((token) => {
    if (!isWord(token.text) || JOINERS.has(token.text)) return token;
    const infinitive = infinitiveOf(token.text.toLowerCase());
    return infinitive ? { ...token, text: infinitive } : null;
  });
  return forms.every((token) => token !== null) ? forms : null;
}

/**
 * Whether a later verb may belong to the main verb although a clause without a comma stands between
 * ("siger tingene som de er og følger op"): then the main verb must stay in the present as that verb is.
 */
export function hasDoubtfulVerb({ verbs, rest }: Conjunct): boolean {
  const body = [...verbs.slice(0, 1), ...rest];
  const places = placesOf(body);
  return body.some((_, index) => {
    const place = places[index];
    if (place?.level !== 'sub' || at(body, place.opened - 1) === ',' || isDash(at(body, place.opened - 1)))
      return false;
    return JOINERS.has(at(body, index)) && infinitiveOf(at(body, index + 1)) !== null;
  });
}
