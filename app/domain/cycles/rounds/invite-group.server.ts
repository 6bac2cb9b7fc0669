import type { Transaction } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycles } from 'db/schema/cycles';
import { employments, units } from 'db/schema/people';
import { and, eq, inArray, notInArray } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { SystemContext } from '../../context';
import { GROUP_LIMIT } from '../../conversations/group/group.schema';
import { plannedGroups } from '../../conversations/lifecycle/planned-talk.server';
import { newId } from '../../ids';
import { employmentHolds } from '../../people/current-employment.server';
import { employmentsToday } from './employments-today.server';
import type { Round } from './find-round.server';
import { grouped } from './grouped';
import { setInvited, setProblem, tellLeaders, tellOfRound, type WaitingPerson } from './note-invited.server';
import { templatesOf } from './preview-facts.server';

/**
 * Invites those of the waiting who have the same leader as the first of them: to the group talk that is planned with
 * that leader already, or to a new one, named after the unit that most of them work in. Returns how many were dealt with.
 */
export function inviteGroup(ctx: SystemContext, tx: Transaction, round: Round): number {
  const waits = and(eq(cyclePeople.cycleId, round.id), eq(cyclePeople.standing, 'waiting'));
  const [first] = tx.select().from(cyclePeople).where(waits).limit(1).all();
  if (!first) return 0;
  const leaderOfFirst = employmentsToday(tx, [first.personId], ctx.now).get(first.personId)?.[0]?.leaderId;
  const leaderId = leaderOfFirst ?? null;
  const reports = leaderId === null ? [first.personId] : reportIds(ctx, tx, leaderId);
  const candidates = tx
    .select({ personId: cyclePeople.personId, invitedAt: cyclePeople.invitedAt })
    .from(cyclePeople)
    .where(and(waits, inArray(cyclePeople.personId, reports)))
    .all();
  const employed = employmentsToday(
    tx,
    candidates.map(({ personId }) => personId),
    ctx.now,
  );
  // Of somebody with two employments the older one counts.
  const group = candidates.filter(
    ({ personId }) => (employed.get(personId)?.[0]?.leaderId ?? null) === leaderId,
  );
  const adopted = adoptGroups(ctx, tx, round, group);
  if (adopted > 0) return adopted;
  const ids = group.map(({ personId }) => personId);
  const theirs = ids.flatMap((id) => employed.get(id)?.[0] ?? []);
  const groups = leaderId === null ? [] : plannedGroups(tx, leaderId);
  const own = groups.find(({ cycleId }) => cycleId === round.id);
  // What a round has left when it was closed is planned anew, with those of this one.
  const left = own ? undefined : groups.find(({ cycleId }) => isClosed(tx, cycleId));
  const planned = own ?? left;
  const size = ids.length + (own?.members.length ?? 0);
  const templates = templatesOf(ctx.db, round.id);
  const templateId = mostFrequent(theirs.flatMap(({ role }) => templates.get(role) ?? []));
  const problem =
    leaderId === null
      ? 'no-leader'
      : templateId === null
        ? 'no-template'
        : size < 2
          ? 'group-small'
          : size > GROUP_LIMIT
            ? 'group-large'
            : null;
  if (problem || leaderId === null || templateId === null) {
    setProblem(tx, round, ids, problem ?? 'no-leader');
    return ids.length;
  }
  const id = planned?.id ?? newId();
  if (!planned)
    tx.insert(conversations)
      .values({
        id,
        templateId,
        type: 'grus',
        employeeId: null,
        groupName: nameOfGroup(tx, theirs),
        leaderId,
        cycleId: round.id,
        state: 'planned',
        heldOn: round.endsOn,
        createdAt: ctx.now,
      })
      .run();
  if (left) planAnew(tx, round, id, templateId);
  for (const member of group) {
    tx.insert(conversationMembers)
      .values({ conversationId: id, personId: member.personId })
      .onConflictDoNothing()
      .run();
    setInvited(ctx, tx, round, member, id);
  }
  tellOfRound(
    ctx,
    tx,
    round.id,
    id,
    group.filter(({ invitedAt }) => invitedAt === null).map(({ personId }) => personId),
  );
  tellLeaders(ctx, tx, round.id, [leaderId]);
  appendAuditEvent(ctx, tx, {
    action: 'conversation.plan',
    subjectType: 'conversation',
    subjectId: id,
    details: { members: ids.join(' '), template: templateId, round: round.id },
  });
  return ids.length;
}

const isClosed = (tx: Transaction, cycleId: string | null): boolean =>
  tx
    .select({ state: cycles.state })
    .from(cycles)
    .where(eq(cycles.id, cycleId ?? ''))
    .get()?.state === 'closed';

/** A group is this round's from now on, without those who were in it. */
function planAnew(tx: Transaction, round: Round, id: string, templateId: string): void {
  tx.update(conversations)
    .set({ cycleId: round.id, heldOn: round.endsOn, templateId })
    .where(eq(conversations.id, id))
    .run();
  tx.delete(conversationMembers).where(eq(conversationMembers.conversationId, id)).run();
}

/** A group that a leader has called in on their own is that of the round for those in it: there are never two. */
function adoptGroups(
  ctx: SystemContext,
  tx: Transaction,
  round: Round,
  waiting: readonly WaitingPerson[],
): number {
  const ids = waiting.map(({ personId }) => personId);
  const underWay = tx
    .select({
      id: conversations.id,
      cycleId: conversations.cycleId,
      personId: conversationMembers.personId,
    })
    .from(conversationMembers)
    .innerJoin(conversations, eq(conversations.id, conversationMembers.conversationId))
    .where(
      and(
        inArray(conversationMembers.personId, ids),
        eq(conversations.type, 'grus'),
        notInArray(conversations.state, ['planned', 'signed', 'closed', 'cancelled']),
      ),
    )
    .all();
  const talks = new Map(underWay.map((talk) => [talk.personId, talk]));
  for (const one of waiting) {
    const talk = talks.get(one.personId);
    if (!talk) continue;
    if (talk.cycleId === null)
      tx.update(conversations).set({ cycleId: round.id }).where(eq(conversations.id, talk.id)).run();
    setInvited(ctx, tx, round, one, talk.id);
  }
  return talks.size;
}

function reportIds(ctx: SystemContext, tx: Transaction, leaderId: string): string[] {
  return tx
    .select({ id: employments.personId })
    .from(employments)
    .where(and(eq(employments.leaderId, leaderId), employmentHolds(ctx.now)))
    .all()
    .map(({ id }) => id);
}

function nameOfGroup(tx: Transaction, theirs: readonly { unitId: string }[]): string {
  const unitId = mostFrequent(theirs.map((one) => one.unitId));
  const unit = tx
    .select({ name: units.name })
    .from(units)
    .where(eq(units.id, unitId ?? ''))
    .get();
  return (unit?.name ?? '').slice(0, 100);
}

/** The first of those that there are most of; null of none. */
function mostFrequent(values: readonly string[]): string | null {
  const [most] = [...grouped(values, (value) => value)].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? null;
}
