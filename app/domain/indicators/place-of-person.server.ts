import type { Transaction } from 'db/client.server';
import { employments, units } from 'db/schema/people';
import { and, asc, eq, sql } from 'drizzle-orm';
import { EVERYBODY } from 'templates/framework.schema';
import { employmentHoldsOn } from '../people/current-employment.server';

/** Where a contribution is counted. */
export type CountedPlace = { unitId: string; role: string };

/**
 * Where somebody is counted: in the closest unit, their own or above it, in which and below which enough people have
 * their role that day. Where too few in all of the organisation have it, at the top and without the role. So what is
 * stored points at no fewer than that many people, even before any figure is made. Null for who has no employment then.
 */
export function placeOfPerson(
  tx: Transaction,
  personId: string,
  day: string,
  fewest: number,
): CountedPlace | null {
  const own = tx
    .select({ unitId: employments.unitId, role: employments.role })
    .from(employments)
    .where(and(eq(employments.personId, personId), employmentHoldsOn(day)))
    .orderBy(asc(employments.startsOn))
    .get();
  if (!own) return null;
  const path = pathUpFrom(tx, own.unitId);
  const unitId = path.find((id) => isEnough(tx, id, own.role, day, fewest));
  if (unitId !== undefined) return { unitId, role: own.role };
  return { unitId: path.at(-1) ?? own.unitId, role: EVERYBODY };
}

/** A unit and those above it, the closest first. */
function pathUpFrom(tx: Transaction, unitId: string): string[] {
  const path: string[] = [];
  for (let id: string | null = unitId; id !== null && !path.includes(id); ) {
    path.push(id);
    const row: { parentId: string | null } | undefined = tx
      .select({ parentId: units.parentId })
      .from(units)
      .where(eq(units.id, id))
      .get();
    id = row?.parentId ?? null;
  }
  return path;
}

function isEnough(tx: Transaction, unitId: string, role: string, day: string, fewest: number): boolean {
  const found = tx.all(sql`
    with recursive below(id) as (
      select ${unitId} union select units.id from units join below on units.parent_id = below.id
    )
    select distinct person_id from employments
    where unit_id in (select id from below) and role = ${role}
      and starts_on <= ${day} and (ends_on is null or ends_on >= ${day})
    limit ${fewest}
  `);
  return found.length >= fewest;
}
