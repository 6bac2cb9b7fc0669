import { type Transaction, transact } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { employments, people } from 'db/schema/people';
import { and, eq, isNotNull, notExists } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { SystemContext } from '../../context';
import { callOffEmptyGroup } from '../../conversations/lifecycle/call-off-empty-group.server';
import { withdrawTimes } from '../../conversations/lifecycle/withdraw-times.server';
import { civilDateOf } from '../../dates';
import { employmentHolds } from '../../people/current-employment.server';
import { hasLeft } from '../../people/has-left.server';
import { callOffPlanned } from './call-off-planned.server';
import { employmentsToday } from './employments-today.server';
import { tellLeaders } from './note-invited.server';

/**
 * What is planned belongs to whoever leads the employee: nothing has been said yet, so that nobody has to hand it over.
 * A planned talk goes to the new leader, a member of a planned group to the new leader's group; and of somebody who
 * has left it is called off. Returns how many.
 */
export function followReportingLines(ctx: SystemContext): number {
  return transact(ctx.db, (tx) => followTalks(ctx, tx) + followMembers(ctx, tx));
}

function followTalks(ctx: SystemContext, tx: Transaction): number {
  const stray = tx
    .select({
      id: conversations.id,
      employeeId: conversations.employeeId,
      leaderId: conversations.leaderId,
      cycleId: conversations.cycleId,
    })
    .from(conversations)
    .where(
      and(
        eq(conversations.state, 'planned'),
        isNotNull(conversations.employeeId),
        notExists(ledBy(tx, conversations.employeeId, ctx.now)),
      ),
    )
    .all();
  // Whoever has no leader at the moment stays where they are.
  let followed = 0;
  for (const { id, employeeId, leaderId: from, cycleId } of stray) {
    if (employeeId === null) continue;
    const [main] = employmentsToday(tx, [employeeId], ctx.now).get(employeeId) ?? [];
    if (main?.leaderId) {
      tx.update(conversations).set({ leaderId: main.leaderId }).where(eq(conversations.id, id)).run();
      // They were hours of the former leader's.
      withdrawTimes(tx, id, ctx.now);
      followed += 1;
      if (cycleId) tellLeaders(ctx, tx, cycleId, [main.leaderId]);
      log(ctx, tx, id, { from, to: main.leaderId });
    } else if (left(ctx, tx, employeeId)) {
      callOffPlanned(ctx, tx, [id], '', { told: false });
      if (cycleId) letOff(tx, cycleId, employeeId);
      followed += 1;
    }
  }
  return followed;
}

function followMembers(ctx: SystemContext, tx: Transaction): number {
  const stray = tx
    .select({
      id: conversations.id,
      personId: conversationMembers.personId,
      leaderId: conversations.leaderId,
      cycleId: conversations.cycleId,
    })
    .from(conversations)
    .innerJoin(conversationMembers, eq(conversationMembers.conversationId, conversations.id))
    .where(
      and(eq(conversations.state, 'planned'), notExists(ledBy(tx, conversationMembers.personId, ctx.now))),
    )
    .all();
  for (const { id, personId, leaderId, cycleId } of stray) {
    if (!cycleId) continue;
    tx.delete(conversationMembers)
      .where(and(eq(conversationMembers.conversationId, id), eq(conversationMembers.personId, personId)))
      .run();
    if (left(ctx, tx, personId)) letOff(tx, cycleId, personId);
    // The new leader's group takes them in.
    else
      tx.update(cyclePeople)
        .set({ standing: 'waiting', conversationId: null })
        .where(inRound(cycleId, personId))
        .run();
    log(ctx, tx, id, { from: leaderId, member: personId });
  }
  for (const id of new Set(stray.map((one) => one.id))) callOffEmptyGroup(ctx, tx, id);
  return stray.length;
}

function ledBy(
  tx: Transaction,
  person: typeof conversations.employeeId | typeof conversationMembers.personId,
  now: Date,
) {
  return tx
    .select({ id: employments.id })
    .from(employments)
    .where(
      and(
        eq(employments.personId, person),
        eq(employments.leaderId, conversations.leaderId),
        employmentHolds(now),
      ),
    );
}

function left(ctx: SystemContext, tx: Transaction, personId: string): boolean {
  const found = tx
    .select({ left: hasLeft(people.id, civilDateOf(ctx.now)).mapWith(Boolean) })
    .from(people)
    .where(eq(people.id, personId))
    .get();
  return found?.left ?? false;
}

const inRound = (cycleId: string, personId: string) =>
  and(eq(cyclePeople.cycleId, cycleId), eq(cyclePeople.personId, personId));

function letOff(tx: Transaction, cycleId: string, personId: string): void {
  tx.update(cyclePeople)
    .set({ standing: 'excused', excuse: 'leaving', problem: null })
    .where(inRound(cycleId, personId))
    .run();
}

function log(ctx: SystemContext, tx: Transaction, id: string, details: Record<string, string>): void {
  appendAuditEvent(ctx, tx, {
    action: 'conversation.follow-line',
    subjectType: 'conversation',
    subjectId: id,
    details,
  });
}
