import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycles } from 'db/schema/cycles';
import { and, asc, eq, inArray, notInArray } from 'drizzle-orm';
import { appendAuditEvents } from '../../audit/append-audit-events.server';
import type { SystemContext } from '../../context';
import { currentRoles } from '../../frameworks/list-roles.server';
import { newId } from '../../ids';
import { employmentsToday } from './employments-today.server';
import type { Round } from './find-round.server';
import { inviteGroup } from './invite-group.server';
import { setInvited, setProblem, tellLeaders, tellOfRound, type WaitingPerson } from './note-invited.server';
import { problemOf } from './preview.rules';
import { templatesOf } from './preview-facts.server';

/** So many at a time, so that nobody who writes meanwhile has to wait. */
const MOST = 20;

/**
 * Invites some of those who wait in the rounds that are open: a planned talk for each, and the mails about it, in one
 * transaction. Whoever stops between two, and begins again, invites nobody twice. Returns how many were dealt with, 0
 * when nobody waits.
 */
export function inviteSome(ctx: SystemContext, most = MOST): number {
  return transact(ctx.db, (tx) => {
    const first = tx
      .select({ round: cycles })
      .from(cyclePeople)
      .innerJoin(cycles, eq(cycles.id, cyclePeople.cycleId))
      .where(and(eq(cyclePeople.standing, 'waiting'), eq(cycles.state, 'open')))
      .limit(1)
      .get();
    if (!first) return 0;
    const { round } = first;
    if (round.type === 'grus') return inviteGroup(ctx, tx, round);
    const waiting = tx
      .select({ personId: cyclePeople.personId, invitedAt: cyclePeople.invitedAt })
      .from(cyclePeople)
      .where(and(eq(cyclePeople.cycleId, round.id), eq(cyclePeople.standing, 'waiting')))
      .orderBy(asc(cyclePeople.personId))
      .limit(most)
      .all();
    return inviteEach(ctx, tx, round, waiting);
  });
}

function inviteEach(ctx: SystemContext, tx: Transaction, round: Round, waiting: WaitingPerson[]): number {
  const ids = waiting.map(({ personId }) => personId);
  const employed = employmentsToday(tx, ids, ctx.now);
  const templates = templatesOf(ctx.db, round.id);
  const roles = new Set(currentRoles(ctx.db).map(({ id }) => id));
  const underWay = talksUnderWay(tx, round, ids);
  const planned: { id: string; employee: string; template: string }[] = [];
  const leaders = new Set<string>();
  for (const { personId, invitedAt } of waiting) {
    const known = underWay.get(personId);
    // What a round has left when it was closed is planned anew, on the days of this one.
    const left = known?.state === 'planned' && known.roundIsClosed ? known : null;
    const employments = employed.get(personId) ?? [];
    const inRound = known && !left ? known : null;
    const problem = inRound ? null : problemOf(employments, { roles, templates });
    const [main] = employments;
    const template = templates.get(main?.role ?? '');
    if (inRound) adopt(tx, round, inRound);
    else if (problem || !main?.leaderId || !template) {
      setProblem(tx, round, [personId], problem ?? 'no-leader');
      continue;
    }
    const id = known?.id ?? newId();
    if (!inRound && main?.leaderId && template) {
      const talk = { templateId: template, leaderId: main.leaderId, cycleId: round.id, heldOn: round.endsOn };
      if (left) tx.update(conversations).set(talk).where(eq(conversations.id, left.id)).run();
      else
        tx.insert(conversations)
          .values({
            ...{ id, ...talk, type: round.type, employeeId: personId },
            ...{ state: 'planned', createdAt: ctx.now },
          })
          .run();
      planned.push({ id, employee: personId, template });
      leaders.add(main.leaderId);
      // Whoever comes to another leader has been told already.
      if (invitedAt === null) tellOfRound(ctx, tx, round.id, id, [personId]);
    }
    setInvited(ctx, tx, round, { personId, invitedAt }, id);
  }
  tellLeaders(ctx, tx, round.id, [...leaders]);
  appendAuditEvents(
    ctx,
    tx,
    planned.map(({ id, ...details }) => ({
      action: 'conversation.plan',
      subjectType: 'conversation',
      subjectId: id,
      details: { ...details, round: round.id },
    })),
  );
  return waiting.length;
}

type UnderWay = { id: string; cycleId: string | null; state: string; roundIsClosed: boolean };

/** The talks of this kind that these people have begun or been called in to already: there are never two. */
function talksUnderWay(tx: Transaction, round: Round, ids: readonly string[]): Map<string, UnderWay> {
  const rows = tx
    .select({
      id: conversations.id,
      employeeId: conversations.employeeId,
      cycleId: conversations.cycleId,
      state: conversations.state,
      round: cycles.state,
    })
    .from(conversations)
    .leftJoin(cycles, eq(cycles.id, conversations.cycleId))
    .where(
      and(
        inArray(conversations.employeeId, [...ids]),
        eq(conversations.type, round.type),
        notInArray(conversations.state, ['signed', 'closed', 'cancelled']),
      ),
    )
    .all();
  return new Map(
    rows.map(({ employeeId, round: of, ...talk }) => [
      employeeId ?? '',
      { ...talk, roundIsClosed: of === 'closed' },
    ]),
  );
}

/**
 * A talk that a leader has called in to on their own belongs to the round from now on, and so does one of a round that
 * is closed while it is being prepared. One that is held stays where it was.
 */
function adopt(tx: Transaction, round: Round, { id, cycleId, state, roundIsClosed }: UnderWay): void {
  if (cycleId !== null && !(roundIsClosed && state === 'preparing')) return;
  tx.update(conversations).set({ cycleId: round.id }).where(eq(conversations.id, id)).run();
}
