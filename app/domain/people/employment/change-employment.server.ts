import { type Transaction, transact } from 'db/client.server';
import { employments } from 'db/schema/people';
import { desc, eq } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { addDays, civilDateOf } from '../../dates';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import { findLeader, findUnit } from '../find-by-text.server';
import { assertPerson } from '../find-person.server';
import type { EmploymentChange } from '../person-forms.schema';
import { assertSomebodyAdministers } from '../rights/administrators.server';
import { assertCanLead } from './reporting-line.server';

type Employment = typeof employments.$inferSelect;

/** The newest employment of a person, begun or planned. */
function latestEmployment(tx: Transaction, personId: string): Employment | undefined {
  return tx
    .select()
    .from(employments)
    .where(eq(employments.personId, personId))
    .orderBy(desc(employments.startsOn))
    .limit(1)
    .get();
}

/**
 * Unit, title, role or leader are others from a day on: the employment so far ends the day before and another
 * begins; from its own first day the latest is corrected in place. Somebody who has left comes back. For
 * administrators; `roles` are those of today's frameworks.
 *
 * Refuses with `people.change_too_early` for a day before the latest change, `people.role_unknown`, the
 * codes of `findUnit` and `findLeader`, and those of a reporting line that cannot be.
 */
export function changeEmployment(
  ctx: Context,
  personId: string,
  { from, title, role, ...input }: EmploymentChange,
  roles: readonly { id: string }[],
): void {
  authorizeFunction(ctx.actor, 'administer-people');
  transact(ctx.db, (tx) => {
    assertPerson(tx, personId);
    const latest = latestEmployment(tx, personId);
    if (latest && from < latest.startsOn)
      throw new Refusal('invalid', 'people.change_too_early', { date: latest.startsOn });
    if (!roles.some(({ id }) => id === role)) throw new Refusal('invalid', 'people.role_unknown');
    const place = { unitId: findUnit(tx, input.unit), title, role, leaderId: findLeader(tx, input.leader) };
    assertCanLead(tx, ctx.now, { personId, leaderId: place.leaderId, from });
    const employmentId = move(tx, personId, latest, { from, ...place });
    appendAuditEvent(ctx, tx, {
      action: 'employment.change',
      subjectType: 'person',
      subjectId: personId,
      details: { employment: employmentId, from, role, unit: place.unitId, leader: place.leaderId },
    });
  });
}

type Place = Pick<Employment, 'unitId' | 'title' | 'role' | 'leaderId'>;

function move(
  tx: Transaction,
  personId: string,
  latest: Employment | undefined,
  { from, ...place }: Place & { from: string },
): string {
  if (latest?.startsOn === from) {
    tx.update(employments).set(place).where(eq(employments.id, latest.id)).run();
    return latest.id;
  }
  const goesOn = latest && (latest.endsOn === null || latest.endsOn >= from);
  if (goesOn)
    tx.update(employments)
      .set({ endsOn: addDays(from, -1) })
      .where(eq(employments.id, latest.id))
      .run();
  const id = newId();
  // Somebody who is to leave leaves all the same; somebody who comes back stays.
  tx.insert(employments)
    .values({ id, personId, ...place, startsOn: from, endsOn: goesOn ? latest.endsOn : null })
    .run();
  return id;
}

/**
 * Sets the last day of somebody who leaves, or takes it back with null. Access ends with the day, their own
 * to the whole of Muskat. For administrators. Refuses with `people.not_employed` for somebody who never was,
 * `people.ends_before_start`, and `people.last_administrator`.
 */
export function setLastDay(ctx: Context, personId: string, lastDay: string | null): void {
  authorizeFunction(ctx.actor, 'administer-people');
  transact(ctx.db, (tx) => {
    assertPerson(tx, personId);
    const latest = latestEmployment(tx, personId);
    if (!latest) throw new Refusal('invalid', 'people.not_employed');
    if (lastDay !== null && lastDay < latest.startsOn)
      throw new Refusal('invalid', 'people.ends_before_start', { date: latest.startsOn });
    if (lastDay !== null) assertSomebodyAdministers(tx, { without: personId });
    tx.update(employments).set({ endsOn: lastDay }).where(eq(employments.id, latest.id)).run();
    appendAuditEvent(ctx, tx, {
      action: lastDay === null ? 'employment.go-on' : 'employment.end',
      subjectType: 'person',
      subjectId: personId,
      details: { employment: latest.id, lastDay },
    });
  });
}

/**
 * Takes back a change that has not begun: the employment before it goes on as it was. For administrators.
 * Refuses with `people.nothing_planned`, and with `people.last_administrator` where it was a coming back.
 */
export function undoPlannedChange(ctx: Context, personId: string): void {
  authorizeFunction(ctx.actor, 'administer-people');
  transact(ctx.db, (tx) => {
    assertPerson(tx, personId);
    const planned = latestEmployment(tx, personId);
    if (!planned || planned.startsOn <= civilDateOf(ctx.now))
      throw new Refusal('conflict', 'people.nothing_planned');
    tx.delete(employments).where(eq(employments.id, planned.id)).run();
    const before = latestEmployment(tx, personId);
    if (before?.endsOn && addDays(before.endsOn, 1) === planned.startsOn)
      tx.update(employments).set({ endsOn: planned.endsOn }).where(eq(employments.id, before.id)).run();
    else if (before?.endsOn) assertSomebodyAdministers(tx, { without: personId });
    appendAuditEvent(ctx, tx, {
      action: 'employment.undo-planned',
      subjectType: 'person',
      subjectId: personId,
      details: { employment: planned.id, from: planned.startsOn },
    });
  });
}
