import type { Place } from './suppression.rules';

/** The place that holds everybody. */
export const ORGANISATION = 'organisation';

/** How many in a unit, having a role, said a word. */
export type Said = { role: string; unitId: string; value: string; count: number };

type Unit = { id: string; parentId: string | null };

/** What a figure is of: everybody, those of a role, or those of a role in a unit and below. */
export type FigurePlace = { role: string | null; unitId: string | null };

const nameOf = (role: string, unitId: string | null) =>
  JSON.stringify(unitId === null ? [role] : [role, unitId]);

/**
 * The tree that figures are made for: the organisation, its roles, and the units of each role. The one parts the other
 * and nothing crosses it: were there figures of a unit as a whole as well, a role could be subtracted from it.
 */
export function placesOf(
  said: readonly Said[],
  units: readonly Unit[],
): { places: Place[]; placeOf: (id: string) => FigurePlace } {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const found = new Map<string, { place: Place & { said: Record<string, number> } } & FigurePlace>();
  const add = (id: string, parentId: string | null, of: FigurePlace) => {
    const known = found.get(id) ?? { place: { id, parentId, said: {} }, ...of };
    found.set(id, known);
    return known.place;
  };
  add(ORGANISATION, null, { role: null, unitId: null });
  for (const { role, unitId, value, count } of said) {
    add(nameOf(role, null), ORGANISATION, { role, unitId: null });
    const path = pathUpFrom(unitId, parents);
    for (const [at, id] of path.entries()) {
      const above = path[at + 1];
      add(nameOf(role, id), nameOf(role, above ?? null), { role, unitId: id });
    }
    const { said: own } = add(nameOf(role, unitId), null, { role, unitId });
    own[value] = (own[value] ?? 0) + count;
  }
  return {
    places: [...found.values()].map(({ place }) => place),
    placeOf: (id) => {
      const { role, unitId } = found.get(id) ?? { role: null, unitId: null };
      return { role, unitId };
    },
  };
}

/** A unit and those above it, the closest first; a unit that is gone stands at the top. */
function pathUpFrom(unitId: string, parents: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let id: string | null = unitId; id !== null && !path.includes(id); id = parents.get(id) ?? null)
    path.push(id);
  return path;
}
