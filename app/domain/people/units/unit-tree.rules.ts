/** A unit as the tree needs it. */
export type UnitNode = { id: string; name: string; parentId: string | null };

/** A unit in the order of the tree, with how far down it stands (0 at the top). */
export type UnitLine<Unit extends UnitNode> = Unit & { depth: number };

const byName = (a: UnitNode, b: UnitNode) => a.name.localeCompare(b.name, 'da');

/** The units as a tree is read: each under the one it belongs to, those beside each other by name. */
export function treeOf<Unit extends UnitNode>(units: readonly Unit[]): UnitLine<Unit>[] {
  const known = new Set(units.map(({ id }) => id));
  const children = new Map<string, Unit[]>();
  for (const unit of units) {
    const above = unit.parentId && known.has(unit.parentId) ? unit.parentId : '';
    children.set(above, [...(children.get(above) ?? []), unit]);
  }
  const under = (id: string, depth: number): UnitLine<Unit>[] =>
    (children.get(id) ?? [])
      .toSorted(byName)
      .flatMap((unit) => [{ ...unit, depth }, ...under(unit.id, depth + 1)]);
  return under('', 0);
}

/** Where each unit stands: "Børn og familie / Center for dagtilbud / Mosekonen". */
export function pathsOf(units: readonly UnitNode[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const names: string[] = [];
  for (const { id, name, depth } of treeOf(units)) {
    names.length = depth;
    names.push(name);
    paths.set(id, names.join(' / '));
  }
  return paths;
}

/** Ids of a unit and all that is below it. */
export function withBelow(units: readonly UnitNode[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  // The tree names every unit after the one it is under.
  for (const unit of treeOf(units)) if (unit.parentId && found.has(unit.parentId)) found.add(unit.id);
  return found;
}
