import type { Framework, Statement } from 'templates/framework.schema';
import type { Pair } from './same-words.rules';
import { placeScore, type Setting, type Settings } from './settings.rules';
import { indexWords, wordsIn } from './similarity.rules';

/** Statements less alike than this are two, not one that was reworded. */
const LEAST_ALIKE = 0.5;

/** How much it speaks for a pair that one of theme, group, role or a neighbour is the same. */
const BONUS = 0.04;

/** How many a statement may be paired with in one round, and how many rounds those that got none take part in. */
const MOST_CANDIDATES = 24;
const MOST_ROUNDS = 6;

type Candidate = { old: number; now: number; alike: number; score: number; apart: number };
type Paired = Pair & { similarity: number };

/**
 * Of statements that are not the same, those most alike in pairs, the best first and each statement in one of them;
 * of equals those that stand nearest to each other in the order of the documents.
 */
export function mostAlike(
  before: Framework,
  after: Framework,
  same: readonly Pair[],
  { was, is }: { was: Settings; is: Settings },
): Paired[] {
  const [taken, given] = [new Set(same.map((pair) => pair.before)), new Set(same.map((pair) => pair.after))];
  const beside = besideSame(same, before, after);
  let old = before.statements.filter((statement) => !taken.has(statement));
  let now = after.statements.filter((statement) => !given.has(statement));
  const words = new Map([...old, ...now].map((statement) => [statement, wordsIn(statement.text)]));
  const wordsOf = (statement: Statement) => words.get(statement) ?? wordsIn(statement.text);
  const pairs: Paired[] = [];
  for (let round = 0; round < MOST_ROUNDS && old.length > 0 && now.length > 0; round += 1) {
    const [ones, others] = [old, now];
    const likeness = indexWords(now.map(wordsOf));
    const places = likePlaces(now.map(is));
    const numberOf = new Map(others.map((other, number) => [other, number]));
    const candidates = ones.flatMap((one, place) => {
      const nextTo = beside(one).flatMap((other) => numberOf.get(other) ?? []);
      const expected = Math.floor((place * others.length) / ones.length);
      return bestOf(place, { expected, nextTo, likeness: likeness(wordsOf(one)), places: places(was(one)) });
    });
    const chosen = oneToOne(candidates);
    if (chosen.length === 0) break;
    for (const { old: place, now: at, alike } of chosen) {
      const [one, other] = [ones[place], others[at]];
      if (one && other) pairs.push({ before: one, after: other, similarity: alike });
    }
    const [olds, nows] = [new Set(chosen.map((pair) => pair.old)), new Set(chosen.map((pair) => pair.now))];
    old = ones.filter((_, place) => !olds.has(place));
    now = others.filter((_, at) => !nows.has(at));
  }
  return pairs;
}

type Likeness = {
  /** Where it would stand if nothing had moved. */
  expected: number;
  /** Those that stand beside what a neighbour of it became. */
  nextTo: readonly number[];
  likeness: Float64Array;
  /** How many of theme, group and role are the same. */
  places: Uint8Array;
};

/** The best for one statement, looked for from where it is expected and outward from there. */
function bestOf(old: number, { expected, nextTo, likeness, places }: Likeness): Candidate[] {
  const best: Candidate[] = [];
  let least = 0;
  const consider = (now: number, bonus: number) => {
    const alike = likeness[now] ?? 0;
    const score = alike + BONUS * ((places[now] ?? 0) + bonus);
    if (alike < LEAST_ALIKE || score <= least) return;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.score ?? 0) < score) at -= 1;
    best.splice(at, 0, { old, now, alike, score, apart: Math.abs(now - expected) });
    if (best.length > MOST_CANDIDATES) best.pop();
    if (best.length === MOST_CANDIDATES) least = best.at(-1)?.score ?? 0;
  };
  for (const now of nextTo) consider(now, 1);
  const without = (now: number) => {
    if ((likeness[now] ?? 0) >= LEAST_ALIKE && !nextTo.includes(now)) consider(now, 0);
  };
  const farthest = Math.max(expected, likeness.length - expected);
  for (let apart = 0; apart <= farthest; apart += 1) {
    if (apart > 0 && expected >= apart) without(expected - apart);
    if (expected + apart < likeness.length) without(expected + apart);
  }
  return best;
}

/** For a place: how much of it is the same at each of these. Many statements share a place, which is looked at once. */
function likePlaces(settings: readonly Setting[]): (setting: Setting) => Uint8Array {
  const keyOf = (setting: Setting) => JSON.stringify(Object.values(setting));
  const kinds = new Map<string, { kind: number; setting: Setting }>();
  const kindOf = settings.map((setting) => {
    const key = keyOf(setting);
    const known = kinds.get(key) ?? { kind: kinds.size, setting };
    kinds.set(key, known);
    return known.kind;
  });
  const known = new Map<string, Uint8Array>();
  return (setting) => {
    const key = keyOf(setting);
    const found = known.get(key);
    if (found) return found;
    const scores = Array.from(kinds.values(), (kind) => placeScore(setting, kind.setting));
    const places = Uint8Array.from(kindOf, (kind) => scores[kind] ?? 0);
    known.set(key, places);
    return places;
  };
}

function oneToOne(candidates: Candidate[]): Candidate[] {
  const [olds, nows] = [new Set<number>(), new Set<number>()];
  candidates.sort((a, b) => b.score - a.score || a.apart - b.apart || a.old - b.old || a.now - b.now);
  return candidates.filter(({ old, now }) => {
    if (olds.has(old) || nows.has(now)) return false;
    olds.add(old);
    nows.add(now);
    return true;
  });
}

/** The statements whose neighbour in their document is what a neighbour of this one became. */
function besideSame(same: readonly Pair[], before: Framework, after: Framework) {
  const successor = new Map(same.map((pair) => [pair.before, pair.after]));
  const placeIn = (statements: readonly Statement[]) =>
    new Map(statements.map((statement, place) => [statement, place]));
  const [was, is] = [placeIn(before.statements), placeIn(after.statements)];
  const stepFrom = (place: number, step: number): Statement[] => {
    const neighbour = before.statements[place + step];
    const became = neighbour && successor.get(neighbour);
    const at = became && is.get(became);
    const found = at === undefined ? undefined : after.statements[at - step];
    return found ? [found] : [];
  };
  return (one: Statement): Statement[] => {
    const place = was.get(one) ?? -2;
    return [...new Set([...stepFrom(place, -1), ...stepFrom(place, 1)])];
  };
}
