import { skipAdverbs } from './clauses';
import type { Conjunct } from './conjuncts';
import { spokenBy } from './persons';
import { ACT_FRAMES, type Frame, GOAL_FRAME, STATE_FRAMES } from './question-frames';
import { askTogether } from './together';
import { at, sentence, type Token, word, words } from './tokens';
import { isInfinitive, isParticiple, NOT_OWN_ACTS, STATES } from './verbs';
import { adverbsOut, asInfinitive, hasDoubtfulVerb, inClause, inQuestion } from './word-order';
import { LEADING_ADVERBS } from './words';

/** States of mind that others cannot feel; "Hvordan mærker andre" would be wrong of them. */
const OF_MIND = /^(ved|kender|forstår|husker|mener|synes)$/;
const KNOWS = /^(ved|forstår|husker)$/;
/** A belief shows in nothing but what one does. */
const BELIEFS = /^(tror|stoler)$/;

/** "er rollemodel", "er med til", "bliver inddraget": acts, though the verb alone is a state. */
export function isDirect({ verbs, rest }: Conjunct): boolean {
  const verb = at(verbs, 0);
  if (verb === 'bliver') return isParticiple(at(rest, 0));
  if (verb === 'ser') return /^(efter|frem)$/.test(at(rest, 0));
  return verb === 'er' && (at(rest, 0) === 'rollemodel' || (at(rest, 0) === 'med' && at(rest, 1) === 'til'));
}

const isDenied = (conjunct: Conjunct): boolean =>
  adverbsOut(conjunct).adverbs.some((_, index, all) => /^(ikke|aldrig)$/.test(at(all, index)));

/** Whether the verb says what the person is, has, knows or feels, so that "Hvordan" cannot stand before it (R9). */
export const isState = (conjunct: Conjunct): boolean =>
  !isDirect(conjunct) &&
  (isDenied(conjunct) || conjunct.verbs.some((token) => STATES.has(token.text.toLowerCase())));

/** "har fokus på", "har et ansvar for" are asked as the acts they are: "holder du fokus", "løfter du ansvaret". */
export function asAct(first: Conjunct): Conjunct {
  if (first.verbs.length !== 1 || at(first.verbs, 0) !== 'har') return first;
  if (at(first.rest, 0) === 'fokus') return { ...first, verbs: [word('holder')] };
  const start = at(first.rest, 0) === 'selv' ? 1 : 0;
  const article = at(first.rest, start) === 'et' ? start + 1 : start;
  const noun = at(first.rest, article) === 'ansvar' ? article : article + 1;
  if (at(first.rest, noun) !== 'ansvar' || at(first.rest, noun + 1) !== 'for') return first;
  const kind = noun > article ? at(first.rest, article).replace(/t$/, 'e') : null;
  const responsibility = kind === null ? [word('ansvaret')] : words(`det ${kind} ansvar`);
  return { ...first, verbs: [word('løfter')], rest: [...responsibility, ...first.rest.slice(noun + 1)] };
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

/** Verbs that name something to reach: "Hvad gør du for at skabe …"; of others it would ask for nothing. */
const GOALS = new Set(
  `skaber sikrer styrker fremmer understøtter udvikler opbygger opretholder forbedrer motiverer inspirerer
  involverer inddrager udnytter mobiliserer fastholder forankrer implementerer øger knytter engagerer forebygger
  koordinerer afdækker opsøger udviser opnår mindsker optimerer nytænker kvalificerer bevarer forenkler etablerer
  realiserer tydeliggør synliggør frigør reducerer vedligeholder muliggør iværksætter integrerer støtter hjælper`
    .trim()
    .split(/\s+/),
);

/** A short phrase with nothing under it: what a frame in front can hold without losing the reader. */
const isShort = ({ rest }: Conjunct): boolean =>
  rest.length <= 9 && !rest.some((token) => /^(,|–|-|at)$/.test(token.text));

const asked = (frame: string, rest: readonly Token[]): string => sentence([...words(frame), ...rest], '?');

/** "lykkes kun med det, når …": asked of, the "kun" would deny what it asks for. */
const succeeding = (conjunct: Conjunct): Conjunct =>
  at(conjunct.verbs, 0) === 'lykkes' && at(conjunct.rest, 0) === 'kun'
    ? { ...conjunct, rest: conjunct.rest.slice(1) }
    : conjunct;

export interface Asked {
  unit: readonly Conjunct[];
  fronted: readonly Token[];
}

/**
 * An open question to the person about one unit of a statement: never yes/no, never "Hvordan" + state (R8-R10,
 * R13). `turn` chooses between frames of the same meaning, so that a section does not repeat itself; null gives the
 * plainest. `before` are the questions already asked about the statement, whose frame is not used again.
 */
export function questionOf(
  { unit, fronted }: Asked,
  turn: number | null,
  before: readonly string[] = [],
): string {
  const shared = askTogether(unit, fronted);
  if (shared) return sentence(shared, '?');
  const [opening, ...others] = unit;
  if (!opening) return '';
  const first = asAct(opening);
  const all = [succeeding(first), ...others];
  const special = ofKnowledge(all, fronted) ?? ofWill(all, fronted);
  if (special) return special;
  if (isState(first)) return ofState(all, fronted, turn, before);
  return ofAct(all, fronted, turn) ?? asked('Hvordan', inQuestion(all, fronted));
}

/** "ved, at alle er forskellige": not whether one knows it, but what it means for the work. */
function ofKnowledge([first, ...others]: readonly Conjunct[], fronted: readonly Token[]): string | null {
  if (!first || fronted.length > 0 || others.length > 0 || isDenied(first) || !KNOWS.test(at(first.verbs, 0)))
    return null;
  if (at(first.rest, 0) !== ',') return null;
  const clause = spokenBy(first.rest.slice(2), 'you');
  const opening = at(first.rest, 1);
  const plain = clause.filter((token) => token.text !== '(');
  if (plain.length !== clause.length) return ofKnowledge([withoutParenthesis(first)], fronted);
  if (opening === 'at') return asked('Hvad betyder det for dit arbejde, at', clause);
  if (/^(hvornår|hvordan|hvad|hvilke|hvilken|hvem)$/.test(opening))
    return asked('Hvordan finder du ud af,', [word(opening), ...clause]);
  return null;
}

const withoutParenthesis = (conjunct: Conjunct): Conjunct => {
  const open = conjunct.rest.findIndex((token) => token.text === '(');
  const close = conjunct.rest.findIndex((token) => token.text === ')');
  return { ...conjunct, rest: conjunct.rest.filter((_, index) => index < open || index > close) };
};

/** "vil gerne blive bedre": what one does for it. */
function ofWill([first, ...others]: readonly Conjunct[], fronted: readonly Token[]): string | null {
  if (!first || others.length > 0 || fronted.length > 0 || first.verbs.length !== 1) return null;
  if (at(first.verbs, 0) !== 'vil' || isDenied(first)) return null;
  const start = skipAdverbs(first.rest, 0);
  if (!/^(være|blive|have|lære)$/.test(at(first.rest, start))) return null;
  return asked('Hvad gør du for at', spokenBy(first.rest.slice(start), 'you'));
}

function ofState(
  all: readonly Conjunct[],
  fronted: readonly Token[],
  turn: number | null,
  before: readonly string[],
): string {
  const [first] = all;
  if (!first) return '';
  const verb = at(first.verbs, 0);
  const denied = isDenied(first);
  const clause = inClause(all, fronted);
  if (first.verbs.some((token) => token.text === 'tør') || verb === 'trives')
    return asked('Hvad skal der til, for at du', clause);
  if (BELIEFS.test(verb) && !denied) return asked('Hvordan viser du i praksis, at du', clause);
  if (denied && verb === 'kan')
    return asked(
      'Hvordan håndterer du, at du',
      clause.filter((token) => token.text !== 'heller'),
    );
  const fits = ({ needs }: Frame): boolean => {
    if (needs === 'any') return true;
    if (denied || OF_MIND.test(verb)) return false;
    return needs === 'felt' || (all.length === 1 && fronted.length === 0 && canBeHelped(first));
  };
  const frames = STATE_FRAMES.filter(fits);
  const start = turn ?? 0;
  const order = frames.map((_, index) => frames[(start + index) % frames.length]);
  const fresh = order.find((frame) => frame && !before.some((text) => text.startsWith(frame.text)));
  const frame = fresh ?? frames[0];
  if (frame?.needs === 'infinitive') {
    const verbs = asInfinitive(first.verbs);
    if (verbs) return asked(frame.text, inClause([{ ...first, verbs }], []));
  }
  return asked(frame?.needs === 'infinitive' ? (frames[0]?.text ?? '') : (frame?.text ?? ''), clause);
}

/** "er åben for nye ideer", "har blik for helheden": what something can help one to be or have. */
const canBeHelped = (conjunct: Conjunct): boolean =>
  /^(er|har)$/.test(at(conjunct.verbs, 0)) &&
  conjunct.verbs.length === 1 &&
  adverbsOut(conjunct).adverbs.length === 0 &&
  !/^(en|et|del|tunet|klædt|ansvarlig|medansvarlig|ansvar|tillid|tæt)$/.test(at(conjunct.rest, 0)) &&
  isShort(conjunct);

/** "aktivt", "tidligt": an adverb would have to stand between "at" and the verb. */
const opensWithAdverb = ({ rest }: Conjunct): boolean =>
  LEADING_ADVERBS.has(at(rest, 0)) ||
  /\p{L}(igt|ivt|elt|ent|ant|vis)$/u.test(at(rest, 0)) ||
  rest[0]?.moved === true;

/** The frames in front of an act; null where the plain question is the best. */
function ofAct(all: readonly Conjunct[], fronted: readonly Token[], turn: number | null): string | null {
  const [first, ...others] = all;
  if (!first || others.length > 0 || fronted.length > 0) return null;
  const effort = isEffort(first);
  const frame = effort ? ACT_FRAMES[0] : turn === null ? undefined : frameOfAct(first, turn);
  const verbs = frame && !hasDoubtfulVerb(first) ? asInfinitive(first.verbs) : null;
  if (!frame || !verbs || isInfinitive(at(first.rest, 0))) return null;
  return asked(frame, inClause([{ ...first, verbs }], []));
}

function frameOfAct(first: Conjunct, turn: number): string | undefined {
  const verb = at(first.verbs, 0);
  if (NOT_OWN_ACTS.has(verb) || opensWithAdverb(first) || isDirect(first)) return undefined;
  const goal = GOALS.has(verb) ? GOAL_FRAME : undefined;
  // Every other question is plain; the frames take the places between in turn.
  if (turn % 2 === 0) return undefined;
  const wanted = [goal, ACT_FRAMES[0], ACT_FRAMES[1]][Math.floor(turn / 2) % 3];
  if (wanted === goal || isShort(first)) return wanted;
  return goal;
}
