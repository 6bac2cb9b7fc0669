import type { Db } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { leaves, units } from 'db/schema/people';
import { CYCLE_TYPES } from 'db/schema/vocabulary';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { RIGHTS, type Right } from '../rights/rights.rules';
import {
  HAS_PLAN,
  held,
  rolesOfLus,
  SIGNED,
  staff,
  unmetRights,
  YEARLY,
} from '../rights/unmet-rights.server';
import { countUnmetWishes } from '../rights/unmet-wishes.server';
import type { YearFacts } from './year-numbers.rules';

const flag = z.union([z.literal(0), z.literal(1)]).transform(Boolean);
const RowSchema = z.tuple([z.string(), z.string(), z.enum(CYCLE_TYPES).nullable(), flag, flag, flag, flag]);

/**
 * How everybody stands who was employed on a day of a year and not on leave, by what the ledger of rights counts: a
 * talk is one that is signed. The caller has been allowed to make the year up.
 */
export function yearFacts({ db, now }: { db: Db; now: Date }, asOf: string): YearFacts {
  const unmet = new Map<string, Set<Right>>();
  for (const { personId, right } of unmetRights(db, asOf, { heldBy: asOf }))
    unmet.set(personId, (unmet.get(personId) ?? new Set()).add(right));
  const people = staffOf(db, asOf).map(
    ([personId, unitId, talk, plan, everTalked, backFromLeave, hasLus]) => {
      const own = unmet.get(personId);
      const concerned = { talk: true, plan: everTalked, 'after-leave': backFromLeave, 'lus-first': hasLus };
      return {
        ...{ unitId, talk, plan },
        rights: new Map(
          RIGHTS.filter((right) => concerned[right]).map((right) => [right, own?.has(right) ?? false]),
        ),
      };
    },
  );
  const wished = countUnmetWishes({ db, now });
  return {
    people,
    units: db.select({ id: units.id, name: units.name, parentId: units.parentId }).from(units).all(),
    talks: countOf(db, sql`select person_id from (${held(YEARLY, SIGNED)}) where ${isWithin(asOf)}`),
    wishes: { wished, others: Math.max(0, countOf(db, inGroups(asOf)) - wished) },
  };
}

/** From the first day of the year to the day itself. */
const isWithin = (asOf: string) => sql`held_on between ${`${asOf.slice(0, 4)}-01-01`} and ${asOf}`;

/** Everybody in a group that has not been called off, employed that day. */
const inGroups = (asOf: string) => sql`
  select ${conversationMembers.personId} as person_id from ${conversationMembers}
  join ${conversations} on ${conversations.id} = ${conversationMembers.conversationId}
  where ${conversations.state} <> 'cancelled'
    and ${conversationMembers.personId} in (select person_id from (${staff(asOf)}))`;

function countOf(db: Db, people: ReturnType<typeof sql>): number {
  const [row] = db.values(sql`select count(distinct person_id) from (${people})`);
  return z.tuple([z.number()]).parse(row)[0];
}

function staffOf(db: Db, asOf: string) {
  const rows = db.values(sql`
    with staff as materialized (${staff(asOf)}),
    ever as materialized (
      select person_id, conversation_id, held_on from (${held(YEARLY, SIGNED)})
      where held_on <= ${asOf} and person_id in (select person_id from staff)
    ),
    last as materialized (
      select person_id, conversation_id, max(held_on) as held_on from ever where ${isWithin(asOf)} group by person_id
    )
    select staff.person_id, staff.unit_id, ${conversations.type},
      last.person_id is not null and ${HAS_PLAN},
      staff.person_id in (select person_id from ever),
      staff.person_id in (select ${leaves.personId} from ${leaves} where ${leaves.endsOn} < ${asOf}),
      staff.leader_id is not null and staff.role in (${rolesOfLus(db)})
    from staff left join last on last.person_id = staff.person_id
    left join ${conversations} on ${conversations.id} = last.conversation_id`);
  return rows.map((row) => RowSchema.parse(row));
}
