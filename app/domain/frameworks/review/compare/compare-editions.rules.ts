import type { Framework, Statement } from 'templates/framework.schema';
import { keepingOrder } from './keeping-order.rules';
import { mostAlike } from './most-alike.rules';
import { type Pair, sameWords } from './same-words.rules';
import { type Move, type Settings, settingMoves, settingsOf } from './settings.rules';
import { type WordChange, wordChanges } from './word-changes.rules';

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

/** What has been compared: versions never change, and a page asks about the same two again and again. */
const compared = new WeakMap<Framework, WeakMap<Framework, EditionChanges>>();

/**
 * A new edition of a framework beside the former one: every statement of either is in one list. The same words are
 * the same statement, also under another theme, group or role; of the rest, those most alike are paired, one to one.
 * Worked out once for each two frameworks, which are not to be changed in place; what comes back is shared.
 */
export function compareEditions(before: Framework, after: Framework): EditionChanges {
  const known = compared.get(before) ?? new WeakMap<Framework, EditionChanges>();
  compared.set(before, known);
  const changes = known.get(after) ?? changesBetween(before, after);
  known.set(after, changes);
  return changes;
}

function changesBetween(before: Framework, after: Framework): EditionChanges {
  const settings = { was: settingsOf(before), is: settingsOf(after) };
  const same = sameWords(before, after, settings);
  const alike = mostAlike(before, after, same, settings);
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

function unpaired(framework: Framework, pairs: readonly Pair[], side: 'before' | 'after'): Statement[] {
  const paired = new Set(pairs.map((pair) => pair[side].id));
  return framework.statements.filter(({ id }) => !paired.has(id));
}

function movesOf(
  pair: Pair,
  { was, is }: { was: Settings; is: Settings },
  inOrder: ReadonlySet<Statement>,
): Move[] {
  const moves = settingMoves(was(pair.before), is(pair.after));
  return moves.length > 0 || inOrder.has(pair.before) ? moves : ['place'];
}
