import type { UnitLine, UnitNode } from '../../people/units/unit-tree.rules';
import { grouped } from '../rounds/grouped';
import { type Counted, type Tally, tallyOf } from './stages.rules';

/** A unit of the tree with how far those in it and below are. */
export type UnitProgress = Tally & {
  id: string;
  name: string;
  depth: number;
  parentId: string | null;
  /** Whether the units below are shown, and whether anybody in the round works in one. */
  open: boolean;
  hasBelow: boolean;
};

type Tree = readonly UnitLine<UnitNode>[];

/**
 * The tree of units that a round is held in, open from the top down to the chosen unit, and those whom the choice is
 * about. While all of the round is in one unit, the tree is open at it by itself. Null for a unit that is not there.
 */
export function openTree(tree: Tree, counted: readonly Counted[], chosenId: string | null) {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  if (chosenId !== null && !parents.has(chosenId)) return null;
  const { own, numbers } = peopleIn(tree, counted);
  const below = grouped(tree, ({ parentId }) => parentId);
  const children = (id: string | null) =>
    (below.get(id) ?? []).filter((unit) => (numbers.get(unit.id) ?? 0) > 0);
  const peopleWithin = (id: string): Counted[] => [
    ...(own.get(id) ?? []),
    ...(below.get(id) ?? []).flatMap((unit) => peopleWithin(unit.id)),
  ];
  const path = chosenId === null ? [] : above(chosenId, parents);
  const open = new Set(path);
  for (let only = onlyOne(children(null)); only && !open.has(only); only = onlyOne(children(only)))
    open.add(only);
  const shown = tree.filter(
    ({ id, parentId }) => (numbers.get(id) ?? 0) > 0 && (parentId === null || open.has(parentId)),
  );
  const lines = shown.map((unit): UnitProgress => {
    const hasBelow = children(unit.id).length > 0;
    return {
      ...{ id: unit.id, name: unit.name, depth: unit.depth, parentId: unit.parentId },
      open: open.has(unit.id) && hasBelow,
      hasBelow,
      ...tallyOf(peopleWithin(unit.id)),
    };
  });
  const names = new Map(tree.map(({ id, name }) => [id, name]));
  return {
    lines,
    path: path.map((id) => ({ id, name: names.get(id) ?? '' })),
    chosen: chosenId === null ? counted : peopleWithin(chosenId),
  };
}

/** Of the units that are shown, those below the chosen one; all of them where none is chosen. */
export function unitsWithin(units: readonly UnitProgress[], chosenId: string | null): UnitProgress[] {
  if (chosenId === null) return [...units];
  const within = new Set([chosenId]);
  return units.filter(({ id, parentId }) => {
    const isBelow = parentId !== null && within.has(parentId);
    if (isBelow) within.add(id);
    return isBelow;
  });
}

const onlyOne = (units: readonly UnitNode[]) => (units.length === 1 ? units[0]?.id : undefined);

/** A unit and those above it, from the top. */
function above(id: string, parents: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let at: string | null = id; at !== null && !path.includes(at); at = parents.get(at) ?? null)
    path.unshift(at);
  return path;
}

/** Those who work in each unit itself, and how many there are in it and below. */
function peopleIn(tree: Tree, counted: readonly Counted[]) {
  const own = new Map<string, Counted[]>(tree.map(({ id }) => [id, []]));
  for (const one of counted) own.get(one.unitId ?? '')?.push(one);
  const numbers = new Map([...own].map(([id, people]) => [id, people.length]));
  // From the leaves up: each has what is below it before it is added to the one above.
  for (const { id, parentId } of tree.toReversed())
    if (parentId !== null) numbers.set(parentId, (numbers.get(parentId) ?? 0) + (numbers.get(id) ?? 0));
  return { own, numbers };
}
