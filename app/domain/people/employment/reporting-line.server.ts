import type { Transaction } from 'db/client.server';
import { employments, people } from 'db/schema/people';
import { eq, gt, sql } from 'drizzle-orm';
import { civilDateOf } from '../../dates';
import { Refusal } from '../../errors';

type Line = { personId: string; leaderId: string | null; from: string };

/**
 * Throws unless the person can report to the leader from that day on: `people.own_leader`,
 * `people.leader_unknown`, `people.leader_left` when the leader is not employed on the day, and
 * `people.leader_cycle` when the leader reports to the person, however many steps up, on that day or once
 * something that has been planned happens. The first administrator, who has no employment, can lead.
 */
export function assertCanLead(tx: Transaction, now: Date, { personId, leaderId, from }: Line): void {
  if (leaderId === null) return;
  if (leaderId === personId) throw new Refusal('invalid', 'people.own_leader');
  if (!tx.select({ id: people.id }).from(people).where(eq(people.id, leaderId)).get())
    throw new Refusal('invalid', 'people.leader_unknown');
  if (hasLeftBy(tx, leaderId, from)) throw new Refusal('invalid', 'people.leader_left');
  const today = civilDateOf(now);
  for (const day of daysOfChange(tx, from > today ? from : today))
    if (reportsTo(tx, leaderId, personId, day)) throw new Refusal('invalid', 'people.leader_cycle');
}

/** Whether the last day of all the employments that somebody has had lies before the day. */
function hasLeftBy(tx: Transaction, personId: string, day: string): boolean {
  const all = tx.select().from(employments).where(eq(employments.personId, personId)).all();
  return all.length > 0 && all.every(({ endsOn }) => endsOn !== null && endsOn < day);
}

/** The day, and the later ones that an employment begins on. */
function daysOfChange(tx: Transaction, from: string): string[] {
  const later = tx
    .selectDistinct({ day: employments.startsOn })
    .from(employments)
    .where(gt(employments.startsOn, from))
    .all();
  return [from, ...later.map(({ day }) => day)];
}

/** Whether `other` stands above `personId`, or is the same, on the day. */
function reportsTo(tx: Transaction, personId: string, other: string, day: string): boolean {
  const found = tx.all(sql`
    with recursive up(id) as (
      select ${personId}
      union
      select leader_id from up join employments on person_id = up.id
      where leader_id is not null and starts_on <= ${day} and (ends_on is null or ends_on >= ${day})
    )
    select 1 from up where id = ${other}`);
  return found.length > 0;
}
