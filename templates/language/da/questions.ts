import { opensOwnClause, skipAdverbs } from './clauses';
import type { Conjunct } from './conjuncts';
import { infinitivesToPresent } from './infinitives';
import { type Person, spokenBy } from './persons';
import { at, isWord, sentence, type Token, word, words } from './tokens';
import { infinitiveOf, isParticiple, NOT_OWN_ACTS, presentOf, STATES } from './verbs';
import { CONNECTORS, JOINERS, LEADING_ADVERBS, SENTENCE_ADVERBS } from './words';

/** Ways to ask how a state shows (R9), and what helps a person to act; taken in turn by `turn`. */
const STATE_FRAMES = [
  'Hvordan viser du, at du',
  'Hvordan kommer det til udtryk i dit arbejde, at du',
  'Hvordan mærker andre, at du',
];
/** A belief shows in nothing but what one does. */
const BELIEFS = /^(tror|stoler)$/;
const BELIEF_FRAME = 'Hvordan viser du i praksis, at du';
const DARE_FRAME = 'Hvad skal der til, for at du';
const ACT_FRAMES = ['Hvad hjælper dig til at', 'Hvornår lykkes det særlig godt for dig at'];

/** States of mind that others cannot feel; "Hvordan mærker andre" would be wrong of them. */
const OF_MIND = /^(ved|kender|forstår|husker|mener|synes)$/;

const head = (unit: readonly Conjunct[]): Conjunct | undefined => unit[0];

/** Drops what is no part of the question: an aside in parentheses, a clause of its own ("…, for jeg ved …"; R24). */
function withoutAsides(rest: readonly Token[]): Token[] {
  const opening = rest.findIndex((token) => token.text === '(');
  const closing = rest.findIndex((token) => token.text === ')');
  const kept = opening >= 0 ? rest.filter((_, index) => index < opening || index > closing) : [...rest];
  const own = kept.findIndex((_, index) => opensOwnClause(kept, index));
  return own > 0 ? kept.slice(0, own - 1) : kept;
}

/** "Her i Nordby ...", "Hos os ...": true of everybody, so no part of a question to one. */
const namesThePlace = (fronted: readonly Token[]): boolean =>
  /^(i|her|hos)$/.test(at(fronted, 0)) &&
  fronted.some((token, index) => /^(os|her)$/.test(at(fronted, index)) || /^\p{Lu}/u.test(token.text));

/** "er ikke åben" -> ["ikke", "er åben"]: sentence adverbs stand before the verb in a clause (R12, R13). */
function adverbsOut(rest: readonly Token[]): { adverbs: Token[]; rest: Token[] } {
  const reflexive = rest[0]?.ref?.kind === 'object' ? 1 : 0;
  let end = reflexive;
  while (SENTENCE_ADVERBS.has(at(rest, end))) end++;
  return { adverbs: rest.slice(reflexive, end), rest: [...rest.slice(0, reflexive), ...rest.slice(end)] };
}

const spokenToYou = (tokens: readonly Token[]): Token[] => spokenBy(tokens, 'you');
const continued = (unit: readonly Conjunct[], verb: (conjunct: Conjunct) => Token[]): Token[] =>
  unit.slice(1).flatMap((conjunct) => [...conjunct.joint, ...verb(conjunct)]);

/** "{fronted} ikke {verb} {rest}": the order of a clause, for what follows "at du". */
export function inClause(
  unit: readonly Conjunct[],
  fronted: readonly Token[],
  person: Person = 'you',
): Token[] {
  const clause = (conjunct: Conjunct, before: readonly Token[]): Token[] => {
    const { adverbs, rest } = adverbsOut(withoutAsides(conjunct.rest));
    return [
      ...spokenBy(before, person),
      ...adverbs,
      ...conjunct.adverbs,
      ...conjunct.verbs,
      ...spokenBy(rest, person),
    ];
  };
  const first = head(unit);
  return first ? [...clause(first, fronted), ...continued(unit, (conjunct) => clause(conjunct, []))] : [];
}

/** "{verb} du {rest}": the order of a question (R8). */
export function inQuestion(unit: readonly Conjunct[], fronted: readonly Token[], subject = 'du'): Token[] {
  const first = head(unit);
  if (!first) return [];
  const rest = withoutAsides(first.rest).filter(
    (_, index) => !(index < 2 && at(first.rest, index) === 'gerne'),
  );
  const reflexive = rest[0]?.ref?.kind === 'object' ? 1 : 0;
  return [
    ...first.verbs,
    word(subject),
    ...spokenToYou(rest.slice(0, reflexive)),
    ...first.adverbs.filter((_, index) => !CONNECTORS.has(at(first.adverbs, index))),
    ...spokenToYou(fronted),
    ...spokenToYou(rest.slice(reflexive)),
    ...continued(unit, (conjunct) => [
      ...conjunct.adverbs,
      ...conjunct.verbs,
      ...spokenToYou(withoutAsides(conjunct.rest)),
    ]),
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

/** "kan forklare beslutninger" -> "forklarer beslutninger": ask for what is done, not for the ability (R10). */
function withoutAbility(unit: readonly Conjunct[]): Conjunct[] | null {
  const [first, ...others] = unit;
  if (!first || others.length > 0 || first.verbs.length !== 1 || at(first.verbs, 0) !== 'kan') return null;
  const start = skipAdverbs(first.rest, 0);
  const verb = first.rest[start];
  const present = presentOf(at(first.rest, start));
  if (!verb || !present || at(first.rest, start) === 'være') return null;
  const converted = infinitivesToPresent(first.rest.slice(start));
  if (
    !converted ||
    converted.some((token, index) => index > 0 && token.text !== first.rest[start + index]?.text)
  )
    return null;
  return [
    {
      ...first,
      adverbs: first.rest.slice(0, start),
      verbs: [{ ...verb, text: present }],
      rest: first.rest.slice(start + 1),
    },
  ];
}

/** "sammen med min leder": asked by that leader, it is "vi sammen" (R20). Null when the sentence says no such thing. */
function together(tokens: readonly Token[]): Token[] | null {
  const start = tokens.findIndex(
    (_, index) =>
      at(tokens, index) === 'sammen' &&
      at(tokens, index + 1) === 'med' &&
      tokens[index + 2]?.ref?.kind === 'own-leader',
  );
  return start < 0 ? null : [...tokens.slice(0, start), ...tokens.slice(start + 3)];
}

function askTogether(unit: readonly Conjunct[], fronted: readonly Token[]): Token[] | null {
  const first = head(unit);
  if (!first || STATES.has(at(first.verbs, 0)) || unit.length > 1) return null;
  const front = together(fronted);
  const rest = together(first.rest);
  if (!front && !rest) return null;
  if ((rest ?? first.rest).some((token) => token.ref)) return null;
  return [
    word('Hvordan'),
    ...inQuestion([{ ...first, rest: rest ?? first.rest }], [word('sammen'), ...(front ?? fronted)], 'vi'),
  ];
}

/** "er rollemodel", "er med til", "bliver inddraget": acts, though the verb alone is a state. */
function isDirect({ verbs, rest }: Conjunct): boolean {
  const verb = at(verbs, 0);
  if (verb === 'bliver') return isParticiple(at(rest, 0));
  if (verb === 'ser') return /^(efter|frem)$/.test(at(rest, 0));
  return verb === 'er' && (at(rest, 0) === 'rollemodel' || (at(rest, 0) === 'med' && at(rest, 1) === 'til'));
}

/**
 * What one means to do and yet forgets under pressure: keeping one's word, speaking up, doing one thing before
 * another. "Hvordan holder du det, du lover?" asks for nothing; "Hvad hjælper dig til at ..." does.
 */
function isEffort({ verbs, rest }: Conjunct): boolean {
  const verb = at(verbs, 0);
  if (verb === 'holder')
    return rest.some((_, index) => at(rest, index) === 'aftaler') || at(rest, 0) === 'det';
  if (verb === 'siger') return /^(til|fra|undskyld)$/.test(at(rest, 0));
  return rest.some(
    (token, index) => token.text === 'før' && rest[index - 1]?.text === ',' && rest.length > index + 2,
  );
}

/** A short phrase with nothing under it: what "Hvad hjælper dig til at ..." can hold without losing the reader. */
function isShort({ verbs, rest }: Conjunct): boolean {
  if (
    NOT_OWN_ACTS.has(at(verbs, 0)) ||
    STATES.has(at(verbs, 0)) ||
    rest.length > 9 ||
    LEADING_ADVERBS.has(at(rest, 0))
  )
    return false;
  return !rest.some((token) => /^(,|–|-|at)$/.test(token.text));
}

/** "har fokus på", "har et ansvar for" are asked as the acts they are: "holder du fokus", "løfter du ansvaret". */
function asAct(first: Conjunct): Conjunct {
  if (first.verbs.length !== 1 || at(first.verbs, 0) !== 'har') return first;
  if (at(first.rest, 0) === 'fokus') return { ...first, verbs: [word('holder')] };
  const article = at(first.rest, 0) === 'et' ? 1 : 0;
  if (at(first.rest, article) !== 'ansvar' || at(first.rest, article + 1) !== 'for') return first;
  return { ...first, verbs: [word('løfter')], rest: [word('ansvaret'), ...first.rest.slice(article + 1)] };
}

/**
 * An open question to the person about one unit of a statement: never yes/no, never "Hvordan" + state (R8-R10,
 * R13). `turn` chooses between frames of the same meaning, so that a section does not repeat itself; a negative
 * turn always gives the plainest.
 */
export function questionOf(unit: readonly Conjunct[], before: readonly Token[], turn: number): string {
  const fronted = namesThePlace(before) ? [] : before;
  const shared = askTogether(unit, fronted);
  if (shared) return sentence(shared, '?');
  const able = withoutAbility(unit) ?? [...unit];
  const [opening, ...others] = able;
  const first = opening && asAct(opening);
  if (!first) return '';
  const asked = [first, ...others];
  const verb = at(first.verbs, 0);
  const negated = adverbsOut(first.rest).adverbs.some((_, index, all) =>
    /^(ikke|aldrig)$/.test(at(all, index)),
  );
  if (first.verbs.some((token) => token.text === 'tør') || verb === 'trives')
    return sentence([...words(DARE_FRAME), ...inClause(asked, fronted)], '?');
  if (BELIEFS.test(verb) && !negated)
    return sentence([...words(BELIEF_FRAME), ...inClause(asked, fronted)], '?');
  if (!isDirect(first) && (negated || first.verbs.some((token) => STATES.has(token.text.toLowerCase())))) {
    const frames = OF_MIND.test(verb) || negated ? STATE_FRAMES.slice(0, 2) : STATE_FRAMES;
    const frame = frames[Math.max(turn, 0) % frames.length] ?? '';
    return sentence([...words(frame), ...inClause(asked, fronted)], '?');
  }
  const effort = isEffort(first);
  const frame = effort ? ACT_FRAMES[0] : turn >= 0 && turn % 4 > 1 ? ACT_FRAMES[turn % 2] : undefined;
  const infinitive =
    others.length === 0 && frame && (effort || isShort(first)) ? asInfinitive(first.verbs) : null;
  if (frame && infinitive)
    return sentence(
      [...words(frame), ...spokenToYou(fronted), ...inClause([{ ...first, verbs: infinitive }], [])],
      '?',
    );
  return sentence([word('Hvordan'), ...inQuestion(asked, fronted)], '?');
}

/** "Hvordan lykkes vi med at ...?" about the whole statement; null where a verb's infinitive is unknown. */
export function teamQuestion(conjuncts: readonly Conjunct[]): string | null {
  const phrase: Token[] = [];
  for (const conjunct of conjuncts) {
    const verbs = asInfinitive(conjunct.verbs);
    if (!verbs || at(conjunct.verbs, 0) === 'lykkes') return null;
    const { adverbs, rest } = adverbsOut(withoutAsides(conjunct.rest));
    phrase.push(...conjunct.joint, ...adverbs, ...conjunct.adverbs, ...verbs, ...spokenBy(rest, 'team'));
  }
  return sentence([...words('Hvordan lykkes vi med at'), ...phrase], '?');
}
