import { isFiniteVerb, type Place, placesOf, skipAdverbs } from './clauses';
import { at, isDash, type Token } from './tokens';
import { INTRANSITIVE, infinitiveOf } from './verbs';
import { JOINERS, PREPOSITIONS } from './words';

/** One verb of a statement with what belongs to it: "og holder orden på kontoret". */
export interface Conjunct {
  /** What joins it to the one before: comma, dash, "og"; empty for the first. */
  joint: Token[];
  /** Whether the source says the subject again ("og jeg ..."). */
  repeatsSubject: boolean;
  /** Whether what stands before the joint is a subordinate clause, so that its comma must stay. */
  afterClause: boolean;
  adverbs: Token[];
  /** The finite verb; several with what joins them, when they share what follows. */
  verbs: Token[];
  rest: Token[];
}

/** Splits a body, which begins with its finite verb, at the joints of its top level. */
export function conjunctsOf(body: readonly Token[]): Conjunct[] {
  const places = placesOf(body);
  const conjuncts: Conjunct[] = [];
  let current: Conjunct = {
    joint: [],
    repeatsSubject: false,
    afterClause: false,
    adverbs: [],
    verbs: body.slice(0, 1),
    rest: [],
  };
  for (let index = 1; index < body.length; index++) {
    const token = body[index];
    if (!token) break;
    const joint = places[index]?.level === 'main' && !token.inert ? jointAt(body, index, places) : null;
    if (!joint) {
      current.rest.push(token);
      continue;
    }
    conjuncts.push(current);
    current = { ...joint.conjunct, afterClause: places[index - 1]?.level === 'sub' };
    index = joint.verb;
  }
  return [...conjuncts, current];
}

function jointAt(
  body: readonly Token[],
  index: number,
  places: readonly Place[],
): { conjunct: Conjunct; verb: number } | null {
  let next = index;
  if (at(body, next) === ',' || isDash(body[next]?.text ?? '')) next++;
  if (JOINERS.has(at(body, next))) next++;
  if (next === index) return null;
  const joint = body.slice(index, next);
  const repeatsSubject = body[next]?.ref?.kind === 'subject';
  if (repeatsSubject) next++;
  const verb = skipAdverbs(body, next);
  if (places[next]?.level === 'sub' || !isFiniteVerb(body, verb) || infinitiveOf(at(body, verb)) === null)
    return null;
  const adverbs = body.slice(next, verb);
  return {
    conjunct: {
      joint,
      repeatsSubject,
      afterClause: false,
      adverbs,
      verbs: body.slice(verb, verb + 1),
      rest: [],
    },
    verb,
  };
}

const plainJoint = (conjunct: Conjunct): boolean =>
  conjunct.joint.length === 1 && !conjunct.repeatsSubject && conjunct.adverbs.length === 0;
const isAnd = (conjunct: Conjunct): boolean =>
  plainJoint(conjunct) && JOINERS.has(at(conjunct.joint, 0)) && at(conjunct.joint, 0) !== 'men';
const isBare = (conjunct: Conjunct): boolean => conjunct.rest.length === 0;
const endsOpen = (conjunct: Conjunct): boolean =>
  PREPOSITIONS.has(at(conjunct.rest, conjunct.rest.length - 1));

/** "har brug for, og værdsætter, hinandens hjælp". */
const isBracketed = (conjunct: Conjunct): boolean =>
  conjunct.joint.length === 2 && JOINERS.has(at(conjunct.joint, 1)) && at(conjunct.rest, 0) === ',';

/** "er åbne, modige | og lærer": standing alone the list needs its "og": "er åbne og modige". */
function closed(conjunct: Conjunct): Conjunct {
  const { rest } = conjunct;
  const comma = rest.length - 2;
  const isList =
    at(rest, comma) === ',' &&
    comma >= 1 &&
    looksLikeListed(rest, comma) &&
    !rest.some((_, index) => JOINERS.has(at(rest, index)));
  if (!isList) return conjunct;
  return {
    ...conjunct,
    rest: rest.map((token, index) => (index === comma ? { ...token, text: 'og', space: true } : token)),
  };
}

/** One word on both sides of the comma. */
const looksLikeListed = (rest: readonly Token[], comma: number): boolean =>
  comma === 1 || at(rest, comma - 2) === ',';

/**
 * What one question can ask about: a verb with its own object; verbs that share an object together
 * ("planlægger og evaluerer dagen", "lytter til og inddrager ..."); every other verb by itself (R8, R17).
 */
export function askUnitsOf(conjuncts: readonly Conjunct[]): Conjunct[][] {
  const units: Conjunct[][] = [];
  let open: Conjunct | null = null;
  for (const conjunct of conjuncts) {
    const unit = units.at(-1);
    const previous = unit?.at(-1);
    if (
      unit &&
      previous &&
      open &&
      isBare(previous) &&
      (isAnd(conjunct) || (plainJoint(conjunct) && isBare(conjunct)))
    ) {
      // "tænker og arbejder for helheden": two verbs that need no object share what follows.
      const intransitive =
        previous.verbs.length === 1 &&
        INTRANSITIVE.has(at(previous.verbs, 0)) &&
        !isBare(conjunct) &&
        !INTRANSITIVE.has(at(conjunct.verbs, 0));
      if (intransitive) unit.push(conjunct);
      else {
        const joint = conjunct.joint.map((token) => ({ ...token, space: token.text !== ',' }));
        unit[unit.length - 1] = {
          ...previous,
          verbs: [...previous.verbs, ...joint, ...conjunct.verbs],
          rest: conjunct.rest,
        };
      }
    } else if (unit && previous && endsOpen(previous) && (isAnd(conjunct) || isBracketed(conjunct)))
      unit.push(conjunct);
    else {
      if (unit && previous && isAnd(conjunct)) unit[unit.length - 1] = closed(previous);
      units.push([conjunct]);
    }
    open = conjunct;
  }
  return units.map((unit) => unit.map(withFinalAnd));
}

/** "rådgiver, vejleder" with nothing after -> "rådgiver og vejleder". */
function withFinalAnd(conjunct: Conjunct): Conjunct {
  const comma = conjunct.verbs.findLastIndex((token) => token.text === ',');
  if (comma < 0 || conjunct.verbs.some((token) => JOINERS.has(token.text))) return conjunct;
  return {
    ...conjunct,
    verbs: conjunct.verbs.map((token, index) =>
      index === comma ? { ...token, text: 'og', space: true } : token,
    ),
  };
}
