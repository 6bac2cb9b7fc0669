import type { Db } from 'db/client.server';
import { agreements, agreementVerdicts, conversationMembers, conversations } from 'db/schema/conversations';
import { interviewTemplates } from 'db/schema/frameworks';
import { employments, leaves } from 'db/schema/people';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { civilDateOf } from '../dates';
import { isInForce } from '../frameworks/templates/in-force.server';
import { RIGHTS, yearAfter, yearBefore } from './rights.rules';

const RowSchema = z.tuple([
  z.enum(RIGHTS),
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
  z.string(),
  z.string().nullable(),
]);

/** A right of one person that is not met. */
export type Unmet = {
  right: (typeof RIGHTS)[number];
  personId: string;
  unitId: string | null;
  /** Who leads the person today. */
  leaderId: string | null;
  /** Civil date from which it has not been met. */
  since: string;
  /** The last talk, for a talk and for a plan; null where there has been none. */
  lastOn: string | null;
};

/** One row for each who is employed on the day and not on leave: where, under whom, as what; the newest of two employments. */
export const staff = (today: string): SQL => sql`
  select ${employments.personId} as person_id, ${employments.unitId} as unit_id,
    ${employments.leaderId} as leader_id, ${employments.role} as role, max(${employments.startsOn}) as starts_on
  from ${employments}
  where ${employments.startsOn} <= ${today} and (${employments.endsOn} is null or ${employments.endsOn} >= ${today})
    and ${employments.personId} not in (
      select ${leaves.personId} from ${leaves}
      where ${leaves.startsOn} <= ${today} and (${leaves.endsOn} is null or ${leaves.endsOn} >= ${today})
    )
  group by ${employments.personId}`;

/** Everybody in each talk of these kinds, in a group too; once the talk has ended, or is signed. */
export const held = (types: SQL, states: SQL): SQL => sql`
  select ${conversations.id} as conversation_id, ${conversations.employeeId} as person_id, ${conversations.heldOn} as held_on
  from ${conversations}
  where ${conversations.employeeId} is not null and ${conversations.type} in (${types}) and ${conversations.state} in (${states})
  union all
  select ${conversations.id}, ${conversationMembers.personId}, ${conversations.heldOn}
  from ${conversations} join ${conversationMembers} on ${conversationMembers.conversationId} = ${conversations.id}
  where ${conversations.employeeId} is null and ${conversations.type} in (${types}) and ${conversations.state} in (${states})`;

/** The kinds of talk that count as the year's: a status talk does not. */
export const YEARLY = sql.raw(`'mus', 'lus', 'grus'`);
const ALL_TYPES = sql.raw(`'mus', 'lus', 'grus', 'status'`);
export const SIGNED = sql.raw(`'signed', 'closed'`);
const HELD = sql.raw(`'summary', 'signing', 'signed', 'closed'`);

/** The first day of the employment that goes on, whatever has changed in it since: a gap begins a new one. */
const EMPLOYED_SINCE = sql`(
  select max(own.starts_on) from employments as own
  where own.person_id = staff.person_id and own.starts_on <= staff.starts_on and not exists (
    select 1 from employments as before
    where before.person_id = own.person_id and before.starts_on < own.starts_on
      and (before.ends_on is null or before.ends_on >= date(own.starts_on, '-1 day'))
  )
)`;

/** Whether anything was agreed at the last signed talk: with the person, with their whole group, or carried on. */
export const HAS_PLAN = sql`(
  exists (
    select 1 from ${agreements} where ${agreements.conversationId} = last.conversation_id
    and (${agreements.memberId} is null or ${agreements.memberId} = last.person_id)
  )
  or exists (
    select 1 from ${agreementVerdicts}
    where ${agreementVerdicts.conversationId} = last.conversation_id and ${agreementVerdicts.verdict} = 'continue'
  )
  or exists (
    select 1 from ${conversations} join ${agreements} on ${agreements.conversationId} = ${conversations.id}
    where ${conversations.employeeId} = last.person_id and ${conversations.type} = 'status'
      and ${conversations.state} in (${SIGNED}) and ${conversations.heldOn} >= last.held_on
  )
)`;

/** Roles that have a LUS of their own. */
export const rolesOfLus = (db: Db) =>
  db
    .select({ role: interviewTemplates.role })
    .from(interviewTemplates)
    .where(sql`${interviewTemplates.type} = 'lus' and ${isInForce(db)}`);

/**
 * Every right that is not met on a civil date, the one that has waited longest first. `whose` narrows to the people
 * in a query of ids of units, or under one leader; `heldBy` leaves out talks that were held after a day that is past.
 * Status only: of what was agreed, that something was.
 */
export function unmetRights(
  db: Db,
  today: string,
  whose: { units?: SQL | undefined; leaderId?: string | undefined; heldBy?: string } = {},
): Unmet[] {
  const inTime = whose.heldBy === undefined ? sql`1` : sql`held_on <= ${whose.heldBy}`;
  const rows = db.values(sql`
    with staff as materialized (select * from (${staff(today)}) where ${narrowed(whose)}),
    last as materialized (
      select person_id, conversation_id, max(held_on) as held_on from (${held(YEARLY, SIGNED)})
      where person_id in (select person_id from staff) and ${inTime} group by person_id
    ),
    back as materialized (
      select ${leaves.personId} as person_id, max(${leaves.endsOn}) as ends_on from ${leaves}
      where ${leaves.endsOn} < ${today} group by ${leaves.personId}
    ),
    spoken as materialized (
      select person_id, max(held_on) as held_on from (${held(ALL_TYPES, HELD)})
      where person_id in (select person_id from back) and ${inTime} group by person_id
    )
    select 'talk', person_id, unit_id, leader_id, counted_from, held_on from (
      select staff.person_id as person_id, staff.unit_id as unit_id, staff.leader_id as leader_id,
        coalesce(last.held_on, ${EMPLOYED_SINCE}) as counted_from, last.held_on as held_on
      from staff left join last on last.person_id = staff.person_id
    ) where counted_from <= ${yearBefore(today)}
    union all
    select 'plan', staff.person_id, staff.unit_id, staff.leader_id, last.held_on, last.held_on
    from staff join last on last.person_id = staff.person_id where not ${HAS_PLAN}
    union all
    select 'after-leave', staff.person_id, staff.unit_id, staff.leader_id, date(back.ends_on, '+1 day'), null
    from staff join back on back.person_id = staff.person_id
    left join spoken on spoken.person_id = staff.person_id
    where spoken.held_on is null or spoken.held_on <= back.ends_on
    union all
    select 'lus-first', staff.person_id, staff.unit_id, staff.leader_id, cast(min(begun.at) as text), null
    from staff join (
      select ${conversations.leaderId} as leader_id,
        coalesce(${conversations.calledInAt}, ${conversations.createdAt}) as at
      from ${conversations} where ${conversations.state} = 'preparing' and ${conversations.type} in ('mus', 'grus')
    ) as begun on begun.leader_id = staff.person_id
    where staff.leader_id is not null and staff.role in (${rolesOfLus(db)}) and not exists (
      select 1 from ${conversations}
      where ${conversations.employeeId} = staff.person_id and ${conversations.type} = 'lus'
        and ${conversations.state} in ('in-talk', ${HELD}) and ${conversations.heldOn} >= ${`${today.slice(0, 4)}-01-01`}
    )
    group by staff.person_id`);
  return rows
    .map((row) => {
      const [right, personId, unitId, leaderId, since, lastOn] = RowSchema.parse(row);
      return {
        right,
        personId,
        unitId,
        leaderId,
        since: sinceDay(right, since),
        lastOn,
      };
    })
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.personId < b.personId ? -1 : 1));
}

/** Civil date from which a right is not met; that of a LUS comes as an instant, in milliseconds. */
function sinceDay(right: Unmet['right'], since: string): string {
  if (right === 'talk') return yearAfter(since);
  return right === 'lus-first' ? civilDateOf(new Date(Number(since))) : since;
}

function narrowed({ units, leaderId }: { units?: SQL | undefined; leaderId?: string | undefined }): SQL {
  const inUnits = units ? sql`unit_id in (${units})` : sql`1`;
  return leaderId === undefined ? inUnits : sql`${inUnits} and leader_id = ${leaderId}`;
}
