import type { Framework, Statement } from 'templates/framework.schema';
import { similarity, wordKey, wordsIn } from './similarity.rules';
import { type WordChange, wordChanges } from './word-changes.rules';

/** What is another in the new edition: `place` where a statement stands in another order among the others. */
export type Move = 'theme' | 'group' | 'role' | 'place';
type Kept = { before: Statement; after: Statement; moved: Move[] };
type Reworded = Kept & { similarity: number; words: WordChange[] };

export type EditionChanges = {
  /** The same words, wherever they stand now. */
  kept: Kept[];
  reworded: Reworded[];
  /** In the new edition alone. */
  fresh: Statement[];
  /** In the former edition alone. */
  gone: Statement[];
};

type Pair = { before: Statement; after: Statement };
type Setting = { theme: string; themeName: string; group: string; role: string; roleName: string };
type Settings = (statement: Statement) => Setting;

/** Statements less alike than this are two, not one that was reworded. */
const LEAST_ALIKE = 0.5;

/**
 * A new edition of a framework beside the former one: every statement of either is in one list. The same words are
 * the same statement, also under another theme, group or role; of the rest, those most alike are paired, one to one.
 */
export function compareEditions(before: Framework, after: Framework): EditionChanges {
  const settings = { was: settingsOf(before), is: settingsOf(after) };
  const same = sameWords(before, after, settings);
  const [old, now] = [unpaired(before, same, 'before'), unpaired(after, same, 'after')];
  const alike = mostAlike(before, after, { old, now, same, settings });
  const pairs = [...same, ...alike];
  const inOrder = keepingOrder(pairs, before, after);
  const movedOf = (pair: Pair) => movesOf(pair, settings, inOrder);
  const byPlace = (list: readonly Statement[]) => {
    const places = new Map(list.map(({ id }, place) => [id, place]));
    return (a: Pair, b: Pair) => (places.get(a.after.id) ?? 0) - (places.get(b.after.id) ?? 0);
  };
  const order = byPlace(after.statements);
  return {
    kept: same.sort(order).map((pair) => ({ ...pair, moved: movedOf(pair) })),
    reworded: alike.sort(order).map((pair) => ({
      ...pair,
      moved: movedOf(pair),
      words: wordChanges(pair.before.text, pair.after.text),
    })),
    fresh: unpaired(after, pairs, 'after'),
    gone: unpaired(before, pairs, 'before'),
  };
}

/** Where each statement belongs, worked out once: in a comparison each is asked about many times. */
function settingsOf({ themes, roles, statements }: Framework): Settings {
  const names = (named: readonly { id: string; name: string }[]) =>
    new Map(named.map(({ id, name }) => [id, wordKey(name)]));
  const [themeNames, roleNames] = [names(themes), names(roles)];
  const settingOf = ({ theme, group, role }: Statement): Setting => ({
    theme,
    themeName: themeNames.get(theme) ?? theme,
    group: wordKey(group ?? ''),
    role,
    roleName: roleNames.get(role) ?? role,
  });
  const settings = new Map(statements.map((statement) => [statement, settingOf(statement)]));
  return (statement) => settings.get(statement) ?? settingOf(statement);
}

function unpaired(framework: Framework, pairs: readonly Pair[], side: 'before' | 'after'): Statement[] {
  const paired = new Set(pairs.map((pair) => pair[side].id));
  return framework.statements.filter(({ id }) => !paired.has(id));
}

/** Where the same words stand several times, those in the most alike places are paired first. */
function sameWords(
  before: Framework,
  after: Framework,
  { was, is }: { was: Settings; is: Settings },
): Pair[] {
  const byKey = new Map<string, Statement[]>();
  for (const statement of after.statements) {
    const key = wordKey(statement.text);
    byKey.set(key, [...(byKey.get(key) ?? []), statement]);
  }
  const candidates = before.statements.flatMap((old) =>
    (byKey.get(wordKey(old.text)) ?? []).map((now) => ({
      before: old,
      after: now,
      score: placeScore(was(old), is(now)),
    })),
  );
  return oneToOne(candidates);
}

function mostAlike(
  before: Framework,
  after: Framework,
  {
    old,
    now,
    same,
    settings: { was, is },
  }: {
    old: Statement[];
    now: Statement[];
    same: readonly Pair[];
    settings: { was: Settings; is: Settings };
  },
): (Pair & { similarity: number })[] {
  const words = new Map([...old, ...now].map((statement) => [statement, wordsIn(statement.text)]));
  const beside = besideSame(same, before, after);
  const candidates = old.flatMap((one) =>
    now.flatMap((other) => {
      const [a, b] = [words.get(one), words.get(other)];
      const alike = a && b ? similarity(a, b, LEAST_ALIKE) : 0;
      if (alike < LEAST_ALIKE) return [];
      const score = alike + 0.04 * placeScore(was(one), is(other)) + (beside(one, other) ? 0.04 : 0);
      return [{ before: one, after: other, similarity: alike, score }];
    }),
  );
  return oneToOne(candidates);
}

/** The best pairs first, each statement in one of them; equals in the order of the documents. */
function oneToOne<P extends Pair & { score: number }>(candidates: readonly P[]): Omit<P, 'score'>[] {
  const used = new Set<Statement>();
  const pairs: Omit<P, 'score'>[] = [];
  const best = candidates
    .map((pair, index) => ({ pair, index }))
    .sort((a, b) => b.pair.score - a.pair.score || a.index - b.index);
  for (const { pair } of best) {
    if (used.has(pair.before) || used.has(pair.after)) continue;
    used.add(pair.before).add(pair.after);
    const { score: _score, ...rest } = pair;
    pairs.push(rest);
  }
  return pairs;
}

/** Whether a neighbour of each in its document is the same statement. */
function besideSame(same: readonly Pair[], before: Framework, after: Framework) {
  const successor = new Map(same.map((pair) => [pair.before.id, pair.after.id]));
  const near = (statements: readonly Statement[]) =>
    new Map(
      statements.map(({ id }, i) => [
        id,
        { previous: statements[i - 1]?.id ?? '', next: statements[i + 1]?.id ?? '' },
      ]),
    );
  const [old, now] = [near(before.statements), near(after.statements)];
  return (one: Statement, other: Statement): boolean => {
    const [a, b] = [old.get(one.id), now.get(other.id)];
    if (!a || !b) return false;
    const isSame = (was: string, is: string) => is !== '' && successor.get(was) === is;
    return isSame(a.previous, b.previous) || isSame(a.next, b.next);
  };
}

/** How many of theme, group and role are the same. */
const placeScore = (one: Setting, other: Setting): number => 3 - settingMoves(one, other).length;

/** By name as well as by id: either may have been changed by a person while the other stayed. */
function settingMoves(one: Setting, other: Setting): Move[] {
  const moves: Move[] = [];
  if (one.theme !== other.theme && one.themeName !== other.themeName) moves.push('theme');
  if (one.group !== other.group) moves.push('group');
  if (one.role !== other.role && one.roleName !== other.roleName) moves.push('role');
  return moves;
}

function movesOf(
  pair: Pair,
  { was, is }: { was: Settings; is: Settings },
  inOrder: ReadonlySet<Statement>,
): Move[] {
  const moves = settingMoves(was(pair.before), is(pair.after));
  return moves.length > 0 || inOrder.has(pair.before) ? moves : ['place'];
}

/** The largest set of statements that stand in the same order in both editions; the others have moved. */
function keepingOrder(pairs: readonly Pair[], before: Framework, after: Framework): Set<Statement> {
  const was = new Map(before.statements.map(({ id }, place) => [id, place]));
  const is = new Map(after.statements.map(({ id }, place) => [id, place]));
  const placed = pairs
    .map((pair) => ({ pair, was: was.get(pair.before.id) ?? 0, is: is.get(pair.after.id) ?? 0 }))
    .sort((a, b) => a.was - b.was);
  /** For each length, the chain of that length that ends earliest. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [i, { is: place }] of placed.entries()) {
    const at = ends.findIndex((end) => (placed[end]?.is ?? 0) > place);
    const length = at === -1 ? ends.length : at;
    previous[i] = ends[length - 1];
    ends[length] = i;
  }
  const kept = new Set<Statement>();
  for (let i = ends.at(-1); i !== undefined; i = previous[i]) {
    const one = placed[i];
    if (one) kept.add(one.pair.before);
  }
  return kept;
}
