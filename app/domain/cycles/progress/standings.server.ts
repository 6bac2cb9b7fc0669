import { conversations, preparations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { employments } from 'db/schema/people';
import { summaries } from 'db/schema/signing';
import { type SQL, sql } from 'drizzle-orm';

/**
 * The row of the employment that says where somebody works: the one that holds on the day, or else the latest. Asked in
 * the order of its index, which has all that is asked for: a round can be for everybody in a large organisation.
 */
const EMPLOYMENT = (today: string): SQL => sql`coalesce(
  (
    select job.rowid from ${employments} as job where job.person_id = ${cyclePeople.personId}
      and job.starts_on <= ${today} and (job.ends_on is null or job.ends_on >= ${today})
    order by job.starts_on desc limit 1
  ),
  (
    select job.rowid from ${employments} as job where job.person_id = ${cyclePeople.personId}
    order by job.starts_on desc limit 1
  )
)`;

/** When the record that waits for signatures was locked, or the one that is signed; one of a talk stands at most. */
const LOCKED_AT = sql`case when ${conversations.state} in ('signing', 'signed', 'closed') then (
  select ${summaries.frozenAt} from ${summaries}
  where ${summaries.conversationId} = ${conversations.id} and ${summaries.voidedAt} is null
) end`;

/** Of somebody in a group as of somebody alone: what they have shared themselves. */
const STAGE = sql`case
  when ${cyclePeople.standing} <> 'invited' then ${cyclePeople.standing}
  when ${conversations.id} is null then 'erased'
  when ${conversations.state} = 'planned' then 'invited'
  when ${conversations.state} = 'preparing' and ${preparations.sharedAt} is null then 'called-in'
  when ${conversations.state} = 'preparing' then 'shared'
  when ${conversations.state} in ('in-talk', 'summary') then 'held'
  when ${conversations.state} = 'signing' then 'to-sign'
  when ${conversations.state} = 'closed' then 'signed'
  else ${conversations.state}
end`;

/**
 * Whoever leads the employee today sees to what is left. What is signed stays with the leader who signed, and a group
 * with the leader whom it has.
 */
const RESPONSIBLE = sql`case
  when ${conversations.state} in ('signed', 'closed') or ${conversations.employeeId} is null and ${conversations.id} is not null
    then ${conversations.leaderId}
  else coalesce(${employments.leaderId}, ${conversations.leaderId})
end`;

/**
 * A query with a row for everybody in a round, as they stand on a civil date: `person_id`, `conversation_id`, `unit_id`,
 * `leader_id`, `stage`, `excuse`, `problem`, `held_on`, `reminders_off_at`, and when each step was reached. Status only.
 * @param among a query of ids of people, for those of them alone
 */
export const standings = (cycleId: string, today: string, among: SQL | null = null): SQL => sql`
  select ${cyclePeople.personId} as person_id, ${conversations.id} as conversation_id,
    ${employments.unitId} as unit_id, ${RESPONSIBLE} as leader_id, ${STAGE} as stage,
    ${cyclePeople.excuse} as excuse, ${cyclePeople.problem} as problem, ${conversations.heldOn} as held_on,
    ${cyclePeople.addedAt} as added_at, ${cyclePeople.invitedAt} as invited_at,
    coalesce(${conversations.calledInAt}, ${conversations.createdAt}) as called_in_at,
    ${preparations.sharedAt} as shared_at, ${conversations.talkStartedAt} as talk_at,
    ${LOCKED_AT} as locked_at, ${conversations.signedAt} as signed_at,
    ${conversations.cancelledAt} as cancelled_at
  from ${cyclePeople}
  left join ${conversations} on ${conversations.id} = ${cyclePeople.conversationId}
  left join ${preparations}
    on ${preparations.conversationId} = ${cyclePeople.conversationId}
    and ${preparations.personId} = ${cyclePeople.personId}
  left join ${employments} on ${employments}.rowid = ${EMPLOYMENT(today)}
  where ${cyclePeople.cycleId} = ${cycleId}
  ${among === null ? sql`` : sql`and ${cyclePeople.personId} in (${among})`}`;
