import { employments, units } from 'db/schema/people';
import { count, eq } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { employmentHolds } from '../current-employment.server';
import { treeOf, withBelow } from './unit-tree.rules';

/** The units as a tree, each with how many work in it today and how many in it and below. For administrators. */
export function listUnits(ctx: Context) {
  authorizeFunction(ctx.actor, 'administer-people');
  const { db, now } = ctx;
  const lines = treeOf(db.select().from(units).all());
  const here = new Map(
    db
      .select({ unitId: employments.unitId, people: count() })
      .from(employments)
      .where(employmentHolds(now))
      .groupBy(employments.unitId)
      .all()
      .map(({ unitId, people }) => [unitId, people]),
  );
  const below = new Map(here);
  // From the leaves up: each has what is below it before it is added to the one above.
  for (const { id, parentId } of lines.toReversed())
    if (parentId) below.set(parentId, (below.get(parentId) ?? 0) + (below.get(id) ?? 0));
  return lines.map((line) => ({ ...line, here: here.get(line.id) ?? 0, inAll: below.get(line.id) ?? 0 }));
}

export type ListedUnit = ReturnType<typeof listUnits>[number];

/** The name of a unit, or null where there is none by that id. */
export function unitName({ db }: Context, unitId: string): string | null {
  return db.select({ name: units.name }).from(units).where(eq(units.id, unitId)).get()?.name ?? null;
}

/** One unit, whom it can be moved under, and whether it can be removed. For administrators. */
export function readUnit(ctx: Context, unitId: string) {
  const all = listUnits(ctx);
  const unit = all.find(({ id }) => id === unitId);
  if (!unit) throw new Refusal('not-found', 'access.not_found');
  const own = withBelow(all, unitId);
  const used = ctx.db
    .select({ people: count() })
    .from(employments)
    .where(eq(employments.unitId, unitId))
    .get();
  return {
    ...unit,
    below: all.filter(({ parentId }) => parentId === unitId).map(({ id, name }) => ({ id, name })),
    others: all.filter(({ id }) => !own.has(id)),
    empty: own.size === 1 && (used?.people ?? 0) === 0,
  };
}
